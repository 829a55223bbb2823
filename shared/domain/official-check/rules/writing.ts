import { ruleList } from './rule-list.ts'

const MARKS = 'GB/T 15834—2011'
const HABIT = '行文惯例'
const WORDS = '法律法规和文件的规范名称'

/** Punctuation and words. */
export const writingRules = ruleList([
  [38, 'E/A', '中文用全角标点', MARKS],
  [39, 'E/A', '引号用“ ”', MARKS],
  [40, 'E/-', '引号、括号、书名号成对', MARKS],
  [41, 'E/A', '引号、书名号套用时内外有别', MARKS],
  [42, 'W/A', '并列的书名号、引号之间不加顿号', MARKS],
  [43, 'E/A', '省略号、破折号写法', MARKS],
  [44, 'W/A', '“等”“和”前不加顿号，省略号后不加“等”', MARKS],
  [45, 'E/A', '标点不重叠', MARKS],
  [46, 'W/A', '句内括注末尾不加句号', MARKS],
  [47, 'W/S', '分项内有句号的不以分号收束', MARKS],
  [48, 'W/A', '中文之间不留空格', HABIT],
  [53, 'W/S', '引用公文先标题后文号', '《党政机关公文处理工作条例》'],
  [54, 'W/S', '法律法规名称加书名号', WORDS],
  [55, 'W/S', '“以下简称”先定义后使用', HABIT],
  [64, 'E/S', '法治用语规范', WORDS],
  [65, 'W/A', '常见错别字', '《通用规范汉字表》'],
  [66, 'W/-', '机构名称准确', WORDS],
  [70, 'E/-', '不留待填内容', HABIT],
])
