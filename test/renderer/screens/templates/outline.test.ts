import { describe, expect, test } from 'vitest'
import { detailTemplate } from '../../../../shared/domain/report/describe-template.ts'
import { draftBlocks } from '../../../../shared/domain/report/draft.ts'
import { numberHeadings } from '../../../../shared/domain/report/numbering.ts'
import { templates } from '../../../../shared/domain/report/templates.ts'
import { annualThreePartTemplate } from '../../../../shared/domain/report/templates/annual-three-part.ts'
import { implementationTemplate } from '../../../../shared/domain/report/templates/implementation.ts'
import { anshunPlan } from '../../../../shared/plans/anshun-2021-2025.ts'
import {
  choiceOf,
  numberingChoices,
  styleLabel,
} from '../../../../renderer/screens/templates/numbering-choices.ts'
import { outlineOf, taskRange } from '../../../../renderer/screens/templates/outline.ts'
import { draftOf } from '../../../../renderer/screens/templates/template-draft.ts'
import { factsFor } from '../../../support/sample-facts.ts'

const facts = factsFor({})
const outline = (template: (typeof templates)[number], changed = {}) =>
  outlineOf({ ...draftOf(detailTemplate(template, true)), ...changed }, factsFor(template))

const tasks = (...numbers: readonly number[]) =>
  anshunPlan.tasks.filter(({ number }) => numbers.includes(number))

describe('the outline of a report', () => {
  test('begins and ends as the report will', () => {
    const lines = outline(implementationTemplate)

    expect(lines[0]).toEqual({
      kind: 'title',
      text: `${facts.bureauName}关于2024年度贯彻落实《${facts.planTitle}》情况的报告`,
    })
    expect(lines[1]).toEqual({ kind: 'recipient', text: `${facts.implementationRecipient}：` })
    expect(lines.slice(-3).map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '特此报告。'],
      ['end', facts.bureauName],
      ['annex', '2024年度贯彻落实情况一览表'],
    ])
  })

  test('follows what is changed', () => {
    const lines = outline(implementationTemplate, {
      recipient: 'own',
      ownRecipient: '{单位}党组',
      numbering: ['none', 'arabic-dot', 'none', 'none'],
      opening: '',
      hasTaskTable: false,
    })

    expect(lines.map(({ kind }) => kind)).not.toContain('annex')
    expect(lines[1]?.text).toBe(`${facts.bureauName}党组：`)
    expect(lines[2]).toEqual({ kind: 'heading', level: 1, text: '主要工作开展情况' })
    expect(lines[3]).toMatchObject({ level: 2, number: '1.', text: '大力推进依法行政' })
  })

  test('numbers what is still to be written, too', () => {
    const points = outline(annualThreePartTemplate).find(({ number }) => number === '一是')

    expect(points).toMatchObject({
      level: 3,
      text: '',
      source: expect.stringContaining('每项一条'),
    })
  })

  // Numbers and headings must be those of a real draft, or the outline would promise another report.
  test.each(templates)('$id has the headings of a drafted report, numbered alike', (template) => {
    const blocks = draftBlocks(template, factsFor(template))
    const numbers = numberHeadings(blocks, template.numbering)
    const drafted = blocks.flatMap(({ kind, level, text }, index) =>
      kind === 'heading' && level === 1 ? [`${numbers[index]}${text}`] : [],
    )

    const shown = outline(template)
      .filter(({ kind, level }) => kind === 'heading' && level === 1)
      .map(({ number, text }) => `${number}${text}`)

    expect(shown).toEqual(drafted)
  })

  test('has the chapters of a drafted report', () => {
    const chapters = (lines: readonly { kind: string; level?: number; text: string }[]) =>
      lines.filter(({ kind, level }) => kind === 'heading' && level === 2).map(({ text }) => text)
    const drafted = chapters(draftBlocks(annualThreePartTemplate, facts))

    expect(
      chapters(outline(annualThreePartTemplate)).filter((text) => drafted.includes(text)),
    ).toEqual(drafted)
    expect(drafted.length).toBeGreaterThan(7)
  })
})

test('a row of tasks is said in short', () => {
  expect(taskRange(tasks(1, 2, 3, 8, 30, 31))).toBe('任务1—3、8、30、31')
  expect(taskRange(tasks(5))).toBe('任务5')
  expect(taskRange([])).toBe('')
})

describe('the numbering', () => {
  test('is known by name when it is one in use', () => {
    expect(numberingChoices.map(({ styles }) => choiceOf(styles))).toEqual([0, 1, 2, 3, 4])
    expect(choiceOf(['none', 'arabic-dot', 'none', 'none'])).toBe(-1)
  })

  test('of one level is shown by its first numbers', () => {
    expect(styleLabel('chinese-brackets')).toBe('（一）　（二）')
    expect(styleLabel('chinese-point')).toBe('一是　二是')
    expect(styleLabel('none')).toBe('不编号')
  })
})
