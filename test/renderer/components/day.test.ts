import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { afterEach, expect, test } from 'vitest'
import { isDay, readDay, toDay, toIsoDate } from '../../../renderer/components/day.ts'

dayjs.locale('zh-cn')

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

/** Every day of a leap year. */
const days = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
)

test.each(['Asia/Shanghai', 'UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Pacific/Kiritimati'])(
  'every day of a year comes back from the date field as it went in, in the zone %s',
  (name) => {
    process.env['TZ'] = name

    expect(days.map((day) => toIsoDate(toDay(day)))).toEqual(days)
  },
)

test('a day typed or picked, which is midnight of that day, stays that day', () => {
  expect(toIsoDate(dayjs('2024-02-29', 'YYYY-MM-DD', true))).toBe('2024-02-29')
  expect(toIsoDate(dayjs('2024-12-31T23:59:59'))).toBe('2024-12-31')
  expect(toIsoDate(dayjs('2024-01-01T00:00:00'))).toBe('2024-01-01')
})

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-3-5', '2024-03-05'],
  ['2024.3.5', '2024-03-05'],
  ['2024/03/05', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  [' 2024-02-29 ', '2024-02-29'],
])('the day typed as “%s” is read', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each(['2023-02-29', '2024-02-30', '2024-13-01', '3月5日', '2024-3', '24-3-5', '明天', ''])(
  '“%s” is no day',
  (typed) => {
    expect(readDay(typed)).toBeUndefined()
  },
)

test('a day is stored in one form only', () => {
  expect(isDay('2024-03-05')).toBe(true)
  expect(isDay('2024-3-5')).toBe(false)
  expect(isDay('2024-02-30')).toBe(false)
})
