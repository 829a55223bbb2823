import {
  itemsOfText,
  readExistingText,
} from '../../../shared/domain/existing-text/read-existing-text.ts'

/** A pasted text as it is recognised. */
export const read = (text: string) => readExistingText(itemsOfText(text))

/** Kind, level, number and words of each block, as a line. */
export const outlineOf = (text: string): readonly string[] =>
  read(text).blocks.map(({ kind, level, number = '', text: words }) =>
    [kind, level ?? '', number, words].join('|'),
  )
