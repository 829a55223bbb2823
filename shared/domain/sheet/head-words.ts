import type { SheetField } from './sheet-field.ts'

/** Units a head may count in: 场次, 参训人次, 金额（万元）. The longer stands first. */
export const HEAD_UNIT =
  /(?:[（(]\s*(?:单位\s*[:：]\s*)?(?<inside>人次|场次|件次|人|场|次|期|份|件|个|家|户|条|篇|项|起|名|册|万元|元|课时|学时|%)\s*[）)]|(?<end>人次|场次|件次|人数|场数|次数|期数|份数|件数|个数|户数|册数|条数|篇数|课时数?|学时数?|金额|数量|满意率|办结率|率))$/u

/** What a head says its column is, the surest first. The first that fits is taken. */
const WORDS: readonly (readonly [field: SheetField, pattern: RegExp])[] = [
  ['serial', /^(?:序号|序|编号|№|[Nn][Oo]\.?|行号)$/u],
  ['documentNumber', /文号|发文字号|文件编号/u],
  ['until', /(?:结束|截止|终止|完成).{0,2}(?:时间|日期)/u],
  ['date', /时间|日期|年月日?|月份|^月$|^日$|何时|时限/u],
  ['figure', HEAD_UNIT],
  [
    'detail',
    /责任人|联系人|经办人|负责人|主讲|地点|参加|参与|对象|范围|备注|说明|佐证|材料|附件|存在问题|下一步|数据|成果/u,
  ],
  ['office', /科室|股室|部门|责任单位|承办单位|牵头单位|主办单位|实施单位|单位|站所/u],
  ['item', /任务|条款|检查项|对应项|措施|指标|考核项|方案.{0,4}条|类别|分类/u],
  ['text', /内容|情况|做法|落实|描述|摘要|开展|举措|成效|事实|纪要/u],
  ['title', /名称|标题|题目|事项|活动|会议|主题|项目|工作/u],
]

/** What a column with this head is, or undefined when the words do not say. */
export const fieldOfHead = (head: string): SheetField | undefined => {
  const words = head.normalize('NFKC').replaceAll(/\s+/gu, '')
  if (words === '' || words.length > 30) return undefined
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** The unit and the name of a column of numbers: 参训人次 counts 参训 in 人次. */
export const measureOfHead = (head: string): { readonly name: string; readonly unit: string } => {
  const words = head.normalize('NFKC').replaceAll(/\s+/gu, '')
  const match = HEAD_UNIT.exec(words)
  const inside = match?.groups?.['inside']
  const end = match?.groups?.['end'] ?? ''
  const name = match === null ? words : words.slice(0, match.index)
  const unit = inside ?? UNITS[end] ?? (end.endsWith('率') ? '%' : end)
  return { name: nameOf(name, end), unit }
}

/** 人数 is counted in 人; 数量 has no unit of its own. */
const UNITS: Readonly<Record<string, string>> = {
  人数: '人',
  场数: '场',
  次数: '次',
  期数: '期',
  份数: '份',
  件数: '件',
  个数: '个',
  户数: '户',
  册数: '册',
  条数: '条',
  篇数: '篇',
  课时数: '课时',
  学时数: '学时',
  金额: '元',
  数量: '',
}

const BARE: Readonly<Record<string, string>> = {
  人次: '参与',
  人数: '参与',
  场次: '活动',
  场数: '活动',
  次数: '活动',
}

const nameOf = (name: string, end: string): string => {
  if (end.endsWith('率')) return `${name}${end}`
  const bare = name.replace(/[（(]$/u, '')
  if (BARE[bare] !== undefined) return BARE[bare]
  // 参加人数（人次） counts 参加.
  const trimmed = bare.replace(/(?:人数|人次)$/u, '')
  return trimmed === '' ? (BARE[end] ?? (end === '' ? '数据' : end)) : trimmed
}
