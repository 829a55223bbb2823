import { v7 } from 'uuid'
import type { CheckItem } from '../../shared/domain/plan.ts'
import type { FigureInput } from '../../shared/domain/figure.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import type { LedgerDraft } from '../../shared/domain/ledger.ts'
import type { SampleEntry } from '../../shared/sample/sample-year.ts'
import {
  beginning,
  documentNumber,
  ending,
  HOSTILE,
  longText,
  models,
  PLAIN_FIGURES,
} from './phrases.ts'
import { createRandom, type Random } from './random.ts'

export const FIRST_YEAR = 2021
export const LAST_YEAR = 2025
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31)
const DAY = 86_400_000
const ALL_DAYS = (LAST_DAY - Date.UTC(FIRST_YEAR, 0, 1)) / DAY + 1

/** An entry as a clerk would save it, and what hangs on it. */
export type GeneratedEntry = {
  /** UUIDv7 of the moment it was typed in. */
  readonly id: string
  readonly draft: LedgerDraft & {
    readonly checkItemIds: string[]
    readonly figures: FigureInput[]
  }
  /** When it was typed in, UTC ms: some days after it happened. */
  readonly enteredAt: number
  /** Names of the files that prove it. */
  readonly evidence: readonly string[]
}

export type GenerateOptions = {
  readonly count: number
  readonly seed: number
  readonly officeIds: readonly [string, ...string[]]
  readonly checkItems: readonly CheckItem[]
  /** Over how many days they are spread, the last of which ends 2025. All five years when left out. */
  readonly days?: number
}

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const USUAL_LENGTH = 120

const textOf = (random: Random, model: SampleEntry): string => {
  if (random.happens(0.001)) return longText(LIMITS.entryText)
  if (random.happens(0.02)) return random.pick(HOSTILE)
  const text = `${beginning(random)}${model.text}${ending(random)}`
  const whole = text.length > USUAL_LENGTH ? model.text : text
  return whole.length < 20 ? `${whole}全程留痕，归档备查。` : whole
}

/** The model's figures with other values. Shares stay shares; money keeps two decimals. */
const figuresOf = (random: Random, model: SampleEntry): FigureInput[] => {
  const wanted = model.figures.length === 0 && random.happens(0.4) ? PLAIN_FIGURES : model.figures
  return wanted.slice(0, 1 + random.below(3)).map(({ name, value, unit }) => {
    if (unit === '%') return { name, unit, value: (600 + random.below(401)) / 10 }
    const percent = 40 + random.below(160)
    const isWhole = Number.isInteger(value)
    return { name, unit, value: isWhole ? Math.ceil((value * percent) / 100) : (percent * 7) / 100 }
  })
}

const linksOf = (
  random: Random,
  model: SampleEntry,
  checkItems: readonly CheckItem[],
): string[] => {
  const more = random.happens(0.2) ? checkItems[random.below(checkItems.length)]?.id : undefined
  return [...new Set([...(more === undefined ? [] : [more]), ...model.checkItemIds])].slice(0, 3)
}

/** What was written after in this season, so that 清明 stays in April. */
const modelsOfMonth = (month: number): readonly [SampleEntry, ...SampleEntry[]] => {
  const distance = ({ on }: SampleEntry): number => {
    const apart = Math.abs(Number(on.slice(5, 7)) - month)
    return Math.min(apart, 12 - apart)
  }
  const near = models.filter((model) => distance(model) <= 1)
  const [first] = near
  if (first === undefined) throw new Error(`no model for month ${month}`)
  return [first, ...near.slice(1)]
}
const byMonth = Array.from({ length: 12 }, (_, index) => modelsOfMonth(index + 1))

/**
 * Ledger entries as a bureau would have them over the five years of the plan, oldest first: 20-120 characters, one to
 * three check items, up to three figures, a document number for a third, evidence for a quarter; two in a hundred hold
 * what breaks careless programs. The same options give the same entries.
 */
export function* generateLedger(options: GenerateOptions): Generator<GeneratedEntry> {
  const { count, seed, days = ALL_DAYS } = options
  const random = createRandom(seed)
  for (let index = 0; index < count; index += 1) {
    const daysLeft = days - 1 - Math.floor((index / count) * days)
    yield generateEntry(random, LAST_DAY - daysLeft * DAY, options)
  }
}

const generateEntry = (
  random: Random,
  day: number,
  { officeIds, checkItems }: GenerateOptions,
): GeneratedEntry => {
  const month = new Date(day).getUTCMonth()
  const model = random.pick(byMonth[month] ?? modelsOfMonth(month + 1))
  const isSpan = random.happens(0.1)
  const year = new Date(day).getUTCFullYear()
  const enteredAt = day + (9 + random.below(20 * 24)) * 3_600_000
  return {
    id: v7({ msecs: enteredAt, random: Uint8Array.from({ length: 16 }, () => random.below(256)) }),
    draft: {
      on: dayText(day),
      until: isSpan ? dayText(Math.min(LAST_DAY, day + random.below(20) * DAY)) : undefined,
      text: textOf(random, model),
      officeId: random.happens(0.95) ? random.pick(officeIds) : undefined,
      documentNumber: random.happens(1 / 3) ? documentNumber(random, year) : undefined,
      checkItemIds: linksOf(random, model, checkItems),
      figures: figuresOf(random, model),
    },
    enteredAt,
    evidence: random.happens(0.25)
      ? Array.from({ length: 1 + random.below(2) }, (_, index) => `佐证材料${index + 1}.pdf`)
      : [],
  }
}
