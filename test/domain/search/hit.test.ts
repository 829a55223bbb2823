import { expect, test } from 'vitest'
import { foundIn } from '../../../shared/domain/search/found-in.ts'
import { shareAmongKinds } from '../../../shared/domain/search/hit.ts'

const none = { task: 0, checkItem: 0, entry: 0, evidence: 0, report: 0, paragraph: 0 }

test('many entries do not hide the one report', () => {
  const shares = shareAmongKinds({ ...none, entry: 5000, report: 1 }, 20)

  expect(shares).toEqual({ ...none, entry: 19, report: 1 })
})

test('all is shown where there is room, and never more than asked for', () => {
  const totals = { task: 2, checkItem: 3, entry: 4, evidence: 5, report: 6, paragraph: 7 }

  expect(shareAmongKinds(totals, 1000)).toEqual(totals)
  for (let limit = 1; limit < 40; limit += 1) {
    const shown = Object.values(shareAmongKinds(totals, limit)).reduce((sum, each) => sum + each)
    expect(shown).toBe(Math.min(limit, 27))
  }
})

test('the field that shows most of the words is the one that is shown', () => {
  const fields = [
    { field: 'text', text: '印发通知' },
    { field: 'documentNumber', text: '安民发〔2024〕3号' },
    { field: 'figure', text: '通知3份' },
  ] as const

  expect(foundIn(fields, ['通知', '3份']).field).toBe('figure')
  expect(foundIn(fields, ['(2024)']).field).toBe('documentNumber')
  expect(foundIn(fields, ['通知']).field).toBe('text')
})
