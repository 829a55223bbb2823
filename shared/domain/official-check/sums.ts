import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { listedPartsIn } from './listed-parts.ts'
import { countsIn, type MeasuredCount } from './measured-count.ts'
import type { Passage, Subject } from './passage.ts'

const TOTAL = /(?:合计|共计|总计)[^，。；、\d]{0,6}$/u
const PARTS_OF = /其中[^。；\d]{0,12}$/u

/** No list of items in a report is longer. */
const ITEMS_MAX = 30

/** Nor any sentence. */
const SENTENCE_MAX = 400

const roundedSum = (counts: readonly MeasuredCount[]): number =>
  Number(counts.reduce((sum, { value }) => sum + value, 0).toFixed(4))

/** The counts of a unit that lead up to a total, one to a clause, nearest last. */
const itemsBefore = (
  text: string,
  counts: readonly MeasuredCount[],
  index: number,
): readonly MeasuredCount[] => {
  const items: MeasuredCount[] = []
  const unit = counts[index]?.unit
  for (let at = index - 1; at >= 0 && items.length < ITEMS_MAX; at -= 1) {
    const each = counts[at]
    const next = counts[at + 1]
    if (each === undefined || next === undefined || each.unit !== unit) break
    const between = text.slice(each.end, next.start)
    if (/[。；;！？\n（）]/u.test(between) || !/[，、,和及]/u.test(between)) break
    if (TOTAL.test(text.slice(Math.max(0, each.start - 10), each.start))) break
    items.unshift(each)
  }
  return items
}

/** A total that is the sum of no tail of the list before it. */
const isWrongTotal = (items: readonly MeasuredCount[], total: number): boolean =>
  items.length >= 2 &&
  !items.slice(0, -1).some((_, from) => roundedSum(items.slice(from)) === total)

const totalsIn = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  if (!/合计|共计|总计/u.test(text)) return []
  const counts = countsIn(text)
  return counts.flatMap((total, index) => {
    if (!TOTAL.test(text.slice(Math.max(0, total.start - 10), total.start))) return []
    const items = itemsBefore(text, counts, index)
    const [first] = items
    const isPartOfOther = PARTS_OF.test(
      text.slice(Math.max(0, (first?.start ?? 0) - 16), first?.start),
    )
    if (isPartOfOther || !isWrongTotal(items, total.value)) return []
    return [
      foundAt(passage, total, {
        rule: 33,
        message: `前面各项相加为${roundedSum(items)}${total.unit}，合计写作${total.value}${total.unit}，请核对。`,
      }),
    ]
  })
}

/** With 其他 at its end a list of parts names all of them. */
const namesRest = (text: string, parts: readonly MeasuredCount[]): boolean => {
  const last = parts.at(-1)
  return (
    last !== undefined &&
    parts.length > 1 &&
    /(?:其他|其它|其余|剩余)[^，。；、\d]{0,8}$/u.test(text.slice(0, last.start))
  )
}

const partsFinding = (passage: Passage, whole: MeasuredCount, said: string): Finding =>
  foundAt(passage, whole, {
    rule: 33,
    message: `其中各项${said}总数${whole.value}${whole.unit}，请核对。`,
  })

/** `其中` names parts of what was just said: none of them, nor all together, can be more than it. */
const partsIn = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  if (!text.includes('其中')) return []
  const counts = countsIn(text)
  return counts.flatMap((whole, index) => {
    const next = counts[index + 1]
    if (
      next === undefined ||
      !/^[，,]?其中[^。；]{0,20}$/u.test(text.slice(whole.end, next.start))
    ) {
      return []
    }
    const until = text.slice(whole.end, whole.end + SENTENCE_MAX).search(/[。；]/u)
    const end = whole.end + (until === -1 ? SENTENCE_MAX : until)
    const parts = counts
      .slice(index + 1, index + 1 + ITEMS_MAX)
      .filter((each) => each.end <= end && each.unit === whole.unit)
    const [first] = parts
    if (first !== undefined && namesRest(text, parts) && roundedSum(parts) < whole.value) {
      return [partsFinding(passage, whole, `相加为${roundedSum(parts)}${whole.unit}，少于`)]
    }
    if (first === undefined || roundedSum(parts) <= whole.value) return []
    if (parts.length === 1) {
      return [
        foundAt(passage, first, {
          rule: 35,
          message: `部分（${first.value}${first.unit}）大于全部（${whole.value}${whole.unit}），请核对。`,
        }),
      ]
    }
    return [partsFinding(passage, whole, `相加为${roundedSum(parts)}${whole.unit}，超过`)]
  })
}

const cellsOf = ({ text }: Passage): readonly string[] =>
  text.split('\t').map((cell) => cell.trim())

const numberOf = (cell: string): number | undefined =>
  /^\d{1,12}(?:\.\d{1,4})?$/u.test(cell.replaceAll(/[, ]/gu, ''))
    ? Number(cell.replaceAll(/[, ]/gu, ''))
    : undefined

/** The columns of a pasted table against its last line. */
const wrongColumns = (rows: readonly Passage[], totals: Passage): readonly Finding[] => {
  const table = rows.map(cellsOf)
  return cellsOf(totals).flatMap((cell, column) => {
    const total = numberOf(cell)
    const values = table.map((row) => numberOf(row[column] ?? ''))
    const numbers = values.filter((value) => value !== undefined)
    if (total === undefined || column === 0 || numbers.length < 2) return []
    const sum = Number(numbers.reduce((all, value) => all + value, 0).toFixed(4))
    if (sum === total) return []
    return [
      foundAt(
        totals,
        { start: 0, end: totals.text.length },
        {
          rule: 33,
          message: `表中第${column + 1}列各行相加为${sum}，合计写作${total}，请核对。`,
        },
      ),
    ]
  })
}

/** Runs of table lines that touch. */
export const tablesIn = ({ passages }: Subject): readonly (readonly Passage[])[] => {
  const tables: Passage[][] = [[]]
  for (const passage of passages) {
    if (passage.role === 'table-row') tables.at(-1)?.push(passage)
    else if ((tables.at(-1)?.length ?? 0) > 0) tables.push([])
  }
  return tables.filter((rows) => rows.length > 1)
}

const tableTotals = (rows: readonly Passage[]): readonly Finding[] => {
  const [first] = rows
  const totals = rows.at(-1)
  if (
    first === undefined ||
    totals === undefined ||
    !/^[\s\u3000]*(?:合\s?计|总\s?计)/u.test(totals.text)
  )
    return []
  return wrongColumns(rows.slice(1, -1), totals)
}

/** Whether totals, in sentences and in tables, are the sum of their items. */
export const checkSums = (subject: Subject): readonly Finding[] => [
  ...subject.passages
    .filter(({ role }) => role !== 'table-row')
    .flatMap((passage) => [...totalsIn(passage), ...partsIn(passage), ...listedPartsIn(passage)]),
  ...tablesIn(subject).flatMap(tableTotals),
]
