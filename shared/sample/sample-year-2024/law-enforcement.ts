import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（四）. Measure 18 has no entry, so that a gap shows. */
export const lawEnforcementEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e037',
    on: '2024-01-19',
    text: '根据法律修改情况调整民政权责清单，在政府网站公布调整后的事项和依据。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕4号',
    checkItemIds: ['anshun21.c1602', 'anshun21.c2001'],
    figures: [
      { name: '权责清单事项', value: 73, unit: '项' },
      { name: '调整权责事项', value: 6, unit: '项' },
    ],
  },
  {
    key: 'sample24.e038',
    on: '2024-03-22',
    text: '清明前会同市场监管、公安部门检查殡葬用品经营户和殡葬服务单位，责令当场下架封建迷信用品。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c1701'],
    figures: [
      { name: '执法检查', value: 6, unit: '次' },
      { name: '出动执法人员', value: 42, unit: '人次' },
      { name: '检查经营户', value: 35, unit: '户' },
    ],
  },
  {
    key: 'sample24.e039',
    on: '2024-04-30',
    text: '开展执法证件年度审验，核对在岗执法人员和法制审核人员名册，离岗人员证件全部收回。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c1606', 'anshun21.c1607', 'anshun21.c2003'],
    figures: [
      { name: '执法人员', value: 26, unit: '人' },
      { name: '法制审核人员', value: 2, unit: '人' },
      { name: '法制审核人员占比', value: 7.7, unit: '%' },
    ],
    evidence: [
      {
        name: '执法人员名册.txt',
        mediaType: 'text/plain',
        caption: '只列人数，不列个人信息',
        body: lines(
          '示例县民政局执法人员名册汇总（示例）',
          '在岗执法人员26人，其中法制审核人员2人',
          '占比：2÷26＝7.7%，高于5%的要求',
        ),
      },
    ],
  },
  {
    key: 'sample24.e040',
    on: '2024-05-24',
    text: '公布民政行政处罚裁量权基准，对近三年案件对照基准开展回头看。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕25号',
    checkItemIds: ['anshun21.c1604'],
    figures: [
      { name: '裁量基准事项', value: 31, unit: '项' },
      { name: '复核案件', value: 8, unit: '件' },
    ],
  },
  {
    key: 'sample24.e041',
    on: '2024-06-05',
    until: '2024-06-06',
    text: '举办民政行政执法骨干培训，采取案例讲评、文书制作和现场模拟检查相结合的方式，结业统一闭卷考试。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c1608', 'anshun21.c2806', 'anshun21.c3202'],
    figures: [
      { name: '培训', value: 1, unit: '期' },
      { name: '参训', value: 58, unit: '人次' },
      { name: '考试合格率', value: 96.6, unit: '%' },
    ],
    evidence: [
      {
        name: '执法培训签到表.txt',
        mediaType: 'text/plain',
        on: '2024-06-05',
        body: lines(
          '示例县民政局行政执法骨干培训签到表（示例）',
          '时间：2024年6月5日至6日',
          '地点：县政务中心培训室',
          '应到60人，实到58人，请假2人',
        ),
      },
      {
        name: '执法培训通知.txt',
        mediaType: 'text/plain',
        on: '2024-05-29',
        body: lines(
          '示例县民政局关于举办行政执法骨干培训的通知（示例）',
          '时间：2024年6月5日至6日',
          '内容：行政处罚程序、文书制作、现场检查模拟',
          '要求：持证执法人员全员参加，结业考试',
        ),
      },
    ],
  },
  {
    key: 'sample24.e042',
    on: '2024-07-04',
    text: '开展养老机构夏季执法检查，检查过程全程音像记录，隐患实行清单管理、逐条销号。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c1701', 'anshun21.c2502', 'anshun21.c1601'],
    figures: [
      { name: '执法检查', value: 14, unit: '次' },
      { name: '发现隐患', value: 46, unit: '处' },
      { name: '整改隐患', value: 44, unit: '处' },
      { name: '整改完成率', value: 95.7, unit: '%' },
    ],
    evidence: [
      {
        name: '养老机构检查记录.txt',
        mediaType: 'text/plain',
        body: lines(
          '养老机构现场检查记录汇总（示例）',
          '检查机构：县域内养老机构14家',
          '主要问题：疏散通道堆物、食品留样不规范',
          '整改情况：44处已改，2处限期年底前完成',
        ),
      },
    ],
  },
  {
    key: 'sample24.e043',
    on: '2024-08-15',
    text: '开展打击整治非法社会组织专项行动，公布举报渠道，对核实的线索依法处置。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1702'],
    figures: [
      { name: '核查线索', value: 6, unit: '条' },
      { name: '劝散非法社会组织', value: 1, unit: '家' },
    ],
  },
  {
    key: 'sample24.e044',
    on: '2024-09-27',
    text: '为执法股室补充执法记录仪，建立领用、存储和调取登记制度。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c1605'],
    figures: [
      { name: '执法记录仪', value: 6, unit: '台' },
      { name: '设备投入', value: 3.6, unit: '万元' },
    ],
  },
  {
    key: 'sample24.e045',
    on: '2024-10-18',
    text: '通报行政执法“三项制度”落实情况，重大执法决定未经审核的一律退回。',
    officeKey: 'policy',
    documentNumber: '示民通〔2024〕48号',
    checkItemIds: ['anshun21.c1601'],
    figures: [
      { name: '公示执法信息', value: 41, unit: '条' },
      { name: '法制审核', value: 5, unit: '件' },
    ],
  },
]
