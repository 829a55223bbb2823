import { ruleList } from './rule-list.ts'

const REPORT_DUTY = '《法治政府建设与责任落实督察工作规定》'
const LEDGER = '台账'

/** What a report has to say, and whether it agrees with the ledger. */
export const contentRules = ruleList([
  [101, 'E/-', '有不足必有原因', REPORT_DUTY],
  [102, 'E/-', '各部分有内容', REPORT_DUTY],
  [103, 'E/-', '下一年度安排写下一年度', REPORT_DUTY],
  [104, 'E/-', '标题年度与报告年度一致', LEDGER],
  [105, 'W/-', '待补充提示已处理', LEDGER],
  [106, 'W/-', '数据与台账一致', LEDGER],
  [107, 'I/-', '所列工作有佐证材料', LEDGER],
  [108, 'E/-', '同一年度两份报告的数据一致', LEDGER],
  [109, 'W/-', '段落与台账同步', LEDGER],
  [110, 'W/-', '标题、主送机关、署名齐全', 'GB/T 9704—2012'],
])
