import { describe, expect, test } from 'vitest'
import { removeBlocks } from '../../../../renderer/screens/existing-text/edit-document.ts'
import { putBack, takeToHead } from '../../../../renderer/screens/existing-text/edit-head.ts'
import {
  type DocumentDraft,
  documentOf,
  type HEAD_FIELDS,
} from '../../../../renderer/screens/existing-text/text-draft.ts'
import { aDraft, report, textsOf } from '../../../support/recognised-text.ts'

const taken = (draft: DocumentDraft, key: number, field: (typeof HEAD_FIELDS)[number]) => {
  const result = takeToHead(draft, key, field)
  if (result.kind === 'refused') throw new Error(result.reason)
  return result
}

describe('taking a block for a part of the head', () => {
  test('the signature and its date leave the text', () => {
    const signed = taken(report, 2, 'issuer').edit(report)
    const dated = taken(signed, 3, 'datedOn').edit(signed)

    expect(dated.head).toMatchObject({ issuer: '普定县民政局', datedOn: '2024-12-10' })
    expect(textsOf(dated)).toEqual(['主要工作', '全年开展宣传3场。'])
  })

  test('a second line of the title joins the first', () => {
    const draft = aDraft([{ text: '（2024年度）' }], { title: '工作报告' })

    expect(taken(draft, 0, 'title').edit(draft).head.title).toBe('工作报告（2024年度）')
  })

  test('names of annexes are listed', () => {
    const draft = aDraft([{ text: '情况表' }], { attachments: '统计表' })

    expect(documentOf(taken(draft, 0, 'attachments').edit(draft)).head.attachments).toEqual([
      '统计表',
      '情况表',
    ])
  })

  test('what stood there before changes places with it', () => {
    const draft = aDraft([{ text: '安顺市民政局：' }], { recipient: '各股室' })
    const { head, blocks } = taken(draft, 0, 'recipient').edit(draft)

    expect(head.recipient).toBe('安顺市民政局')
    expect(blocks).toEqual([{ key: 0, kind: 'paragraph', text: '各股室：' }])
  })

  test('can be taken back, also after other changes', () => {
    const { edit, back } = taken(report, 2, 'issuer')
    const after = removeBlocks([0])(edit(report))

    expect(textsOf(back(after))).toEqual(['全年开展宣传3场。', '普定县民政局', '2024年12月10日'])
    expect(back(edit(report))).toEqual(report)
  })

  test('the signs the program prints itself are taken off, and put on again on the way back', () => {
    const draft = aDraft([
      { text: '安顺市民政局：' },
      { text: '（联系人：李建国）' },
      { text: '2024.12.10' },
    ])
    const [recipient, note, day] = (['recipient', 'note', 'datedOn'] as const).map((field, key) =>
      taken(draft, key, field).edit(draft),
    )

    expect(recipient?.head.recipient).toBe('安顺市民政局')
    expect(note?.head.note).toBe('联系人：李建国')
    expect(recipient === undefined ? [] : textsOf(putBack('recipient')(recipient))).toContain(
      '安顺市民政局：',
    )
    expect(note === undefined ? [] : textsOf(putBack('note')(note))).toContain('（联系人：李建国）')
    expect(day === undefined ? [] : textsOf(putBack('datedOn')(day))).toContain('2024年12月10日')
  })

  test('a sentence is no day, and a whole paragraph no title', () => {
    expect(takeToHead(report, 1, 'datedOn')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('看不出是哪一天'),
    })
    const long = aDraft([{ text: '长'.repeat(201) }])
    expect(takeToHead(long, 0, 'title')).toEqual({
      kind: 'refused',
      reason: '太长，题目最多200个字。',
    })
  })

  test('a part of the head goes back where it stood: before the text, or behind it and before 附件', () => {
    const draft = aDraft([{ text: '正文。' }, { kind: 'annex', text: '情况表' }], {
      title: '报告',
      issuer: '民政局',
    })

    expect(textsOf(putBack('title')(draft))).toEqual(['报告', '正文。', '情况表'])
    expect(textsOf(putBack('issuer')(draft))).toEqual(['正文。', '民政局', '情况表'])
    expect(putBack('cc')(draft)).toEqual(draft)
  })
})
