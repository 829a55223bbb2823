import { describe, expect, test } from 'vitest'
import type { ReportFinding } from '../../../../shared/domain/official-check/report-finding.ts'
import type { ReportBlock } from '../../../../shared/domain/report/report.ts'
import {
  correctedText,
  countsText,
  errorsBySection,
  errorsIn,
  findingKey,
  groupsOf,
  piecesOf,
  placeName,
  targetOf,
} from '../../../../renderer/screens/reports/check-view.ts'

const TEXT = '我局于2024.03.08举办讲座。'

const aBlock = (id: string, fields: Partial<ReportBlock> = {}): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: TEXT,
  origin: 'drafted',
  entryIds: [],
  stale: false,
  ...fields,
})

const blocks: readonly ReportBlock[] = [
  aBlock('opening'),
  aBlock('law', { kind: 'heading', level: 1, number: '一、', text: '大力推进依法行政' }),
  aBlock('law-1'),
  aBlock('next', { kind: 'heading', level: 1, number: '二、', text: '下一步工作安排' }),
]

const aFinding = (fields: Partial<ReportFinding> = {}): ReportFinding => ({
  rule: 16,
  severity: 'error',
  blockId: 'law-1',
  place: { start: 3, end: 13 },
  excerpt: '2024.03.08',
  message: '日期写作“2026年1月5日”的形式。',
  fix: { replacement: '2024年3月8日' },
  ...fields,
})

const ignored = aFinding({
  setAside: { reason: '原文如此', at: '2024-12-05T02:00:00.000Z', author: '李建国' },
})

describe('the count on the button', () => {
  test('says errors first, then what is advised, then hints, and leaves out what there is none of', () => {
    const findings = [
      aFinding({ severity: 'info' }),
      aFinding(),
      aFinding({ severity: 'info' }),
      aFinding(),
    ]

    expect(countsText(findings)).toBe('2 错 2 提示')
    expect(countsText([aFinding({ severity: 'warning' })])).toBe('1 建议')
  })

  test('leaves out what was set aside', () => {
    expect(countsText([ignored, aFinding()])).toBe('1 错')
    expect(countsText([ignored])).toBe('0 错')
  })

  test('is empty as long as nothing was checked', () => {
    expect(countsText(undefined)).toBe('')
  })
})

test('findings are grouped by gravity, in the order of the report within a group', () => {
  const first = aFinding({ severity: 'warning', blockId: 'opening' })
  const last = aFinding({ severity: 'warning' })
  const grave = aFinding()

  expect(groupsOf([first, grave, last, ignored])).toEqual([
    { severity: 'error', findings: [grave] },
    { severity: 'warning', findings: [first, last] },
  ])
})

describe('the place of a finding', () => {
  test.each([
    ['in a paragraph', {}, '一、大力推进依法行政', { in: 'block', blockId: 'law-1' }],
    [
      'before the first heading',
      { blockId: 'opening' },
      '正文开头',
      { in: 'block', blockId: 'opening' },
    ],
    ['in the title', { blockId: undefined, field: 'title' }, '标题', { in: 'head' }],
    [
      'in a head without a signer',
      { blockId: undefined, excerpt: '签发人' },
      '标题与落款',
      { in: 'head' },
    ],
    ['in the report as a whole', { blockId: undefined, excerpt: '不足和原因' }, '全文', undefined],
    ['in a block that is gone', { blockId: 'gone' }, '全文', undefined],
  ] as const)('%s', (_, fields, name, target) => {
    const finding = aFinding(fields)

    expect(placeName(finding, blocks)).toBe(name)
    expect(targetOf(finding, blocks)).toEqual(target)
  })
})

test('the outline counts the errors under each heading, those above the first with the head', () => {
  const findings = [
    aFinding(),
    aFinding({ severity: 'warning' }),
    ignored,
    aFinding({ blockId: 'opening' }),
    aFinding({ blockId: undefined, field: 'title' }),
    aFinding({ blockId: undefined, excerpt: '不足和原因' }),
  ]

  expect([...errorsBySection(findings, blocks)]).toEqual([
    ['law', 1],
    [null, 2],
  ])
  expect(errorsIn(findings)).toHaveLength(4)
})

describe('a correction', () => {
  test('changes the words at the place and nothing else', () => {
    expect(correctedText(TEXT, aFinding())).toBe('我局于2024年3月8日举办讲座。')
  })

  test('is not made in a text that has changed since', () => {
    expect(correctedText(`经研究，${TEXT}`, aFinding())).toBeUndefined()
  })

  test('is not made where none is certain', () => {
    expect(correctedText(TEXT, aFinding({ fix: undefined }))).toBeUndefined()
  })
})

describe('marking a place in a line', () => {
  const line = { start: 0, text: TEXT }

  test('cuts the line at both ends of the place', () => {
    expect(piecesOf(line, { start: 3, end: 13 })).toEqual([
      { start: 0, text: '我局于', isMarked: false },
      { start: 3, text: '2024.03.08', isMarked: true },
      { start: 13, text: '举办讲座。', isMarked: false },
    ])
  })

  test('marks the part of a place that lies in the line', () => {
    expect(piecesOf({ start: 20, text: '第二行' }, { start: 3, end: 21 })).toEqual([
      { start: 20, text: '第', isMarked: true },
      { start: 21, text: '二行', isMarked: false },
    ])
  })

  test('leaves a line alone that the place does not touch', () => {
    const whole = [{ ...line, isMarked: false }]

    expect(piecesOf(line, undefined)).toEqual(whole)
    expect(piecesOf(line, { start: 40, end: 45 })).toEqual(whole)
    expect(piecesOf(line, { start: 0, end: 0 })).toEqual(whole)
    expect(piecesOf({ start: 30, text: '第三行' }, { start: 3, end: 13 })).toEqual([
      { start: 30, text: '第三行', isMarked: false },
    ])
  })

  test('keeps an empty line', () => {
    expect(piecesOf({ start: 5, text: '' }, { start: 3, end: 13 })).toEqual([
      { start: 5, text: '', isMarked: false },
    ])
  })
})

test('two findings about the same words in different places are told apart', () => {
  expect(findingKey(aFinding())).toBe(findingKey(aFinding({ severity: 'warning' })))
  expect(findingKey(aFinding())).not.toBe(findingKey(aFinding({ place: { start: 20, end: 30 } })))
  expect(findingKey(aFinding())).not.toBe(findingKey(aFinding({ rule: 17 })))
})
