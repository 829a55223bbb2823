import { figuresInText } from '../figures-in-text.ts'
import { sumFigures, type FigureInput } from '../figure.ts'
import type { FactEntry, ReportFacts } from '../report/facts.ts'
import type { ReportBlock } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { ruleOf } from './rules.ts'
import { sentencesIn } from './measured-count.ts'
import { ratesIn } from './rate.ts'

/** A sentence longer than this counts nothing a reader could follow. */
const SENTENCE_MAX = 600

type Said = {
  readonly figure: FigureInput
  readonly start: number
  readonly end: number
  readonly words: string
}

const saidIn = (text: string): readonly Said[] =>
  sentencesIn(text)
    .filter((sentence) => sentence.text.length <= SENTENCE_MAX && /\d/u.test(sentence.text))
    .flatMap((sentence) =>
      figuresInText(sentence.text).map((figure) => ({
        figure,
        start: sentence.start,
        end: sentence.start + sentence.text.length,
        words: sentence.text,
      })),
    )

const inBlock = (
  block: ReportBlock,
  rule: number,
  message: string,
  place = { start: 0, end: block.text.length },
): Finding => ({
  rule,
  severity: ruleOf(rule).severity,
  blockId: block.id,
  place,
  excerpt: block.text.slice(place.start, Math.min(place.end, place.start + 120)),
  message,
})

const keyOf = ({ name, unit }: Pick<FigureInput, 'name' | 'unit'>): string => `${name}\u0000${unit}`

/** The values the ledger has for a figure: those entered and their sum. */
const valuesOf = (entries: readonly FactEntry[]): ReadonlyMap<string, readonly number[]> =>
  new Map(
    sumFigures(entries).map((sum) => [
      keyOf(sum),
      sum.total === null ? sum.values : [...sum.values, sum.total],
    ]),
  )

const figureText = ({ name, value, unit }: FigureInput): string => `${name}${value}${unit}`

/** Figures of a block against those of the entries it was written from. */
const againstEntries = (block: ReportBlock, entries: readonly FactEntry[]): readonly Finding[] => {
  const values = valuesOf(entries)
  if (values.size === 0) return []
  return saidIn(block.text).flatMap(({ figure, start, end }) => {
    const known = values.get(keyOf(figure))
    if (known === undefined || known.includes(figure.value)) return []
    return [
      inBlock(
        block,
        106,
        `这里写“${figureText(figure)}”，台账里是${known.at(-1) ?? 0}${figure.unit}，请核对。`,
        { start, end },
      ),
    ]
  })
}

const WHOLE_YEAR = /全年(?:累计|共计|共|总计)?/u

/** What is said of the whole year against the sums of the ledger. */
const againstYear = (block: ReportBlock, totals: ReadonlyMap<string, number>): readonly Finding[] =>
  saidIn(block.text)
    .filter(({ words }) => WHOLE_YEAR.test(words))
    .flatMap(({ figure, start, end }) => {
      const total = totals.get(keyOf(figure))
      if (total === undefined || total === figure.value) return []
      return [
        inBlock(
          block,
          106,
          `全年“${figureText(figure)}”与台账合计${total}${figure.unit}不一致，请核对。`,
          { start, end },
        ),
      ]
    })

const withoutProof = (block: ReportBlock, entries: readonly FactEntry[]): readonly Finding[] => {
  const bare = entries.filter(({ evidence }) => evidence === 0).length
  if (bare === 0) return []
  return [inBlock(block, 107, `本段依据的台账记录有${bare}条没有佐证材料。`)]
}

const totalsOf = ({ entries }: ReportFacts): ReadonlyMap<string, number> =>
  new Map(
    sumFigures(entries).flatMap((sum) =>
      sum.total === null ? [] : [[keyOf(sum), sum.total] as const],
    ),
  )

/** Blocks against the ledger: figures, proof, and facts that have changed since. */
export const checkLedger = (
  blocks: readonly ReportBlock[],
  facts: ReportFacts,
): readonly Finding[] => {
  const byId = new Map(facts.entries.map((entry) => [entry.id, entry]))
  const totals = totalsOf(facts)
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => {
      const entries = block.entryIds.flatMap((id) => byId.get(id) ?? [])
      const own = againstEntries(block, entries)
      return [
        ...own,
        ...(own.length > 0 ? [] : againstYear(block, totals)),
        ...withoutProof(block, entries),
        ...(block.stale ? [inBlock(block, 109, '台账在写成这一段之后有改动，请刷新或核对。')] : []),
      ]
    })
}

type Value = {
  readonly words: string
  readonly value: number
  readonly start: number
  readonly end: number
}

/** What a report says of its whole year: rates by name, and sums. */
const yearlyValues = (text: string): readonly (readonly [string, Value])[] => [
  ...sentencesIn(text).flatMap((sentence) =>
    ratesIn(sentence.text)
      .filter(({ isOwn }) => isOwn === true)
      .map(({ name, value, digits, start, end }) => {
        const place = { start: sentence.start + start, end: sentence.start + end }
        return [name, { words: `${name}${digits}%`, value, ...place }] as const
      }),
  ),
  ...saidIn(text)
    .filter(({ words }) => WHOLE_YEAR.test(words))
    .map(({ figure, start, end }) => {
      return [
        keyOf(figure),
        { words: figureText(figure), value: figure.value, start, end },
      ] as const
    }),
]

/** The same figure in the two reports of a year. */
export const checkOtherReport = (
  blocks: readonly ReportBlock[],
  otherBlocks: readonly ReportBlock[],
): readonly Finding[] => {
  const isText = ({ kind }: ReportBlock): boolean => kind === 'paragraph'
  const others = new Map(otherBlocks.filter(isText).flatMap(({ text }) => yearlyValues(text)))
  return blocks.filter(isText).flatMap((block) =>
    yearlyValues(block.text).flatMap(([name, { words, value, start, end }]) => {
      const other = others.get(name)
      if (other === undefined || other.value === value) return []
      return [
        inBlock(block, 108, `这里写“${words}”，本年度另一份报告写“${other.words}”，请统一。`, {
          start,
          end,
        }),
      ]
    }),
  )
}
