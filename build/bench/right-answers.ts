import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import type { Answers } from './answers.ts'
import { FIRST_YEAR, type GeneratedEntry, LAST_YEAR } from './generate.ts'
import { entriesOf, OFFICES } from './load-store.ts'
import type { OpenedStore } from './opened-store.ts'

/** Smaller than the usual page, so that small stores have several. */
const PAGE = 5

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

/** Those that serve any of the tasks, each once. */
const ofTasks = (
  entries: readonly GeneratedEntry[],
  taskIds: readonly string[],
): readonly GeneratedEntry[] => {
  const items = new Set(
    anshunPlan.checkItems
      .filter(({ taskId }) => taskId !== null && taskIds.includes(taskId))
      .map(({ id }) => id),
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

type ListFilter = {
  readonly year?: number
  readonly taskId?: string
  readonly groupId?: string
  readonly checkItemId?: string
  readonly officeId?: string
  readonly offset?: number
}

const listPage = async (store: OpenedStore, filter: ListFilter) => {
  const { total, entries } = await store.call('ledger.list', { ...filter, limit: PAGE })
  return { total, ids: entries.map(({ id }) => id) }
}

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
  const served = tasks.map(({ taskId }) => ofTasks(entries, [taskId]))
  const counted = served.map((those) => ({ entries: those.length, evidence: filesOf(those) }))
  answers.expect(`tasks of ${year}`, tasks.map(pick), counted)
}

const pick = ({ entries, evidence }: { readonly entries: number; readonly evidence: number }) => ({
  entries,
  evidence,
})

/** The check item most entries serve. */
const busiestItem = (entries: readonly GeneratedEntry[]): string => {
  const served = Map.groupBy(
    entries.flatMap(({ draft }) => draft.checkItemIds),
    (id) => id,
  )
  const [first] = [...served].toSorted(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? ''
}

/** The pages of one year: as it is, of an item, of a task, of a group, of an office. */
const checkPages = async (
  { store, answers }: Check,
  entries: readonly GeneratedEntry[],
  year: number,
): Promise<void> => {
  const page = async (filter: ListFilter, meant: readonly GeneratedEntry[]) => {
    const found = await listPage(store, { ...filter, year })
    answers.expect(`${JSON.stringify(filter)} in ${year}`, found, pageOf(meant, filter.offset))
  }
  const { tasks, groups } = anshunPlan
  const taskId = tasks[year % tasks.length]?.id ?? ''
  const groupId = groups[year % groups.length]?.id ?? ''
  const ofGroup = ofTasks(
    entries,
    tasks.filter((task) => task.groupId === groupId).map(({ id }) => id),
  )
  const officeId = OFFICES[year % OFFICES.length] ?? OFFICES[0]
  await page({ offset: Math.floor(entries.length / 2) }, entries)
  const checkItemId = busiestItem(entries)
  const ofItem = entries.filter(({ draft }) => draft.checkItemIds.includes(checkItemId))
  await page({ checkItemId, offset: Math.floor(ofItem.length / 2) }, ofItem)
  await page({ taskId }, ofTasks(entries, [taskId]))
  await page({ groupId }, ofGroup)
  await page({ groupId, offset: Math.floor(ofGroup.length / 2) }, ofGroup)
  await page(
    { officeId },
    entries.filter(({ draft }) => draft.officeId === officeId),
  )
}

/** Asks for everything that is measured and compares it with what the store was filled with. */
export const checkAnswers = async (
  store: OpenedStore,
  answers: Answers,
  register: readonly GeneratedEntry[],
): Promise<void> => {
  answers.expect('pages of all years', await listPage(store, {}), pageOf(register))
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const entries = inYear(register, year)
    await checkYear({ store, answers }, entries, year)
    await checkPages({ store, answers }, entries, year)
  }
}
