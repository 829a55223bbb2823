import { z } from 'zod'
import { LIMITS, lineSchema, optionalLineSchema } from './input-text.ts'

/** The largest figure taken: 1000 亿. Beyond it a slip of the keyboard is certain. */
export const FIGURE_MAX = 100_000_000_000

const DECIMALS = 4
const SCALE = 10 ** DECIMALS

/** 数据: a counted fact, such as 参训 64 人次. Value and unit are one field for a merge. */
export const figureInputSchema = z.object({
  name: lineSchema(LIMITS.figureName),
  value: z
    .number()
    .min(0)
    .max(FIGURE_MAX)
    .refine((value) => Number(value.toFixed(DECIMALS)) === value, 'too-many-decimals'),
  unit: optionalLineSchema(LIMITS.figureUnit).default(''),
})
export type FigureInput = z.output<typeof figureInputSchema>

export const figureSchema = z.object({
  id: z.string(),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
})
export type Figure = z.output<typeof figureSchema>

/** Units of rates. */
export const RATE_UNITS: ReadonlySet<string> = new Set(['%', '％', '‰', '百分点', '个百分点'])

/** Whether a figure is a rate: rates are shown, never added up. */
export const isRate = (unit: string): boolean => RATE_UNITS.has(unit)

/** One line of a sum: figures of the same name and unit over the entries named. */
export const figureSumSchema = z.object({
  name: z.string(),
  unit: z.string(),
  /** Null for a rate: a rate does not add up; `values` shows what was entered. */
  total: z.number().nullable(),
  values: z.array(z.number()),
  entryIds: z.array(z.string()),
  /** How many entries there are, where they are not named. */
  entries: z.number().int().optional(),
})
export type FigureSum = z.output<typeof figureSumSchema>

/** What a sum needs to know of an entry. */
export type FigureSource = { readonly id: string; readonly figures: readonly FigureInput[] }

/** Different values of a rate that are named. */
const MOST_VALUES = 50

/**
 * Adds up figures of the same name and unit, each entry once however many check items it serves.
 * Order: that of first appearance. Sums are exact to four decimals (whole numbers of 1/10000).
 */
export const sumFigures = (entries: readonly FigureSource[]): FigureSum[] => {
  const sums = new Map<string, { name: string; unit: string; values: number[]; ids: Set<string> }>()
  const seen = new Set<string>()
  for (const entry of entries) {
    if (seen.has(entry.id)) continue
    seen.add(entry.id)
    for (const { name, unit, value } of entry.figures) {
      const key = `${name}\u0000${unit}`
      const sum = sums.get(key)
      if (sum === undefined)
        sums.set(key, { name, unit, values: [value], ids: new Set([entry.id]) })
      else {
        sum.values.push(value)
        sum.ids.add(entry.id)
      }
    }
  }
  return [...sums.values()].map(({ name, unit, values, ids }) => ({
    name,
    unit,
    total: isRate(unit) ? null : addExactly(values),
    values,
    entryIds: [...ids],
  }))
}

/** A sum without its entries: how many they are, and of a rate which values there were. A full year names too many. */
export const briefSum = ({ values, entryIds, ...sum }: FigureSum): FigureSum => ({
  ...sum,
  values: sum.total === null ? [...new Set(values)].slice(0, MOST_VALUES) : [],
  entryIds: [],
  entries: entryIds.length,
})

/** Whole numbers are exact up to 2⁵³; only sums beyond that need the slower kind of number. */
const addExactly = (values: readonly number[]): number => {
  const scaled = values.reduce((sum, value) => sum + Math.round(value * SCALE), 0)
  return Number.isSafeInteger(scaled)
    ? Math.floor(scaled / SCALE) + (scaled % SCALE) / SCALE
    : addBeyondSafe(values)
}

const addBeyondSafe = (values: readonly number[]): number => {
  const scaled = values.reduce((sum, value) => sum + BigInt(Math.round(value * SCALE)), 0n)
  return Number(scaled / BigInt(SCALE)) + Number(scaled % BigInt(SCALE)) / SCALE
}
