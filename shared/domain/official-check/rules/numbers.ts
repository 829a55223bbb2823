import { ruleList } from './rule-list.ts'

const FORMAT = 'GB/T 9704—2012'
const NUMERALS = 'GB/T 15835—2011'
const HABIT = '行文惯例'
const FACTS = '据实报告'

/** Dates, numerals and figures. */
export const numberRules = ruleList([
  [16, 'E/A', '日期写法', FORMAT],
  [17, 'E/-', '日期须存在', '历法'],
  [18, 'W/-', '印发日期不早于成文日期', HABIT],
  [19, 'W/-', '报告年度前后一致', FACTS],
  [20, 'I/S', '年度报告不用相对时间', NUMERALS],
  [21, 'W/A', '“截至”不写作“截止”', HABIT],
  [22, 'E/S', '年份不简写', NUMERALS],
  [23, 'W/A', '年份起止用一字线', NUMERALS],
  [24, 'W/A', '世纪、年代用阿拉伯数字', NUMERALS],
  [25, 'W/A', '百分数起止均带百分号', NUMERALS],
  [26, 'W/S', '万、亿起止均带单位', NUMERALS],
  [27, 'W/A', '相邻两数表示概数用汉字，中间不加顿号', NUMERALS],
  [28, 'W/S', '约数词不重复', HABIT],
  [29, 'W/S', '小数后不加“多”“余”', HABIT],
  [30, 'W/S', '百分比之差用“个百分点”', HABIT],
  [31, 'E/-', '减少不用倍数', HABIT],
  [32, 'E/-', '比率与数据相符', FACTS],
  [33, 'E/-', '合计与分项相符', FACTS],
  [34, 'E/-', '同一数据前后一致', FACTS],
  [35, 'E/-', '比率不超过100%，部分不大于全部', FACTS],
  [36, 'W/S', '多位数写法一致', NUMERALS],
  [37, 'E/A', '数字、字母用半角', HABIT],
])
