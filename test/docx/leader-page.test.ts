import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderReport } from '../../electron/docx/render-report.ts'
import type { LeaderFacts } from '../../shared/domain/leader-page/leader-facts.ts'
import { leaderPage } from '../../shared/domain/leader-page/leader-page.ts'
import { leaderFacts, overloadedFacts } from '../support/leader-facts.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { isPrinting, printPages } from './printed-pages.ts'

const NAMES = ['', '西秀区民政局', '镇宁布依族苗族自治县民政和退役军人事务局（行政审批服务股）']

/** Years of every kind: each thing by itself in any amount, with short and long words, digits and marks. */
const someYear: fc.Arbitrary<LeaderFacts> = fc
  .record({
    profile: fc.constantFrom('office', 'strict'),
    bureauName: fc.constantFrom(...NAMES),
    overdue: fc.integer({ min: 0, max: 12 }),
    dueSoon: fc.integer({ min: 0, max: 8 }),
    figures: fc.integer({ min: 0, max: 8 }),
    missing: fc.integer({ min: 0, max: 35 }),
    offices: fc.integer({ min: 0, max: 5 }),
    unit: fc.constantFrom('次', '人次', '万元', '%', 'km'),
    word: fc.constantFrom(
      '公布清单',
      '落实“三项制度”，开展执法培训（含2024年新招人员）',
      '报送PDF、Word各1份',
    ),
  })
  .map(({ overdue, dueSoon, figures, missing, offices, unit, word, ...year }) => {
    const many = overloadedFacts()
    return {
      ...many,
      ...year,
      overdue: many.overdue.slice(0, overdue).map((each) => ({ ...each, title: word })),
      dueSoon: many.dueSoon.slice(0, dueSoon).map((each) => ({ ...each, title: word })),
      figures: many.figures.slice(0, figures).map((each) => ({ ...each, name: word, unit })),
      missingEvidence: many.missingEvidence.slice(0, missing),
      lateOffices: many.lateOffices.slice(0, offices),
    }
  })

const years: Readonly<Record<string, LeaderFacts>> = {
  empty: leaderFacts(),
  emptyStrict: leaderFacts({ profile: 'strict' }),
  overloaded: overloadedFacts(),
  overloadedStrict: overloadedFacts({ profile: 'strict' }),
  nameless: overloadedFacts({ bureauName: '' }),
  ...Object.fromEntries(
    fc.sample(someYear, { numRuns: 24, seed: 5 }).map((facts, index) => [`some${index}`, facts]),
  ),
}

describe.runIf(isPrinting)('printed', () => {
  test('领导一页纸 is one page, whatever the year holds', async () => {
    const pages = await printPages(
      Object.fromEntries(Object.entries(years).map(([name, facts]) => [name, leaderPage(facts)])),
    )

    expect(Object.entries(pages).map(([name, printed]) => [name, printed.length])).toEqual(
      Object.keys(years).map((name) => [name, 1]),
    )
  })
})

describe.runIf(canValidate)('as a file', () => {
  test.each(['empty', 'overloaded'])(
    'of an %s year Word finds nothing wrong with it',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'leader-page-'))
      try {
        const file = join(folder, `${name}.docx`)
        writeFileSync(file, await renderReport(leaderPage(years[name] ?? leaderFacts())))

        for (const version of ['Microsoft365', 'Office2013'] as const) {
          expect(await validateFile(file, version)).toMatchObject({ ok: true, errors: [] })
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
