import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anshunPlan } from '../../../../shared/plans/anshun-2021-2025.ts'
import { detailTemplate } from '../../../../shared/domain/report/describe-template.ts'
import { templates } from '../../../../shared/domain/report/templates.ts'
import {
  assignTasks,
  chooseOthers,
  chooseSource,
  editContent,
  editFacts,
  editPart,
  editParts,
  moved,
  newContent,
  newPart,
  nextKey,
  taskPlaces,
  unlistedTasks,
} from '../../../../renderer/screens/templates/edit-draft.ts'
import { fromShown, toShown } from '../../../../renderer/screens/templates/pattern-names.ts'
import {
  inputOf,
  isChanged,
  saveInputOf,
} from '../../../../renderer/screens/templates/save-input.ts'
import {
  type ContentDraft,
  draftOf,
  templateDraftSchema,
  withKeysOf,
} from '../../../../renderer/screens/templates/template-draft.ts'

const detailOf = (id: string) => {
  const template = templates.find((each) => each.id === id)
  if (template === undefined) throw new Error(`No template ${id}.`)
  return detailTemplate(template, true)
}
const twoPart = detailOf('annual-two-part')
const fivePart = detailOf('annual-five-part')
const TASKS = anshunPlan.tasks

const factsIn = (contents: readonly ContentDraft[]) =>
  contents.filter((content) => content.kind === 'facts')

describe('a template that is opened and saved unchanged', () => {
  test.each(templates)('$id says again what it said', (template) => {
    const saved = detailTemplate(template, true)
    const input = inputOf(draftOf(saved), saved)

    expect(isChanged(draftOf(saved), saved)).toBe(false)
    expect(input.headline).toBe(template.headline)
    expect(input.parts.map(({ content }) => content)).toEqual(
      template.parts.map(({ content }) => content),
    )
  })

  test.each(templates)('$id can be kept as a draft and read back', (template) => {
    const draft = draftOf(detailTemplate(template, true))

    expect(templateDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })
})

test('a save sends only what was changed', () => {
  const draft = draftOf(twoPart)

  const changed = { ...draft, closing: '特此报告。' }

  expect(saveInputOf(changed, twoPart)).toEqual({ id: twoPart.id, closing: '特此报告。' })
})

test('recipient, signature and annex are part of a template', () => {
  const draft = {
    ...draftOf(twoPart),
    recipient: 'own' as const,
    ownRecipient: '{单位}党组',
    signatureKind: 'seal' as const,
    hasTaskTable: true,
  }

  expect(saveInputOf(draft, twoPart)).toEqual({
    id: twoPart.id,
    ownRecipient: '{bureau}党组',
    signatureKind: 'seal',
    taskTable: '{year}年度任务完成情况一览表',
  })
})

test('a part that was removed, saved so and brought back is a new one to the store', () => {
  const draft = draftOf(twoPart)
  const without = { ...twoPart, parts: twoPart.parts.slice(0, 1) }

  const ids = inputOf(draft, without).parts.map(({ id }) => id)

  expect(ids).toEqual(['work', undefined])
})

test('after a save everything on the page is known by the keys it had', () => {
  const draft = draftOf(twoPart)
  const part = newPart(draft)
  const typed = editParts((parts) => [part, ...parts])(draft)
  const [first] = twoPart.parts
  const saved = {
    ...twoPart,
    parts: [{ id: 'p', heading: '新的部分', required: false, content: [] }, ...twoPart.parts],
  }

  const settled = withKeysOf(draftOf(saved), typed)

  expect(settled.parts.map(({ key }) => key)).toEqual(typed.parts.map(({ key }) => key))
  expect(settled.parts[1]?.content).toEqual(draft.parts[0]?.content)
  expect(settled.parts[1]?.id).toBe(first?.id)
})

describe('the names a text is filled with', () => {
  test('are Chinese on the page and the program’s own in the store', () => {
    expect(toShown('{bureau}{nextYear}年安排')).toBe('{单位}{下一年}年安排')
    expect(fromShown('{单位}{下一年}年安排')).toBe('{bureau}{nextYear}年安排')
  })

  test('that nobody knows stay as typed', () => {
    expect(fromShown('{某某}和{单位')).toBe('{某某}和{单位')
  })

  test('come back from the page as they were, whatever stands around them', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom('{bureau}', '{plan}', '{x}', '{', '}'), fc.string({ maxLength: 4 })),
    )
    fc.assert(
      fc.property(text, (pieces) => {
        const pattern = pieces.join('')
        fc.pre(!/\{(?:单位|年份|下一年|报告期|方案)\}/u.test(pattern))
        expect(fromShown(toShown(pattern))).toBe(pattern)
      }),
    )
  })
})

describe('the order of the parts', () => {
  test('changes by taking one out and putting it in elsewhere', () => {
    expect(moved(['甲', '乙', '丙'], 0, 1)).toEqual(['乙', '甲', '丙'])
    expect(moved(['甲', '乙', '丙'], 2, 0)).toEqual(['丙', '甲', '乙'])
    expect(moved(['甲', '乙', '丙'], 0, 9)).toEqual(['乙', '丙', '甲'])
  })

  test('never loses or doubles one', () => {
    const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(list, fc.nat(7), fc.integer({ min: -3, max: 12 }), (all, from, to) => {
        const after = moved(all, from % all.length, to)
        expect(after).toHaveLength(all.length)
        expect(new Set(after)).toEqual(new Set(all))
      }),
    )
  })
})

