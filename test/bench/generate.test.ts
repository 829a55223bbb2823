import { expect, test } from 'vitest'
import { type GeneratedEntry, generateLedger } from '../../build/bench/generate.ts'
import { OFFICES } from '../../build/bench/load-store.ts'
import { HOSTILE } from '../../build/bench/phrases.ts'
import { contract } from '../../shared/contract/index.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'

const { checkItems } = anshunPlan

const generate = (count: number, seed = 1): GeneratedEntry[] => [
  ...generateLedger({ count, seed, officeIds: OFFICES, checkItems }),
]

const many = generate(5000)
const drafts = many.map(({ draft }) => draft)
const shareOf = (isMeant: (draft: GeneratedEntry['draft']) => boolean): number =>
  drafts.filter(isMeant).length / drafts.length

test('the same seed gives the same ledger, another seed another one', () => {
  expect(generate(5000)).toEqual(many)
  expect(generate(300, 2)).not.toEqual(generate(300, 1))
})

test('every entry is one the program takes, and takes without a change', () => {
  const { input } = contract['ledger.save']
  for (const draft of drafts) expect(input.parse(draft)).toEqual(draft)
})

test('every entry has its own id', () => {
  expect(new Set(many.map(({ id }) => id)).size).toBe(many.length)
})

test('the entries run from New Year 2021 to the end of 2025, a fifth in every year', () => {
  const days = drafts.map(({ on }) => on)
  const years = ['2021', '2022', '2023', '2024', '2025'].map(
    (year) => days.filter((day) => day.startsWith(year)).length,
  )

  expect(days).toEqual(days.toSorted())
  expect(days.at(0)).toBe('2021-01-01')
  expect(days.at(-1)).toBe('2025-12-31')
  for (const count of years) expect(count).toBeCloseTo(1000, -1)
})

test('no entry ends before it begins or after 2025', () => {
  for (const { on, until } of drafts) {
    const last = until ?? on
    expect(last >= on && last <= '2025-12-31').toBe(true)
  }
})

test('the texts are as long as clerks write them, and nearly all differ', () => {
  const isUsual = (text: string): boolean => text.length >= 20 && text.length <= 120

  expect(shareOf(({ text }) => isUsual(text))).toBeGreaterThan(0.97)
  expect(new Set(drafts.map(({ text }) => text)).size).toBeGreaterThan(drafts.length / 2)
})

test('every entry serves one to three check items, and every task is served', () => {
  const taskOf = new Map(checkItems.map(({ id, taskId }) => [id, taskId]))
  const served = new Set(drafts.flatMap((draft) => draft.checkItemIds.map((id) => taskOf.get(id))))

  expect(new Set(drafts.map((draft) => draft.checkItemIds.length))).toEqual(new Set([1, 2, 3]))
  expect(anshunPlan.tasks.filter(({ id }) => !served.has(id))).toEqual([])
})

test('an entry has up to three figures, and a third have a document number', () => {
  expect(new Set(drafts.map(({ figures }) => figures.length))).toEqual(new Set([0, 1, 2, 3]))
  expect(shareOf((draft) => draft.documentNumber !== undefined)).toBeCloseTo(1 / 3, 1)
})

test('a quarter is proven by files, and every office has a part', () => {
  expect(many.filter(({ evidence }) => evidence.length > 0).length / many.length).toBeCloseTo(
    0.25,
    1,
  )
  expect(new Set(drafts.map(({ officeId }) => officeId))).toEqual(new Set([...OFFICES, undefined]))
})

test('texts that break careless programs are among them, and one of the greatest length', () => {
  const texts = new Set(drafts.map(({ text }) => text))

  expect(HOSTILE.filter((text) => !texts.has(text))).toEqual([])
  expect(Math.max(...drafts.map(({ text }) => text.length))).toBe(LIMITS.entryText)
})
