import { beforeAll, describe, expect, test } from 'vitest'
import type { LayoutProfile, ReportDocument } from '../../shared/domain/report/document.ts'
import { isPrinting, printPages, type Band, type PrintedPage } from './printed-pages.ts'
import { aColophon, aLetterhead } from './report-matrix.ts'
import { aParagraph, aReport, anAnnex } from './report-parts.ts'

/** Squares with ink on all four sides: on paper they show the grid itself. */
const squares = (profile: LayoutProfile): ReportDocument =>
  aReport({
    profile,
    titleLines: [],
    recipient: '',
    blocks: [aParagraph('口'.repeat(28 * 22 * 3))],
  })

const complete = (profile: LayoutProfile): ReportDocument =>
  aReport({
    profile,
    letterhead: aLetterhead({
      copyNumber: '000001',
      secrecy: '机密★1年',
      urgency: '特急',
      signers: ['张三'],
    }),
    signature: { issuer: '紫云县民政局', dated: '2024年12月10日', kind: 'seal' },
    annexes: [
      anAnnex({
        rows: Array.from({ length: 45 }, (_, index) => [String(index + 1), '落实责任制']),
      }),
    ],
    colophon: aColophon({ copies: `${'县人民政府办公室，'.repeat(7)}县人民检察院。` }),
  })

const REPORTS = {
  officeGrid: squares('office'),
  strictGrid: squares('strict'),
  office: complete('office'),
  strict: complete('strict'),
  foot: aReport({
    landscapeNumbers: 'foot',
    annexes: [
      anAnnex({ rows: Array.from({ length: 30 }, (_, index) => [String(index + 1), '责任制']) }),
    ],
  }),
  letter: aReport({ kind: 'letter', letterhead: aLetterhead({ word: '' }) }),
}

/** The band between the end of the 版心 and the edge of the paper: the page number. */
const FOOT = { top: 263.5, bottom: 280 }

const middle = ({ from, to }: Band): number => (from + to) / 2

/** Where the first dash of a page number lies. */
const dashOf = (page: PrintedPage): number => {
  const [dash] = page.columns(FOOT)
  const [row] = page.rows({ ...FOOT, left: dash?.from ?? 0, right: dash?.to ?? 0 })
  return row === undefined ? Number.NaN : middle(row)
}

