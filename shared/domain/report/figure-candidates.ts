import { sumFigures } from '../figure.ts'
import { figuresInText } from '../figures-in-text.ts'
import type { FactEntry } from './facts.ts'
import type { FigureCandidate } from './placed-figure.ts'

/** How many entries there are, as the lead sentence counts them. */
const countOf = (entries: readonly FactEntry[]): FigureCandidate => ({
  name: '相关工作',
  value: entries.length,
  unit: '项',
  entryIds: entries.map(({ id }) => id),
})

/** What a sentence about several entries may say: their number and the sums of their figures. */
export const sumCandidates = (entries: readonly FactEntry[]): readonly FigureCandidate[] => [
  countOf(entries),
  ...sumFigures(entries).flatMap(({ name, unit, total, entryIds }) =>
    total === null ? [] : [{ name, value: total, unit, entryIds }],
  ),
]

/**
 * What the sentence of an entry may say: the figures that were recorded, their sums where one was recorded twice, and
 * that it is one. All of it comes from this entry.
 */
export const recordedCandidates = (entry: FactEntry): readonly FigureCandidate[] => {
  const entryIds = [entry.id]
  const candidates = entry.figures.map(({ name, value, unit }) => ({ name, value, unit, entryIds }))
  const names = new Set(candidates.map(({ name, unit }) => `${name}\u0000${unit}`))
  const hasSums = names.size < candidates.length
  return [countOf([entry]), ...candidates, ...(hasSums ? sumCandidates([entry]) : [])]
}

/** What else the words of an entry count, without its having been recorded. */
export const countedCandidates = ({ id, text }: FactEntry): readonly FigureCandidate[] =>
  figuresInText(text).map(({ name, value, unit }) => ({ name, value, unit, entryIds: [id] }))

/** What any sentence may say of a whole ledger: the sums of its figures and every single one. */
export const ledgerCandidates = (entries: readonly FactEntry[]): readonly FigureCandidate[] => [
  ...sumCandidates(entries),
  ...entries.flatMap(({ id, figures }) =>
    figures.map(({ name, value, unit }) => ({ name, value, unit, entryIds: [id] })),
  ),
]
