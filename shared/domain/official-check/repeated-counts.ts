import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { countsIn, type MeasuredCount } from './measured-count.ts'
import type { Passage } from './passage.ts'

/** A clause that says what was done in the whole year: 全年开展法治培训. */
const YEARLY = /(?:全年|年内|\d{4}年)(?:共|累计|共计|总共)?[\u3400-\u9fff“”《》]{4,24}$/u

/** A count that is compared, planned or of one kind among several may differ. */
const OTHER = /同比|较|上年|去年|同期|计划|目标|不少于|至少|每|增|减|分别|其中/u

type Said = { readonly clause: string; readonly count: MeasuredCount; readonly passage: Passage }

const saidIn = (passage: Passage): readonly Said[] =>
  countsIn(passage.text).flatMap((count) => {
    const before = passage.text.slice(Math.max(0, count.start - 40), count.start)
    const clause = YEARLY.exec(before.split(/[，。；：、（）]/u).at(-1) ?? '')?.[0]
    return clause === undefined || OTHER.test(clause) ? [] : [{ clause, count, passage }]
  })

const differs = (first: Said | undefined, { count }: Said): boolean =>
  first !== undefined && first.count.unit === count.unit && first.count.value !== count.value

/** The same clause about the whole year with two counts. */
export const repeatedCountsIn = (passages: readonly Passage[]): readonly Finding[] => {
  const first = new Map<string, Said>()
  return passages.flatMap(saidIn).flatMap((said) => {
    const { clause, count, passage } = said
    const before = first.get(clause)
    if (before === undefined) first.set(clause, said)
    if (!differs(before, said)) return []
    return [
      foundAt(passage, count, {
        rule: 34,
        severity: 'warning',
        message: `“${clause}”前面写作${before?.count.value ?? ''}${count.unit}，这里写作${count.value}${count.unit}，请统一；不是一回事的，写明各是什么。`,
      }),
    ]
  })
}
