import {
  type BlockDraft,
  type DocumentDraft,
  draftOf,
} from '../../renderer/screens/existing-text/text-draft.ts'

/** A recognised text of these blocks, paragraphs unless said otherwise. */
export const aDraft = (
  blocks: readonly (Partial<BlockDraft> & { readonly text: string })[],
  head: Partial<DocumentDraft['head']> = {},
): DocumentDraft => {
  const draft = draftOf({ head: {}, blocks: [], notes: [], source: [] })
  return {
    ...draft,
    head: { ...draft.head, ...head },
    blocks: blocks.map((block, key) => ({ key, kind: 'paragraph', ...block })),
  }
}

/** A short report whose signature was not recognised. */
export const report = aDraft(
  [
    { kind: 'heading', level: 1, number: '一、', text: '主要工作' },
    { text: '全年开展宣传3场。' },
    { text: '普定县民政局' },
    { text: '2024年12月10日' },
  ],
  { title: '普定县民政局工作报告' },
)

export const textsOf = ({ blocks }: DocumentDraft): readonly string[] =>
  blocks.map(({ text }) => text)