describe('a new part', () => {
  test('has a heading and keys nothing else has, and asks the clerk for its words', () => {
    let draft = draftOf(twoPart)
    for (let count = 0; count < 3; count += 1) {
      const part = newPart(draft)
      draft = editParts((parts) => [...parts, part])(draft)
    }

    const added = draft.parts.slice(-3)
    expect(added.map(({ heading }) => heading)).toEqual(['新的部分', '新的部分2', '新的部分3'])
    expect(new Set(draft.parts.map(({ key }) => key)).size).toBe(5)
    expect(added[0]?.content).toMatchObject([{ kind: 'clerk', gap: '请写明' }])
    expect(inputOf(draft, twoPart).parts.at(-1)?.id).toBeUndefined()
  })

  test('that tells of the ledger leaves the groups to the part that has them', () => {
    const draft = draftOf(fivePart)

    expect(newContent(draft, 'facts')).toMatchObject({ source: 'chapters', hasOthers: false })
    expect(newContent(draftOf(twoPart), 'facts')).toMatchObject({ source: 'groups' })
  })
})

describe('which tasks are told of where', () => {
  const draft = draftOf(twoPart)
  const [facts] = factsIn(draft.parts[0]?.content ?? [])
  const [first, second] = facts?.chapters ?? []

  test('a task chosen for one chapter leaves the other', () => {
    const changed = assignTasks(second?.key ?? 0, [...(second?.taskIds ?? []), 'anshun21.t01'])(
      draft,
    )

    const places = taskPlaces(changed)
    expect(places.get('anshun21.t01')?.chapterKey).toBe(second?.key)
    const listed = factsIn(changed.parts[0]?.content ?? []).flatMap(({ chapters }) =>
      chapters.flatMap(({ taskIds }) => taskIds),
    )
    expect(listed).toHaveLength(35)
    expect(first?.taskIds).toContain('anshun21.t01')
  })

  test('a task no chapter lists is named, unless the groups take it', () => {
    const without = assignTasks(first?.key ?? 0, [])(draft)

    expect(unlistedTasks(draft, TASKS)).toEqual([])
    expect(unlistedTasks(without, TASKS).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 9, 10, 15, 28, 30, 31, 32, 33, 34,
    ])
    expect(unlistedTasks(draftOf(fivePart), TASKS)).toEqual([])
  })

  test('chapters of one’s own begin with the groups of the plan and every task once', () => {
    const grouped = draftOf(fivePart)
    const [groups] = factsIn(grouped.parts[0]?.content ?? [])
    const own = chooseSource(groups?.key ?? 0, 'chapters', anshunPlan)(grouped)

    const [chapters] = factsIn(own.parts[0]?.content ?? [])
    expect(chapters?.chapters).toHaveLength(8)
    expect(chapters?.chapters[0]?.heading).toBe('大力推进依法行政')
    expect(unlistedTasks(own, TASKS)).toEqual([])
    // Task 31 is told of in the part on the head of the bureau.
    expect(chapters?.chapters.flatMap(({ taskIds }) => taskIds)).toHaveLength(34)
  })

  test('work without a task has one place: chosen here, it leaves the other', () => {
    const added = newContent(draft, 'facts')
    const two = editParts((parts) =>
      parts.map((part, index) =>
        index === 1 ? { ...part, content: [...part.content, added] } : part,
      ),
    )(draft)

    const there = chooseOthers(added.key, true)(two)
    const nowhere = chooseOthers(added.key, false)(there)

    const places = (now: typeof draft) =>
      now.parts.map(({ content }) => factsIn(content).map(({ hasOthers }) => hasOthers))
    expect(places(there)).toEqual([[false], [true]])
    expect(places(nowhere)).toEqual([[false], [false]])
  })

  test('going back to the groups keeps the chapters for another try', () => {
    const key = facts?.key ?? 0
    const there = chooseSource(key, 'groups', anshunPlan)(draft)
    const back = chooseSource(key, 'chapters', anshunPlan)(there)

    expect(back).toEqual(draft)
  })
})

test('an edit changes the one it is meant for and no other', () => {
  const draft = draftOf(twoPart)
  const [part, other] = draft.parts
  const clerk = other?.content.find(({ kind }) => kind === 'clerk')

  const changed = editPart(part?.key ?? 0, { heading: '主要做法' })(draft)
  const asked = editContent(clerk?.key ?? 0, (content) =>
    content.kind === 'clerk' ? { ...content, gap: '请写问题。' } : content,
  )(changed)
  const unmoved = editFacts(clerk?.key ?? 0, (facts) => ({ ...facts, hasOthers: false }))(asked)

  expect(changed.parts[1]).toEqual(other)
  expect(asked.parts[1]?.content).toContainEqual({ ...clerk, gap: '请写问题。' })
  expect(unmoved).toEqual(asked)
  expect(nextKey(draft)).toBeGreaterThan(clerk?.key ?? 0)
})
