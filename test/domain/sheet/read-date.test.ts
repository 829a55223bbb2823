import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseDate } from '../../../shared/domain/date.ts'
import { readDate } from '../../../shared/domain/sheet/read-date.ts'

/** `2024-03-05`, or both ends of a span; the reason where it is none. */
const said = (text: string, year?: number): string => {
  const read = readDate({ text }, year)
  if (read.span === undefined) return read.reason
  return read.span.from === read.span.to ? read.span.from : `${read.span.from} ${read.span.to}`
}

describe('when a thing happened, as clerks write it', () => {
  test.each([
    ['3月', '2024-03-01 2024-03-31'],
    ['二月', '2024-02-01 2024-02-29'],
    ['2024.3', '2024-03-01 2024-03-31'],
    ['2024年3—5月', '2024-03-01 2024-05-31'],
    ['3-5月', '2024-03-01 2024-05-31'],
    ['2024.3-2024.5', '2024-03-01 2024-05-31'],
    ['2024年1月至11月', '2024-01-01 2024-11-30'],
    ['2024.3.5', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024-03-05 14:30', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['24年3月', '2024-03-01 2024-03-31'],
    ['3月5日', '2024-03-05'],
    ['3月5日（星期二）', '2024-03-05'],
    ['3.5', '2024-03-05'],
    ['3月5日—8日', '2024-03-05 2024-03-08'],
    ['2024.3.5-3.8', '2024-03-05 2024-03-08'],
    ['2023年12月至次年1月', '2023-12-01 2024-01-31'],
    ['3月、6月和9月', '2024-03-01 2024-09-30'],
    ['长期', '2024-01-01 2024-12-31'],
    ['全年', '2024-01-01 2024-12-31'],
    ['2023年度', '2023-01-01 2023-12-31'],
    ['每年12月10日前', '2024-12-10'],
    ['12月底前', '2024-12-31'],
    ['上半年', '2024-01-01 2024-06-30'],
    ['2024年下半年', '2024-07-01 2024-12-31'],
    ['第一季度', '2024-01-01 2024-03-31'],
    ['4季度', '2024-10-01 2024-12-31'],
    ['3月上旬', '2024-03-01 2024-03-10'],
    ['3月底', '2024-03-31'],
  ])('%s', (text, days) => {
    expect(said(text, 2024)).toBe(days)
  })

  test.each(['2月30日', '13月', '待定', '2024年13月5日', '第三批', '5月—3月', '若干'])(
    '%s is no day, and that is said',
    (text) => {
      expect(said(text, 2024)).toBe(`“${text}”看不出是哪一天`)
    },
  )

  test('without a year nobody guesses one', () => {
    expect(said('3月')).toBe('“3月”没有写年份，请在上方选择年度')
    expect(said('2023.3')).toBe('2023-03-01 2023-03-31')
  })

  test('a number that is a day, and one that may be two', () => {
    expect(readDate({ text: '45356', number: 45_356 }, 2024)).toMatchObject({
      span: { from: '2024-03-05' },
      notes: ['数字45356按日期2024年3月5日记'],
    })
    expect(readDate({ text: '2024.1', number: 2024.1 }, 2024)).toMatchObject({
      span: { from: '2024-01-01' },
      notes: expect.arrayContaining(['也可能是10月，请核对']),
    })
  })

  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test('every day is read back from every way of writing it', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso
          .split('-')
          .map((part) => String(Number(part)))
        for (const text of [
          iso,
          chineseDate(iso),
          `${year}.${month}.${date}`,
          `${year}/${month}/${date}`,
          iso.replaceAll('-', ''),
        ]) {
          expect(said(text)).toBe(iso)
        }
        expect(said(`${month}月${date}日`, Number(year))).toBe(iso)
        const serial = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569
        expect(readDate({ text: String(serial), number: serial }, undefined).span?.from).toBe(iso)
      }),
    )
  })

  test('any text whatever gives days in order, or a reason', () => {
    const piece = fc.constantFrom(
      '3',
      '12',
      '月',
      '日',
      '年',
      '2024',
      '-',
      '—',
      '至',
      '.',
      '前',
      '季度',
      '、',
      '半',
      '上',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          const read = readDate({ text }, 2024)
          if (read.span === undefined) expect(read.reason).toMatch(/看不出|没有写年份/u)
          else expect(read.span.from <= read.span.to).toBe(true)
        },
      ),
    )
  })
})
