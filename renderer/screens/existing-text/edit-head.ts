import { chineseDate } from '../../../shared/domain/date.ts'
import { readDate } from '../../../shared/domain/existing-text/dates.ts'
import { existingHeadSchema } from '../../../shared/domain/existing-text/document.ts'
import { isDay } from '../../components/day.ts'
import {
  type Edit,
  nextKey,
  removeBlocks,
  restoreBlocks,
  withNumberInText,
} from './edit-document.ts'
import { headLabels } from './sorts.ts'
import {
  type BlockDraft,
  type DocumentDraft,
  HEAD_FIELDS,
  type HeadField,
  isDate,
  isList,
} from './text-draft.ts'

export const editHead = (field: HeadField, text: string): Edit => {
  return (draft) => ({ ...draft, head: { ...draft.head, [field]: text } })
}

/** Why a text cannot be what the clerk takes it for; undefined when it can. */
export const headProblem = (field: HeadField, text: string): string | undefined => {
  if (text.trim() === '') return undefined
  if (isDate(field)) {
    return isDay(text) ? undefined : '看不出是哪一天，请写成2024-12-05这样。'
  }
  const read = existingHeadSchema.safeParse({ [field]: isList(field) ? text.split('\n') : text })
  if (read.success) return undefined
  const [issue] = read.error.issues
  return issue?.code === 'too_big'
    ? `太长，${headLabels[field]}最多${String(issue.maximum)}${issue.origin === 'array' ? '项' : '个字'}。`
    : '这一项不合要求。'
}

/** What is wrong in the head, by field. */
export const headProblems = (draft: DocumentDraft): ReadonlyMap<HeadField, string> => {
  const found = new Map<HeadField, string>()
  for (const field of HEAD_FIELDS) {
    const problem = headProblem(field, draft.head[field])
    if (problem !== undefined) found.set(field, problem)
  }
  return found
}

export type Taken =
  | { readonly kind: 'taken'; readonly edit: Edit; readonly back: Edit }
  | { readonly kind: 'refused'; readonly reason: string }

const joined = (field: HeadField, former: string, text: string): string | undefined => {
  if (former === '') return text
  if (field === 'title') return `${former}${text}`
  return isList(field) ? `${former}\n${text}` : undefined
}

/** The program prints the colon of 主送机关 and the brackets of 附注 itself. */
const withoutSigns = (field: HeadField, words: string): string => {
  if (field === 'recipient') return words.replace(/\s*[:：]\s*$/u, '')
  return field === 'note' ? words.replace(/^\s*[（(](.*)[）)]\s*$/su, '$1') : words
}

/** What of a part of the head would be printed. */
const withSigns = (field: HeadField, text: string): string => {
  if (isDate(field)) return isDay(text) ? chineseDate(text) : text
  if (field === 'recipient') return `${text}：`
  return field === 'note' ? `（${text}）` : text
}

/**
 * Takes a block for a part of the head. A title and a list grow by it; in any other field what stood there changes
 * places with it and becomes a paragraph, so that no word is lost.
 */
export const takeToHead = (draft: DocumentDraft, key: number, field: HeadField): Taken => {
  const block = draft.blocks.find((each) => each.key === key)
  if (block === undefined) return { kind: 'refused', reason: '这一段已经不在了。' }
  const words = withNumberInText(block).text.replaceAll(/\s*\n\s*/gu, isList(field) ? '\n' : ' ')
  const text = isDate(field) ? (readDate(words) ?? words) : withoutSigns(field, words)
  const former = draft.head[field]
  const value = joined(field, former, text) ?? text
  const problem = headProblem(field, value)
  if (problem !== undefined) return { kind: 'refused', reason: problem }
  const exchanged = joined(field, former, text) === undefined
  const edit: Edit = (now) => ({
    ...editHead(field, value)(now),
    blocks: now.blocks.flatMap((each): BlockDraft[] => {
      if (each.key !== key) return [each]
      return exchanged ? [{ key, kind: 'paragraph', text: withSigns(field, former) }] : []
    }),
  })
  const back: Edit = (now) => {
    const without = editHead(field, former)(removeBlocks([key])(now))
    return restoreBlocks([block], draft.blocks)(without)
  }
  return { kind: 'taken', edit, back }
}

/** Fields that stand before the text. */
const FRONT: readonly HeadField[] = HEAD_FIELDS.slice(0, HEAD_FIELDS.indexOf('recipient') + 1)

/** Makes a part of the head a paragraph again: before the text or behind it, but before 附件. */
export const putBack = (field: HeadField): Edit => {
  return (draft) => {
    const text = draft.head[field]
    if (text.trim() === '') return draft
    const annex = draft.blocks.findIndex(({ kind }) => kind === 'annex')
    const end = annex === -1 ? draft.blocks.length : annex
    const block: BlockDraft = {
      key: nextKey(draft.blocks),
      kind: 'paragraph',
      text: withSigns(field, text),
    }
    return {
      ...editHead(field, '')(draft),
      blocks: draft.blocks.toSpliced(FRONT.includes(field) ? 0 : end, 0, block),
    }
  }
}
