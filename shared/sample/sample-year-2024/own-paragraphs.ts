import type { SampleParagraph } from '../sample-year.ts'

/** What only a person can write: shortcomings, causes, the head's own duty, and what comes next. */
export const ownParagraphs: readonly SampleParagraph[] = [
  {
    report: 'implementation',
    part: 'shortcomings',
    text: '一是基层执法力量薄弱，乡镇社会事务办人员流动快，持证人员偏少。二是部分村规民约修订后执行跟踪不够，村级事务公开平台尚未全部接入。三是社会组织信用信息归集不及时，部门之间共享还不顺畅。',
  },
  {
    report: 'implementation',
    part: 'next-steps',
    text: '下一步，我局将补齐法制审核力量，推动行刑衔接流程落地，完成社会组织法人库与信用平台对接，并对照方案逐项开展收官自评。',
  },
  {
    report: 'annual',
    part: 'shortcomings',
    text: '一是执法规范化水平还不均衡，个别案卷文书要素不全。二是普法形式偏重现场发放，面向外出务工家庭的线上普法效果有限。三是法制审核人员身兼数职，审核时间不够充裕。',
  },
  {
    report: 'annual',
    part: 'causes',
    text: '主要原因是：执法岗位轮换较快，实务训练跟不上；普法经费和专业人才不足，内容策划能力不强；编制总量偏紧，专职法制岗位难以增加。',
  },
  {
    report: 'annual',
    part: 'head-of-bureau',
    text: '局主要负责人认真履行第一责任人职责，把法治建设与民政业务一同部署、一同检查。年初主持党组会议听取汇报，年中召开推进会现场交办，年底专题述职；对社会救助行政案件带头出庭应诉，对法制审核力量不足等问题亲自协调解决。',
  },
  {
    report: 'annual',
    part: 'next-year',
    text: '下一年度，重点抓好执法人员实训和案卷质量提升，推进村规民约执行情况评估，深化婚姻家庭纠纷调解，做好“八五”普法总结验收和方案收官评估。',
  },
  { report: 'annual', part: 'other', text: '无。' },
]
