import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { countsIn, type MeasuredCount } from './measured-count.ts'
import type { Passage } from './passage.ts'

/** What a count is made up of, said in brackets or behind a colon right after it. */
const LIST = /^(?:（([^（）]{4,160})）|：([^：。；（）]{4,160})[。；])/u

/** Words that say a list is not all of it, or not of it. */
const INCOMPLETE = /其中|等|含|包括|主要|例如|如|另|以上|上年|同比|较|占|增|减|计划|应|每|共|合计/u

/** One item: words, a count, nothing more. */
const ITEM = /^[\u3400-\u9fff“”《》]{2,24}?[\d.,]{1,14}(?:万|亿)?[\u3400-\u9fff]{1,3}$/u

const isWholeList = (list: string, unit: string): readonly MeasuredCount[] | undefined => {
  const items = list.split(/[、，和]/u)
  const counts = countsIn(list)
  const isPlain = items.every((item) => ITEM.test(item.trim()))
  const isOfOneUnit = counts.every((count) => count.unit === unit)
  return items.length >= 2 && isPlain && isOfOneUnit && counts.length === items.length
    ? counts
    : undefined
}

const findingAt = (passage: Passage, whole: MeasuredCount): Finding | undefined => {
  const match = LIST.exec(passage.text.slice(whole.end, whole.end + 170))
  const list = match?.[1] ?? match?.[2] ?? ''
  if (list === '' || INCOMPLETE.test(list)) return undefined
  const counts = isWholeList(list, whole.unit)
  if (counts === undefined) return undefined
  const sum = Number(counts.reduce((all, { value }) => all + value, 0).toFixed(4))
  if (sum === whole.value) return undefined
  return foundAt(passage, whole, {
    rule: 33,
    message: `后面列出的各项相加为${sum}${whole.unit}，总数写作${whole.value}${whole.unit}，请核对。`,
  })
}

/** 15件（设立5件、变更6件、注销4件）: a list that gives the whole has to add up to it. */
export const listedPartsIn = (passage: Passage): readonly Finding[] =>
  /[（：]/u.test(passage.text)
    ? countsIn(passage.text).flatMap((whole) => findingAt(passage, whole) ?? [])
    : []
