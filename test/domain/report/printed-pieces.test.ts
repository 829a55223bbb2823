import { expect, test } from 'vitest'
import { composeReport } from '../../../shared/domain/report/compose.ts'
import { printedPieces } from '../../../shared/domain/report/printed-pieces.ts'
import type { ReportBlock, ReportHead } from '../../../shared/domain/report/report.ts'
import { templates } from '../../../shared/domain/report/templates.ts'
import { draftedReport } from '../../support/drafted-report.ts'
import { reportFacts } from '../../support/report-facts.ts'
import { factsFor } from '../../support/sample-facts.ts'

const block = (id: string, fields: Partial<ReportBlock>): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: '内容。',
  origin: 'own',
  entryIds: [],
  stale: false,
  ...fields,
})
const HEAD: ReportHead = {
  title: '报告',
  recipient: '',
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: '普定县民政局',
  datedOn: '2024-12-10',
  profile: 'office',
}

test('every line of a block is a paragraph of its own, the first behind its number', () => {
  const pieces = printedPieces([
    block('h', { kind: 'heading', level: 1, number: '一、', text: '工作' }),
    block('p', { text: '第一行\r\n第二行\n第三行' }),
  ])

  expect(pieces.map(({ blockId, start, lead }) => [blockId, start, lead])).toEqual([
    ['h', 0, 2],
    ['p', 0, 0],
    ['p', 5, 0],
    ['p', 9, 0],
  ])
})

test('notes to the clerk and empty blocks are not among what is printed', () => {
  expect(printedPieces([block('gap', { kind: 'gap' }), block('empty', { text: ' \n ' })])).toEqual(
    [],
  )
})

test('what stands behind 附件 is in it, and the table of the tasks takes no text', () => {
  const pieces = printedPieces([
    block('a', {}),
    block('table', { kind: 'table', text: '甲\t乙\n1\t2' }),
    block('tasks', { kind: 'task-table', text: '' }),
    block('b', {}),
    block('annex', { kind: 'annex', text: '名单' }),
    block('c', {}),
    block('again', { kind: 'task-table', text: '' }),
  ])

  expect(pieces.map(({ kind, section, blockId }) => [kind, section, blockId])).toEqual([
    ['paragraph', 0, 'a'],
    ['table', 0, 'table'],
    ['annex', 1, 'tasks'],
    ['paragraph', 0, 'b'],
    ['annex', 2, 'annex'],
    ['paragraph', 2, 'c'],
  ])
})

test.each(templates.map((template) => [template.id, template] as const))(
  'the document of %s has the same paragraphs in the same order',
  (_id, template) => {
    const facts = { ...reportFacts(), ...factsFor(template) }
    const blocks = [
      ...draftedReport(template, facts),
      block('annex', { kind: 'annex', text: '名单' }),
      block('line', { text: '一行\n又一行' }),
      block('table', { kind: 'table', text: '甲\t乙\n1\t2' }),
    ]
    const document = composeReport({ head: HEAD, blocks, facts, template })
    const textOf = new Map(blocks.map(({ id, text, number = '' }) => [id, { text, number }]))

    const printed = printedPieces(blocks)
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ blockId, start, lead }) => {
        const { text = '', number = '' } = textOf.get(blockId) ?? {}
        const line = text
          .slice(start)
          .split(/[\r\n]/u, 1)
          .join('')
        return `${number.slice(0, lead)}${line}`
      })

    const sections = [document.blocks, ...document.annexes.map((annex) => annex.blocks ?? [])]
    const expected = sections
      .flat()
      .flatMap((each) => (each.kind === 'table' ? [] : each.text.split(/\r\n|[\r\n]/u)))
    expect(printed).toEqual(expected)
    expect(printedPieces(blocks).filter(({ kind }) => kind === 'annex')).toHaveLength(
      document.annexes.length,
    )
  },
)
