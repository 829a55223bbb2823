import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'

// What a clerk types into the one box, and what gets into it by a slip of the hand.

const TRAINING = 'ＡＢＣ培训班举办12期，参训4300人次'
const PARTY = '🎉庆祝活动，Covid防控 OK'
const MARKS = '学雷锋，100%覆盖_低保*号'

let program: TestApplication
beforeAll(async () => {
  program = openTestApplication({ today: '2024-12-20' })
  await program.call('ledger.save', {
    on: '2024-03-05',
    text: TRAINING,
    documentNumber: '普民发〔2024〕12号',
  })
  await program.call('ledger.save', {
    on: '2024-03-06',
    text: PARTY,
    documentNumber: '安民通[2024]5号',
  })
  await program.call('ledger.save', { on: '2024-03-07', text: MARKS })
})
afterAll(() => program.close())

const found = async (text: string): Promise<string[]> => {
  const { hits } = await program.call('search.find', { text, limit: 60 })
  const { entries } = await program.call('ledger.list', {})
  const ids = new Set(
    hits.flatMap(({ place }) => (place.screen === 'ledger' ? [place.entryId] : [])),
  )
  return entries.filter(({ id }) => ids.has(id)).map((entry) => entry.text)
}

test.each([
  ['训班', TRAINING],
  ['期', TRAINING],
  ['abc', TRAINING],
  ['ＡbＣ培训', TRAINING],
  ['１２期', TRAINING],
  ['12期', TRAINING],
  ['4300', TRAINING],
  ['普民发[2024]12号', TRAINING],
  ['普民发（2024）12号', TRAINING],
  ['普民发【２０２４】12 号', TRAINING],
  ['安民通〔2024〕5号', PARTY],
  ['COVID', PARTY],
  ['covid 防控', PARTY],
  ['🎉', PARTY],
  ['%', MARKS],
  ['_', MARKS],
  ['*', MARKS],
  ['100%覆', MARKS],
  ['学 雷', MARKS],
])('“%s” finds the entry that says it and no other', async (text, entry) => {
  expect(await found(text)).toEqual([entry])
})

test.each([
  '。，！',
  '"',
  'NEAR',
  'AND',
  'abc OR 学雷锋',
  '低保*不',
  '　',
  '\u200B',
  "'; drop table entry; --",
  '-期',
  '^期',
  '{',
  '🎊',
  '4301',
])('“%s” finds nothing, and asks nothing else of the index', async (text) => {
  expect(await found(text)).toEqual([])
})

test('words longer than are searched are refused in a sentence', async () => {
  const fault = await program.refusal('search.find', { text: '培训'.repeat(500) })
  expect(fault.message).toMatch(/太长，最多100个字。数据没有任何改动/u)
})
