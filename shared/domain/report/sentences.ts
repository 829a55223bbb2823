/** A sentence and where it begins in its text. */
export type Sentence = { readonly start: number; readonly text: string }

/** Up to its closing mark and the quotes and brackets behind it, or to the end of the line. */
const SENTENCE = /[^。！？!?\r\n]*(?:[。！？!?…]+[”’」』）)》]*|[\r\n]+|$)/gu

/** Cuts a text into its sentences; together they are the text. */
export const splitSentences = (text: string): readonly Sentence[] =>
  [...text.matchAll(SENTENCE)].flatMap((match) =>
    match[0] === '' ? [] : [{ start: match.index, text: match[0] }],
  )
