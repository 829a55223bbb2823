import { expect, test } from 'vitest'
import { yearOfWork } from '../../../renderer/hooks/year-of-work.ts'

const plan = { years: [2023, 2024, 2025].map((year) => ({ year, carriedOn: false })) }
const settings = { lastYear: 2024, today: '2025-03-01' }

test('the year in the address comes before the one last worked in', () => {
  expect(yearOfWork(plan, settings, '2023')).toBe(2023)
})

test('without a year in the address, work goes on in the year of last time, else in the current one', () => {
  expect(yearOfWork(plan, settings, undefined)).toBe(2024)
  expect(yearOfWork(plan, { today: '2025-03-01' }, undefined)).toBe(2025)
})

test('a year that cannot be worked in is passed over', () => {
  expect(yearOfWork(plan, { lastYear: 1999, today: '2031-01-01' }, 'abc')).toBe(2023)
  expect(yearOfWork({ years: [] }, settings, '2024')).toBeUndefined()
})
