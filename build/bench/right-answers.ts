import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import type { Answers } from './answers.ts'
import { FIRST_YEAR, type GeneratedEntry, LAST_YEAR } from './generate.ts'
import { entriesOf, OFFICES } from './load-store.ts'
import type { OpenedStore } from './opened-store.ts'

const PAGE = 50

/** What a store was filled with, newest day first: the plain list every answer is compared with. */
export const registerOf = (count: number): readonly GeneratedEntry[] =>
  [...entriesOf(count)].toSorted((a, b) => {
    if (a.draft.on !== b.draft.on) return a.draft.on < b.draft.on ? 1 : -1
    return a.id < b.id ? 1 : -1
  })

/** The entries of one year. */
export const inYear = (
  register: readonly GeneratedEntry[],
  year: number,
): readonly GeneratedEntry[] => register.filter(({ draft }) => draft.on.startsWith(`${year}-`))

/** Those that serve a task, each once. */
const ofTask = (entries: readonly GeneratedEntry[], taskId: string): readonly GeneratedEntry[] => {
  const items = new Set(
    anshunPlan.checkItems.filter((item) => item.taskId === taskId).map(({ id }) => id),
  )
  return entries.filter(({ draft }) => draft.checkItemIds.some((id) => items.has(id)))
}

const filesOf = (entries: readonly GeneratedEntry[]): number =>
  entries.reduce((sum, { evidence }) => sum + evidence.length, 0)

const pageOf = (entries: readonly GeneratedEntry[], offset = 0) => ({
  total: entries.length,
  ids: entries.slice(offset, offset + PAGE).map(({ id }) => id),
})

/** Sums by name and unit in whole 1/10000, so that adding loses nothing. */
const sumsOf = (entries: readonly GeneratedEntry[]): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const { name, unit, value } of entries.flatMap(({ draft }) => draft.figures)) {
    const key = `${name}/${unit}`
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(Math.round(value * 10_000)))
  }
  return sums
}

const sumOf = (sums: ReadonlyMap<string, bigint>, name: string, unit: string): number =>
  Number(sums.get(`${name}/${unit}`) ?? -1n) / 10_000

type Check = { readonly store: OpenedStore; readonly answers: Answers }

const checkYear = async (
  { store, answers }: Check,
  entries: readonly GeneratedEntry[],
  year: number,
): Promise<void> => {
  const overview = await store.call('overview.get', { year })
  const whole = { entries: entries.length, evidence: filesOf(entries) }
  answers.expect(`register of ${year}`, pick(overview), whole)
  const sums = sumsOf(entries)
  const summed = (figures: readonly { name: string; unit: string }[]) =>
    figures.map(({ name, unit }) => sumOf(sums, name, unit))
  const shown = overview.figures.map(({ total }) => total)
  answers.expect(`sums on the overview of ${year}`, shown, summed(overview.figures))
  const lines = await store.call('figures.sum', { year })
  const added = lines.filter(({ total }) => total !== null)
  const totals = added.map(({ total }) => total)
  answers.expect(`sums of ${year}`, totals, summed(added))
  answers.expect(`names and units of ${year}`, lines.length, sums.size)
  const tasks = await store.call('tasks.list', { year })
  const served = tasks.map(({ taskId }) => ofTask(entries, taskId))
  const counted = served.map((those) => ({ entries: those.length, evidence: filesOf(those) }))
  answers.expect(`tasks of ${year}`, tasks.map(pick), counted)
}

const pick = ({ entries, evidence }: { readonly entries: number; readonly evidence: number }) => ({
  entries,
  evidence,
})

/** Asks for everything that is measured and compares it with what the store was filled with. */
export const checkAnswers = async (
  store: OpenedStore,
  answers: Answers,
  register: readonly GeneratedEntry[],
): Promise<void> => {
  const list = async (input: Parameters<typeof store.call<'ledger.list'>>[1]) => {
    const { total, entries } = await store.call('ledger.list', input)
    return { total, ids: entries.map(({ id }) => id) }
  }
  answers.expect('pages of all years', await list({}), pageOf(register))
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  for (const year of years) {
    const entries = inYear(register, year)
    await checkYear({ store, answers }, entries, year)
    const offset = Math.floor(entries.length / 2)
    const task = anshunPlan.tasks[year % anshunPlan.tasks.length]?.id ?? ''
    const office = OFFICES[year % OFFICES.length] ?? OFFICES[0]
    answers.expect(
      `page ${offset} of ${year}`,
      await list({ year, offset }),
      pageOf(entries, offset),
    )
    const page = await list({ year, taskId: task })
    answers.expect(`page of ${task} in ${year}`, page, pageOf(ofTask(entries, task)))
    const ofOffice = entries.filter(({ draft }) => draft.officeId === office)
    answers.expect(
      `page of ${office} in ${year}`,
      await list({ year, officeId: office }),
      pageOf(ofOffice),
    )
  }
}
