import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isEmpty,
  mergeWithPrevious,
  moveBlock,
  removeBlocks,
  restoreBlocks,
  setSort,
  splitBlock,
} from '../../../../renderer/screens/existing-text/edit-document.ts'
import {
  editHead,
  headProblems,
  putBack,
  takeToHead,
} from '../../../../renderer/screens/existing-text/edit-head.ts'
import {
  BLOCK_SORTS,
  kindOf,
  sortOf,
  sortOfKey,
} from '../../../../renderer/screens/existing-text/sorts.ts'
import {
  type DocumentDraft,
  documentDraftSchema,
  documentOf,
  HEAD_FIELDS,
} from '../../../../renderer/screens/existing-text/text-draft.ts'
import { aDraft, report, textsOf } from '../../../support/recognised-text.ts'

/** Every character there is, wherever it stands, but for the signs the program prints around parts of the head. */
const charactersOf = ({ head, blocks }: DocumentDraft): string =>
  [...Object.values(head), ...blocks.flatMap(({ number = '', text }) => [number, text])]
    .join('')
    .replaceAll(/[\s：（）]/gu, '')
    .split('')
    .toSorted()
    .join('')

describe('dividing and uniting', () => {
  test('a paragraph is cut where the caret is, and put together again', () => {
    const cut = splitBlock(1, 4)(report)

    expect(textsOf(cut)).toEqual([
      '主要工作',
      '全年开展',
      '宣传3场。',
      '普定县民政局',
      '2024年12月10日',
    ])
    expect(textsOf(mergeWithPrevious(cut.blocks[2]?.key ?? -1)(cut))).toEqual(textsOf(report))
  })

  test('what follows a heading is a paragraph, and the number stays with the heading', () => {
    const { blocks } = splitBlock(0, 2)(report)

    expect(blocks[0]).toMatchObject({ kind: 'heading', number: '一、', text: '主要' })
    expect(blocks[1]).toMatchObject({ kind: 'paragraph', text: '工作' })
    expect(blocks[1]?.number).toBeUndefined()
  })

  test('a heading that joins the paragraph before it brings its number along', () => {
    const draft = aDraft([
      { text: '一是' },
      { kind: 'heading', level: 2, number: '（一）', text: '学习' },
    ])

    expect(textsOf(mergeWithPrevious(1)(draft))).toEqual(['一是（一）学习'])
  })

  test('rows of a table stay rows', () => {
    const draft = aDraft([
      { kind: 'table', text: '项目\t数量' },
      { kind: 'table', text: '宣传\t3' },
    ])

    expect(textsOf(mergeWithPrevious(1)(draft))).toEqual(['项目\t数量\n宣传\t3'])
  })

  test('nothing stands before the first', () => {
    expect(mergeWithPrevious(0)(report)).toEqual(report)
  })
})

describe('taking a block for something else', () => {
  test('every kind is what it was chosen as', () => {
    for (const sort of BLOCK_SORTS) {
      expect(sortOf(kindOf(sort))).toBe(sort)
      const block = setSort(1, sort)(report).blocks[1]
      expect(block === undefined ? undefined : sortOf(block)).toBe(sort)
    }
  })

  test('a heading that becomes text keeps its number as words', () => {
    expect(setSort(0, 'paragraph')(report).blocks[0]).toEqual({
      key: 0,
      kind: 'paragraph',
      text: '一、主要工作',
    })
    expect(setSort(0, 'heading-2')(report).blocks[0]).toMatchObject({ number: '一、', level: 2 })
  })

  test('the digit keys are the levels', () => {
    expect(['1', '4', '0', '5', 'a'].map(sortOfKey)).toEqual([
      'heading-1',
      'heading-4',
      'paragraph',
      undefined,
      undefined,
    ])
  })
})

describe('removing', () => {
  test('what was removed comes back where it stood, whatever happened since', () => {
    const removed = report.blocks.filter(({ key }) => key === 1 || key === 3)
    const without = removeBlocks([1, 3])(report)
    const moved = moveBlock(2, -1)(without)

    expect(restoreBlocks(removed, report.blocks)(without)).toEqual(report)
    expect(textsOf(restoreBlocks(removed, report.blocks)(moved)).toSorted()).toEqual(
      textsOf(report).toSorted(),
    )
  })

  test('a block moves past its neighbour and not beyond the ends', () => {
    expect(textsOf(moveBlock(1, -1)(report))[0]).toBe('全年开展宣传3场。')
    expect(moveBlock(0, -1)(report)).toEqual(report)
    expect(moveBlock(3, 1)(report)).toEqual(report)
  })
})

test('no correction loses or adds a character', () => {
  const key = fc.integer({ min: 0, max: 6 })
  const step = fc.oneof(
    fc.record({ does: fc.constant('split' as const), key, at: fc.nat(8) }),
    fc.record({ does: fc.constant('merge' as const), key }),
    fc.record({ does: fc.constant('sort' as const), key, sort: fc.constantFrom(...BLOCK_SORTS) }),
    fc.record({
      does: fc.constant('move' as const),
      key,
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
    fc.record({
      does: fc.constant('head' as const),
      key,
      field: fc.constantFrom('title', 'issuer', 'cc', 'attachments', 'recipient', 'note'),
    }),
    fc.record({ does: fc.constant('back' as const), field: fc.constantFrom(...HEAD_FIELDS) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let draft = report
      for (const each of steps) {
        if (each.does === 'split') draft = splitBlock(each.key, each.at)(draft)
        else if (each.does === 'merge') draft = mergeWithPrevious(each.key)(draft)
        else if (each.does === 'sort') draft = setSort(each.key, each.sort)(draft)
        else if (each.does === 'move') draft = moveBlock(each.key, each.by)(draft)
        else if (each.does === 'back') draft = putBack(each.field)(draft)
        else {
          const result = takeToHead(draft, each.key, each.field)
          if (result.kind === 'taken') draft = result.edit(draft)
        }
      }
      expect(charactersOf(draft)).toBe(charactersOf(report))
      expect(new Set(draft.blocks.map((block) => block.key)).size).toBe(draft.blocks.length)
    }),
  )
})

describe('what a report is made of', () => {
  test('only fields that say something, and no blank paragraphs', () => {
    const draft = aDraft([{ text: '  ' }, { text: '正文。', line: 3 }], { title: ' 报告 ' })

    expect(documentOf(draft)).toEqual({
      head: { title: '报告' },
      blocks: [{ kind: 'paragraph', text: '正文。', line: 3 }],
    })
    expect(isEmpty(aDraft([{ text: ' ' }]))).toBe(true)
  })

  test('is the same after the page was closed and opened again', () => {
    expect(documentDraftSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  test('is not made while a field of the head cannot be read', () => {
    const wrong = editHead('datedOn', '腊月')(editHead('documentNumber', '号'.repeat(81))(report))

    expect([...headProblems(wrong)]).toEqual([
      ['documentNumber', '太长，发文字号最多80个字。'],
      ['datedOn', '看不出是哪一天，请写成2024-12-05这样。'],
    ])
    expect(headProblems(report).size).toBe(0)
  })
})
