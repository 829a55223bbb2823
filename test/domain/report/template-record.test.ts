import { expect, test } from 'vitest'
import type { Change, FieldValue } from '../../../shared/domain/change/change.ts'
import { foldRecord } from '../../../shared/domain/change/fold.ts'
import { patchTowards } from '../../../shared/domain/change/patch.ts'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import { templateFields, templateOf } from '../../../shared/domain/report/template-record.ts'
import type { Template, TemplatePart } from '../../../shared/domain/report/template.ts'
import { annualOutlineTemplate } from '../../../shared/domain/report/templates/annual-outline.ts'
import { annualTwoPartTemplate } from '../../../shared/domain/report/templates/annual-two-part.ts'
import { templates } from '../../../shared/domain/report/templates.ts'
import { anEntry, reportFacts } from '../../support/report-facts.ts'

const change = (
  id: string,
  parents: readonly string[],
  patch: Readonly<Record<string, FieldValue>>,
): Change => ({ id, parents, patch, kind: 'template', recordId: 't', wall: 0, author: '' })

const own = { ...annualTwoPartTemplate, id: 't' }
const first = change('1', [], templateFields(own, undefined))

/** What a PC that has seen only the first change writes. */
const edited = (id: string, template: Template): Change =>
  change(id, ['1'], patchTowards(foldRecord([first]), templateFields(template, own)))

const withHeading = (heading: string): readonly TemplatePart[] =>
  own.parts.map((part, index) => (index === 0 ? { ...part, heading } : part))

const added: TemplatePart = {
  id: 'other',
  heading: '其他情况',
  required: false,
  content: [{ kind: 'clerk', id: 'other', gap: '请写明。' }],
}

test.each(templates)('$id is read back as it was kept', (template) => {
  const record = foldRecord([change('1', [], templateFields(template, undefined))])

  expect(templateOf(template.id, record)).toEqual(template)
})

test('what two PCs changed in different parts unites', () => {
  const record = foldRecord([
    first,
    edited('2', { ...own, headline: '{bureau}报告', parts: withHeading('主要做法') }),
    edited('3', { ...own, parts: [...own.parts, added] }),
  ])

  const united = templateOf('t', record)

  expect(united?.headline).toBe('{bureau}报告')
  expect(united?.parts.map(({ heading }) => heading)).toEqual([
    '主要做法',
    '存在的问题和下一步工作打算',
    '其他情况',
  ])
  expect(record.conflicts).toEqual([])
})

test('a part another PC added while this one put the parts in another order is not lost', () => {
  const record = foldRecord([
    first,
    edited('2', { ...own, parts: [...own.parts, added] }),
    edited('3', { ...own, parts: own.parts.toReversed() }),
  ])

  expect(templateOf('t', record)?.parts.map(({ id }) => id)).toEqual(['problems', 'work', 'other'])
})

test('a part that was taken out goes; settings without a first change are no template yet', () => {
  const without = edited('2', { ...own, parts: own.parts.slice(0, 1) })

  expect(templateOf('t', foldRecord([first, without]))?.parts.map(({ id }) => id)).toEqual(['work'])
  expect(templateOf('t', foldRecord([change('2', ['1'], { title: '新名称' })]))).toBeUndefined()
})

test('a task two merged parts both list is told once, in the first', () => {
  const [part, ...rest] = annualOutlineTemplate.parts
  if (part === undefined) throw new Error('the outline has no parts')
  const merged = {
    ...annualOutlineTemplate,
    parts: [part, { ...structuredClone(part), id: 'again' }, ...rest],
  }
  const entries = [anEntry({ on: '2024-05-14', text: '学习宪法', tasks: [1] })]

  const told = draftBlocks(merged, reportFacts({ entries })).filter(({ text }) =>
    text.includes('学习宪法'),
  )

  expect(told.map(({ slot }) => slot)).toEqual(['leadership/thought/text'])
})
