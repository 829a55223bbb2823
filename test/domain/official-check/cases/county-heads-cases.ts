import { reports, type RuleCase } from './rule-case.ts'

const TITLE = '关岭自治县民政局关于2024年度法治政府建设情况的报告'

/** A report of five parts in the words of a county, with other words where they are given. */
const fiveParts = (words: Readonly<Record<string, string>> = {}): string => {
  const parts: Readonly<Record<string, string>> = {
    work: '一、推进法治政府建设的主要做法和成效\n全年开展法治培训4期。',
    gaps: '二、存在的主要问题及原因分析\n普法形式不够丰富，究其原因，主要是对群众需求了解不深。',
    first: '三、党政主要负责人履行推进法治建设第一责任人职责情况\n主要负责人专题听取汇报2次。',
    next: '四、2025年工作打算\n组织学法考试，开展案卷评查。',
    other: '五、其他需要报告的情况\n无。',
    ...words,
  }
  return [TITLE, '县委、县政府：', ...Object.values(parts), '2025年1月20日'].join('\n')
}

/** 版头, 标题, 附件说明 and the parts of a yearly report, as county bureaus write them. */
export const countyHeadsCases: readonly RuleCase[] = [
  {
    rule: 4,
    wrong: [reports('关民发〔2023〕41号\n关于工作情况的报告\n关岭自治县民政局\n2024年12月5日')],
    right: ['关民发〔2024〕41号\n关于工作情况的报告\n关岭自治县民政局\n二〇二四年十二月五日'],
  },
  {
    rule: 18,
    wrong: [
      reports('紫云自治县民政局\n2024年12月31日\n紫云自治县民政局办公室　2024年12月30日印发'),
    ],
    right: ['紫云自治县民政局\n2024年12月31日\n紫云自治县民政局办公室　2025年1月2日印发'],
  },
  {
    rule: 50,
    wrong: [reports('附件：1.2024年普法活动统计表\n\n关岭自治县民政局')],
    right: [
      '附件：1.2024年普法活动统计表\n2.2024年执法案件统计表',
      '附件：1．2023年统计表\n　　　2．2024年统计表',
      '附件：2024年普法活动统计表',
    ],
  },
  {
    rule: 56,
    wrong: [
      reports('关于2024年度法治政府建设情况的报告\n县人民政府：\n正文。'),
      reports('西秀区民政局贯彻落实实施方案情况的报告\n市民政局：\n正文。'),
    ],
    right: ['西秀区民政局关于贯彻落实实施方案情况的报告\n市民政局：\n正文。'],
  },
  {
    rule: 59,
    wrong: [reports('平坝区民政局关于2024年度推进民政法治建\n设工作情况的报告\n区人民政府：')],
    right: ['平坝区民政局关于2024年度\n推进民政法治建设工作情况的报告\n区人民政府：'],
  },
  {
    rule: 68,
    wrong: [reports(`${TITLE}\n县人民政府：\n正文。\n关岭自治县民政局\n2025年3月18日`)],
    right: [`${TITLE}\n县人民政府：\n正文。\n关岭自治县民政局\n2025年2月28日`],
  },
  {
    rule: 69,
    wrong: [reports(`秘密\n${TITLE}\n县人民政府：\n正文。\n2025年1月8日\n（此件公开发布）`)],
    right: [`特急\n${TITLE}\n县人民政府：\n正文。\n2025年1月8日\n（此件公开发布）`],
  },
  {
    rule: 101,
    wrong: [reports(fiveParts({ gaps: '二、存在的主要问题\n普法形式不够丰富，执法力量薄弱。' }))],
    right: [
      fiveParts(),
      fiveParts({
        gaps: '二、存在的问题\n队伍薄弱，主要在于编制不足。普法针对性不强，系调研不够所致。',
      }),
    ],
  },
  {
    rule: 102,
    wrong: [reports(fiveParts({ next: '四、2025年工作打算' }))],
    right: [fiveParts({ next: '四、下一年度工作安排\n继续抓好普法。' })],
  },
  {
    rule: 103,
    wrong: [reports(fiveParts({ next: '四、2024年工作打算\n组织学法考试。' }))],
    right: [fiveParts(), fiveParts({ next: '四、下一年度推进法治政府建设的主要安排\n抓好普法。' })],
  },
]
