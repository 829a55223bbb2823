import { describe, expect, test } from 'vitest'
import { checksAtEnd } from '../../../shared/domain/report/checks-at-end.ts'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import type { DraftBlock } from '../../../shared/domain/report/stored-block.ts'
import { requireSoundTemplate } from '../../../shared/domain/report/sound-template.ts'
import { fillPattern } from '../../../shared/domain/report/template.ts'
import { templates } from '../../../shared/domain/report/templates.ts'
import { anshunPlan } from '../../../shared/plans/anshun-2021-2025.ts'
import { anEntry, figure } from '../../support/report-facts.ts'
import { factsFor } from '../../support/sample-facts.ts'

const body = (drafts: readonly DraftBlock[]): string =>
  drafts
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
    .map(({ text }) => text)
    .join('\n')

const occurrences = (text: string, words: string): number => text.split(words).length - 1

/** Headings with nothing printed and no note between them and the next of the same level or above. */
const bareHeadings = (drafts: readonly DraftBlock[]): string[] =>
  drafts.flatMap(({ kind, level = 1, text }, index) => {
    if (kind !== 'heading') return []
    const next = drafts[index + 1]
    const isEnd = next === undefined || (next.kind === 'heading' && (next.level ?? 1) <= level)
    return isEnd || next.kind === 'task-table' ? [text] : []
  })

describe.each(templates)('$id', (template) => {
  const years = [
    ['the sample year', factsFor(template)],
    ['an empty year', factsFor(template, { isEmpty: true })],
  ] as const

  test.each(years)('%s: every entry is told exactly once', (_name, facts) => {
    const text = body(draftBlocks(template, facts))

    for (const { text: said } of facts.entries) {
      const beginning = said.split(/[《，。]/u, 1).join('')
      const others = facts.entries.filter((entry) => entry.text.includes(beginning)).length
      expect(occurrences(text, beginning), said).toBe(others)
    }
  })

  test('every figure is printed exactly once, alone or in one sum', () => {
    const names = ['甲类', '乙类', '丙类']
    const entries = anshunPlan.tasks.flatMap(({ number }) =>
      [0, 1].map((turn) =>
        anEntry({
          id: `e${number}-${turn}`,
          on: `2024-0${turn + 3}-15`,
          text: `办理第〔${number}-${turn}〕件事`,
          tasks: number % 5 === 0 ? [] : [number, ((number * 3) % 35) + 1],
          figures: [figure(names[number % 3] ?? '', number * 100 + turn, '次')],
        }),
      ),
    )

    const text = body(draftBlocks(template, factsFor(template, { entries })))

    for (const name of names) {
      const printed = [...text.matchAll(new RegExp(`${name}(\\d+)次`, 'gu'))].map(([, value]) =>
        Number(value),
      )
      const entered = entries.flatMap(({ figures }) =>
        figures.filter((each) => each.name === name).map(({ value }) => value),
      )
      const sum = (values: readonly number[]): number =>
        values.reduce((total, value) => total + value, 0)
      expect(sum(printed)).toBe(sum(entered))
    }
  })

  test.each(years)('%s: no heading stands bare without a note', (_name, facts) => {
    expect(bareHeadings(draftBlocks(template, facts))).toEqual([])
  })

  test.each(years)('%s: all parts are there, in order', (_name, facts) => {
    const drafts = draftBlocks(template, facts)
    const headings = drafts.filter(({ kind, level }) => kind === 'heading' && level === 1)

    expect(headings.map(({ text }) => text)).toEqual(
      template.parts
        .filter(({ isUntitled = false }) => !isUntitled)
        .map(({ heading }) => fillPattern(heading, facts)),
    )
    for (const { id } of template.parts) {
      expect(drafts.some(({ slot }) => slot.startsWith(`${id}/`))).toBe(true)
    }
  })

  test('slots are unique and do not move when an entry is added', () => {
    const facts = factsFor(template)
    const slots = (entries: typeof facts.entries) =>
      draftBlocks(template, { ...facts, entries }).map(({ slot }) => slot)
    const before = slots(facts.entries)
    const added = anEntry({ on: '2024-01-02', text: '新补的一件事', tasks: [4] })
    const after = slots([added, ...facts.entries])

    expect(new Set(before).size).toBe(before.length)
    expect(new Set(after).size).toBe(after.length)
    expect(after.filter((slot) => before.includes(slot))).toEqual(
      before.filter((slot) => after.includes(slot)),
    )
    // The note that the task had none may go; its paragraph and perhaps a sum come.
    expect(
      before.filter((slot) => !after.includes(slot)).every((slot) => slot.endsWith('/gap')),
    ).toBe(true)
  })

  test.each(years)('%s: nothing is left to fill in and no mark is doubled', (_name, facts) => {
    for (const { text } of draftBlocks(template, facts)) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|。。|，。|；。|，，|^$/u)
    }
  })

  test('is one a bureau could have made', () => {
    expect(() => requireSoundTemplate(template, anshunPlan.tasks)).not.toThrow()
  })

  test('tells every task of the plan', () => {
    const entries = anshunPlan.tasks.map(({ number }) =>
      anEntry({ on: '2024-05-14', text: `做了第〔${number}〕件事`, tasks: [number] }),
    )
    const drafts = draftBlocks(template, factsFor(template, { entries }))

    expect(drafts.filter(({ slot }) => slot.includes('/others/'))).toEqual([])
  })
})

test('the state at the end of several years is that of the item, not of the last year alone', () => {
  const facts = factsFor({ span: 'plan' })
  const stateOf = (id: string) => facts.checks.find(({ checkItemId }) => checkItemId === id)?.status
  const statesOf = (id: string) =>
    facts.checksByYear?.map(
      ({ checks }) => checks.find(({ checkItemId }) => checkItemId === id)?.status ?? '',
    )

  // Done in 2024, once and for all.
  expect(stateOf('anshun21.c0801')).toBe('done')
  // Yearly, done in 2024 and not in 2025.
  expect(statesOf('anshun21.c2802')).toEqual([
    'not-started',
    'not-started',
    'not-started',
    'done',
    'not-started',
  ])
  expect(stateOf('anshun21.c2802')).toBe('not-started')
  // Only in 2022.
  expect(statesOf('anshun21.c2905')).toEqual(['', 'not-started', '', '', ''])
  expect(stateOf('anshun21.c2905')).toBe('not-started')
  // Said not to apply in 2024, never begun.
  expect(stateOf('anshun21.c3401')).toBe('not-applicable')
  expect(checksAtEnd([])).toEqual([])
})
