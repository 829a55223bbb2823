import { ruleList } from './rule-list.ts'

const REPORT_DUTY = '《法治政府建设与责任落实督察工作规定》'
const LEDGER = '台账'
const FORMAT = 'GB/T 9704—2012'

/** What a report has to say, whether it agrees with the ledger, and what its head needs beyond the 72 rules. */
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
  [110, 'W/-', '标题、主送机关、署名齐全', FORMAT],
  [111, 'E/A', '份号用6位数字，与密级同时标注', FORMAT],
  [112, 'E/S', '紧急程度用“特急”“加急”，标在版头', FORMAT],
  [113, 'E/A', '密级和保密期限的写法', FORMAT],
  [114, 'W/S', '底稿里往年的年份已核对', LEDGER],
  [115, 'E/-', '有争议的数据已核定', LEDGER],
  [116, 'W/-', '沿用上年的草稿已更新', LEDGER],
])
