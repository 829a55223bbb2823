import { ruleList } from './rule-list.ts'

const FORMAT = 'GB/T 9704—2012'
const HANDLING = '《党政机关公文处理工作条例》'
const HABIT = '行文惯例'
const REPORT_DUTY = '《法治政府建设与责任落实督察工作规定》'

/** The paper as a whole: number, title, recipients, parts, tables. */
export const paperRules = ruleList([
  [1, 'E/A', '发文字号的年份用六角括号〔〕', FORMAT],
  [2, 'E/A', '发文字号的序号不加“第”、不编虚位', FORMAT],
  [3, 'E/S', '发文字号年份写全，以“号”结尾', FORMAT],
  [4, 'W/-', '发文字号年份与成文日期一致', HABIT],
  [56, 'W/-', '标题由发文机关、事由、文种组成', HANDLING],
  [57, 'W/S', '标题用语', HABIT],
  [58, 'W/-', '标题中的标点', HABIT],
  [59, 'W/S', '标题换行不拆词', FORMAT, 'exporter'],
  [60, 'E/-', '报告不夹带请示事项', HANDLING],
  [61, 'E/-', '上行文标注签发人，主送一个上级机关', HANDLING],
  [62, 'E/A', '主送机关后用冒号', FORMAT, 'exporter'],
  [63, 'E/A', '抄送机关后用句号', FORMAT, 'exporter'],
  [67, 'E/-', '年度报告五部分齐全', REPORT_DUTY],
  [68, 'I/-', '报送时限', REPORT_DUTY],
  [69, 'E/-', '密级与公开方式不矛盾', HABIT],
  [71, 'W/-', '表格填写规范', HABIT, 'exporter'],
])