describe.runIf(isPrinting)('on paper', () => {
  let printed: Readonly<Record<string, readonly PrintedPage[]>> = {}
  const page = (report: keyof typeof REPORTS, number: number): PrintedPage => {
    const found = printed[report]?.at(number)
    if (found === undefined) throw new Error(`No page ${number} of ${report}`)
    return found
  }

  beforeAll(async () => {
    printed = await printPages(REPORTS)
  })

  test.each(['officeGrid', 'strictGrid'] as const)(
    'a full page of %s has 22 lines of 28 characters',
    (report) => {
      const body = { top: 30, bottom: 264 }

      expect(page(report, 1).rows(body)).toHaveLength(22)
      expect(page(report, 1).columns(body)).toHaveLength(28)
    },
  )

  test('a strict page fills the 225 mm of the 版心', () => {
    const rows = page('strictGrid', 1).rows({ top: 30, bottom: 264 })

    expect(Math.abs((rows[0]?.from ?? 0) - 37)).toBeLessThan(2)
    expect(Math.abs((rows.at(-1)?.to ?? 0) - 262)).toBeLessThan(1)
  })

  test.each(['officeGrid', 'strictGrid'] as const)(
    'the number of %s lies 7 mm below the 版心, one character in',
    (report) => {
      const [odd, even] = [page(report, 0), page(report, 1)]

      for (const each of [odd, even]) expect(Math.abs(dashOf(each) - 269)).toBeLessThan(0.5)
      expect(Math.abs((odd.columns(FOOT).at(-1)?.to ?? 0) - 179.06)).toBeLessThan(0.5)
      expect(Math.abs((even.columns(FOOT)[0]?.from ?? 0) - 32.94)).toBeLessThan(0.5)
    },
  )

  test.each(['office', 'strict'] as const)(
    'the mark of a %s report lies 72 mm below the edge',
    (report) => {
      const [mark] = page(report, 0).rows({}, 'red')

      expect(Math.abs((mark?.from ?? 0) - 72)).toBeLessThan(1)
    },
  )

  test.each(['office', 'strict'] as const)(
    'the red rule of a %s report is as wide as the 版心, 4 mm below the number',
    (report) => {
      const [rule] = page(report, 0).rules(150, 'red')
      const number = page(report, 0)
        .rows({ top: 95, bottom: (rule?.from ?? 0) - 0.5 })
        .at(-1)
      const [width] = page(report, 0).columns({ top: rule?.from, bottom: rule?.to }, 'red')

      expect(Math.abs((rule?.from ?? 0) - (number?.to ?? 0) - 4)).toBeLessThan(1)
      expect(width?.from).toBeCloseTo(28, 0)
      expect(width?.to).toBeCloseTo(184, 0)
    },
  )

  test('版记 is on the last page and ends with the 版心: strict 262 mm, office no lower', () => {
    const strict = page('strict', -1).rules(150)
    const office = page('office', -1).rules(150)

    expect(strict).toHaveLength(3)
    expect(Math.abs((strict.at(-1)?.to ?? 0) - 262)).toBeLessThan(1)
    expect(office).toHaveLength(3)
    expect(Math.abs((office.at(-1)?.to ?? 0) - 262)).toBeLessThan(1)
    expect(page('strict', -1).rows(FOOT)).toEqual([])
  })

  test('the head of the table is on every page of the annex', () => {
    const across = (printed['office'] ?? []).filter(({ isLandscape }) => isLandscape)
    const heads = across.map((sheet) => {
      const [top, below] = sheet.rules(200)
      const row = { top: (top?.to ?? 0) + 0.5, bottom: (below?.from ?? 0) - 0.5 }
      // Off the turned page number.
      return sheet.columns({ ...row, left: 34 }).length
    })

    expect(across.length).toBeGreaterThan(2)
    expect(new Set(heads).size).toBe(1)
    // Four characters and three rules; a row of the table has more.
    expect(heads[0]).toBe(7)
  })

  test('the number of a landscape page is turned at its left edge: odd at the bottom, even at the top', () => {
    for (const [index, sheet] of (printed['office'] ?? []).entries()) {
      if (!sheet.isLandscape) continue
      const [first] = sheet.rows({ left: 24, right: 33 })
      const last = sheet.rows({ left: 24, right: 33 }).at(-1)
      if (index % 2 === 1) expect(Math.abs((first?.from ?? 0) - 32.94)).toBeLessThan(1)
      else expect(Math.abs((last?.to ?? 0) - 179.06)).toBeLessThan(1)
    }
  })

  test('a number at the foot of a landscape page lies 7 mm below the table, one character in', () => {
    const [even, odd] = [page('foot', 1), page('foot', 2)]
    const foot = { top: 186, bottom: 200 }
    const dashOn = (sheet: PrintedPage): number => {
      const [dash] = sheet.columns(foot)
      const [row] = sheet.rows({ ...foot, left: dash?.from ?? 0, right: dash?.to ?? 0 })
      return row === undefined ? Number.NaN : middle(row)
    }

    for (const sheet of [even, odd]) {
      expect(sheet.isLandscape).toBe(true)
      expect(Math.abs(dashOn(sheet) - 191)).toBeLessThan(0.5)
      expect(sheet.columns({ top: 30, bottom: 180, right: 33 })).toEqual([])
    }
    expect(Math.abs((even.columns(foot)[0]?.from ?? 0) - 39.94)).toBeLessThan(0.5)
    expect(Math.abs((odd.columns(foot).at(-1)?.to ?? 0) - 255.06)).toBeLessThan(0.5)
  })

  test('a letter has its mark at 30 mm, rules of 170 mm and nothing in place of a page number', () => {
    const letter = page('letter', 0)
    const [mark] = letter.rows({}, 'red')
    const rules = letter.rules(160, 'red')
    const [width] = letter.columns({ top: rules[0]?.from, bottom: rules[0]?.to }, 'red')

    expect(Math.abs((mark?.from ?? 0) - 30)).toBeLessThan(1.5)
    expect(rules).toHaveLength(4)
    expect(Math.abs((rules.at(-1)?.to ?? 0) - 277)).toBeLessThan(0.5)
    expect(Math.abs((width?.to ?? 0) - (width?.from ?? 0) - 170)).toBeLessThan(0.5)
    expect(letter.rows({ top: 264, bottom: 274 })).toEqual([])
  })
})
