import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDateSchema } from '../../shared/domain/date-schema.ts'
import {
  chineseDate,
  chineseDay,
  dayInYear,
  daysBetween,
  lastDayOf,
  localDate,
  yearOf,
} from '../../shared/domain/date.ts'

describe('a day exists or it does not', () => {
  test.each(['2024-02-29', '2000-02-29', '2023-02-28', '2024-12-31', '2025-01-01', '2024-04-30'])(
    '%s exists',
    (day) => {
      expect(isoDateSchema.safeParse(day).success).toBe(true)
    },
  )

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '20240101',
    '',
    '２０２４-01-01',
    '2024-01-01\n',
    '-2024-01-01',
    '12024-01-01',
  ])('%j does not', (day) => {
    expect(isoDateSchema.safeParse(day).success).toBe(false)
  })
})

describe('29 February as a yearly day', () => {
  test.each([
    [2024, '2024-02-29'],
    [2023, '2023-02-28'],
    [2000, '2000-02-29'],
    [2100, '2100-02-28'],
  ])('falls in %i on %s', (year, day) => {
    expect(dayInYear('02-29', year)).toBe(day)
    expect(isoDateSchema.safeParse(day).success).toBe(true)
  })

  test('every other day stays what it is', () => {
    expect(dayInYear('12-04', 2023)).toBe('2023-12-04')
    expect(dayInYear('02-28', 2024)).toBe('2024-02-28')
  })
})

test('days are counted over months, leap days and New Year', () => {
  expect(daysBetween('2024-12-31', '2025-01-01')).toBe(1)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1)
  expect(daysBetween('2024-12-05', '2024-12-04')).toBe(-1)
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
})

test('official papers write days without zeros', () => {
  expect([chineseDate('2024-03-05'), chineseDay('2024-12-31')]).toEqual([
    '2024年3月5日',
    '12月31日',
  ])
})

test('the year of a day is its own, up to its last', () => {
  expect([yearOf('2024-12-31'), yearOf('2025-01-01'), lastDayOf(2024)]).toEqual([
    2024,
    2025,
    '2024-12-31',
  ])
})

test('the day of an instant is the one on the wall of this office, all year round', () => {
  expect(localDate(new Date('2024-12-31T15:59:59Z'))).toBe('2024-12-31')
  expect(localDate(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01')
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (instant) => {
        const inShanghai = new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
        // China had summer time until 1991; no work year lies there.
        if (instant.getUTCFullYear() > 1992) expect(localDate(instant)).toBe(inShanghai)
      },
    ),
    { numRuns: 200 },
  )
})
