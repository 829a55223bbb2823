import { describe, expect, test } from 'vitest'
import { detailTemplate } from '../../../../shared/domain/report/describe-template.ts'
import { templates } from '../../../../shared/domain/report/templates.ts'
import { annualTwoPartTemplate } from '../../../../shared/domain/report/templates/annual-two-part.ts'
import { anshunPlan } from '../../../../shared/plans/anshun-2021-2025.ts'
import {
  type Edit,
  editContent,
  editPart,
} from '../../../../renderer/screens/templates/edit-draft.ts'
import { hasProblemIn, problemsOf } from '../../../../renderer/screens/templates/problems.ts'
import { draftOf } from '../../../../renderer/screens/templates/template-draft.ts'

const saved = detailTemplate(annualTwoPartTemplate, true)
const draft = draftOf(saved)
const [work, problems] = draft.parts
const [told] = work?.content ?? []

const wrong = (edit: Edit) => Object.fromEntries(problemsOf(edit(draft), saved, anshunPlan.tasks))

test.each(templates)('nothing is wrong with $id', (template) => {
  const detail = detailTemplate(template, true)

  expect([...problemsOf(draftOf(detail), detail, anshunPlan.tasks)]).toEqual([])
})

describe('what is wrong stands at its field', () => {
  test('an empty heading', () => {
    expect(wrong(editPart(work?.key ?? 0, { heading: ' ' }))).toEqual({
      'template-parts-0-heading': '请填写这一项。',
    })
  })

  test('two headings that are the same: the second', () => {
    expect(wrong(editPart(problems?.key ?? 0, { heading: '主要举措和成效' }))).toEqual({
      'template-parts-1-heading': '有两个部分的标题都是“主要举措和成效”。',
    })
  })

  test('a part without content', () => {
    expect(wrong(editPart(problems?.key ?? 0, { content: [] }))).toEqual({
      'template-parts-1-content': '请至少添加一项内容。',
    })
  })

  test('a name nobody fills, in the words of the page', () => {
    expect(wrong((now) => ({ ...now, headline: '{局名}总结' }))).toEqual({
      'template-headline':
        '“{局名}”不能识别，可以用的有{单位}、{年份}、{下一年}、{报告期}、{方案}。',
    })
  })

  test('a recipient and an annex that were chosen and not named', () => {
    expect(
      wrong((now) => ({
        ...now,
        recipient: 'own',
        ownRecipient: '',
        hasTaskTable: true,
        taskTable: ' ',
      })),
    ).toEqual({
      'template-ownRecipient': '请填写这一项。',
      'template-taskTable': '请填写这一项。',
    })
  })

  test('a heading for other work left empty, deep inside a part', () => {
    const found = wrong(
      editContent(told?.key ?? 0, (content) =>
        content.kind === 'facts' ? { ...content, others: '' } : content,
      ),
    )

    expect(found).toEqual({ 'template-parts-0-content-0-others': '请填写这一项。' })
    const map = new Map(Object.entries(found))
    expect(hasProblemIn(map, ['parts', 0])).toBe(true)
    expect(hasProblemIn(map, ['parts', 1])).toBe(false)
  })

  test('no part told by the ledger, and no part at all: the list of parts', () => {
    const without = (now: typeof draft) => ({ ...now, parts: now.parts.slice(1) })

    expect(wrong(without)).toEqual({
      'template-parts': '至少要有一个部分由台账写成（列出任务，或按方案分组）。',
    })
    expect(wrong((now) => ({ ...now, parts: [] }))).toEqual({
      'template-parts': '请至少添加一个部分。',
    })
  })

  test('no place for work without a task', () => {
    const found = wrong(
      editContent(told?.key ?? 0, (content) =>
        content.kind === 'facts' ? { ...content, hasOthers: false } : content,
      ),
    )

    expect(found['template-parts']).toContain('没有对应任务的工作也要有地方写')
  })

  test('a text that is too long', () => {
    expect(wrong((now) => ({ ...now, title: '长'.repeat(201) }))).toEqual({
      'template-title': '太长，最多200个字。',
    })
  })
})

test('the problem of part 1 is not that of part 10', () => {
  const found = new Map([['template-parts-10-heading', '请填写这一项。']])

  expect(hasProblemIn(found, ['parts', 1])).toBe(false)
  expect(hasProblemIn(found, ['parts', 10])).toBe(true)
})
