import { ruleList } from './rule-list.ts'

const FORMAT = 'GB/T 9704—2012'
const HABIT = '行文惯例'

/** Numbering of headings. */
export const layoutRules = ruleList([
  [5, 'E/A', '一级序数用“一、”', FORMAT, 'exporter'],
  [6, 'E/A', '二级序数用“（一）”，其后不加标点', FORMAT, 'exporter'],
  [7, 'E/A', '三级序数用“1.”', FORMAT, 'exporter'],
  [8, 'E/A', '四级序数用“（1）”，其后不加标点', FORMAT, 'exporter'],
  [9, 'W/S', '层次不越级', FORMAT],
  [10, 'E/S', '序号连续，换上级标题后重新起号', HABIT, 'exporter'],
  [11, 'W/-', '同级标题至少两个', HABIT],
  [12, 'E/A', '单独成行的标题末尾不加标点', FORMAT],
  [13, 'W/S', '段首小标题以句号收束', HABIT],
  [14, 'W/A', '序号不用自动编号', HABIT, 'exporter'],
  [15, 'W/A', '“第一”“首先”后用逗号，“一是”后不加标点', HABIT],
  [49, 'E/A', '附件说明的写法', FORMAT, 'exporter'],
  [50, 'W/A', '只有一个附件时不编号', HABIT, 'exporter'],
  [51, 'E/-', '附件说明与附件一致', FORMAT, 'exporter'],
  [52, 'W/A', '附件标识用阿拉伯数字，不加冒号', HABIT, 'exporter'],
  [72, 'E/A', '页码两侧用一字线', FORMAT, 'exporter'],
])
