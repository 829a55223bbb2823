/** A text as it is searched: folded, and for each of its UTF-16 units the unit of the original it came from. */
export type FoldedText = { readonly text: string; readonly from: readonly number[] }

/** Before a document number that is found as a whole. The last private character; nobody writes with it. */
export const WHOLE_NUMBER = '\u{10FFFD}'

/** What clerks type for one another: 民发〔2024〕3号 is also written with （）, [] and 【】; a dash is a dash. */
const ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('〔【〖[﹝⟦「『').map((bracket) => [bracket, '('])),
  ...Object.fromEntries(Array.from('〕】〗]﹞⟧」』').map((bracket) => [bracket, ')'])),
  ...Object.fromEntries(Array.from('‐‑‒–—―−').map((dash) => [dash, '-'])),
  // Which of the two small sigmas a word ends in depends on the word; the other iota is one written below.
  ς: 'σ',
  '\u0345': 'ι',
}

const isIgnorable = (character: string): boolean =>
  character === WHOLE_NUMBER || /^\p{Default_Ignorable_Code_Point}$/u.test(character)

const foldPart = (part: string): string => {
  if (isIgnorable(part)) return ''
  return /^[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]$/u.test(part) ? ' ' : (ALIKE[part] ?? part)
}

const foldAnew = (character: string): string =>
  Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD')).map(foldPart).join('')

const known = new Map<string, string>()

/** How a character is searched: without its width, its case, and in its simplest form (NFKD). White space is one space. */
const foldCharacter = (character: string): string => {
  // The common characters of Chinese are themselves, and most of any text.
  if (character >= '一' && character <= '\u9fff') return character
  const folded = known.get(character) ?? foldAnew(character)
  known.set(character, folded)
  return folded
}

/**
 * Folds a text for searching: full and half width, upper and lower case, kinds of brackets and of dashes are the same.
 * Character by character, so that every match can be shown in the text as it was written.
 */
export const foldText = (text: string): FoldedText => {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) from.push(at)
    at += character.length
  }
  from.push(text.length)
  return { text: parts.join(''), from }
}

/** As `foldText`, only the text. */
export const foldedText = (text: string): string => {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}
