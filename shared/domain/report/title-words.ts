/** A name in brackets up to this width stays whole; a longer one must be broken somewhere. */
const WHOLE_MAX = 12

const ENCLOSED = /《[^《》]*》|（[^（）]*）|“[^“”]*”/gu

/** Marks that may not begin a line. */
const CLOSING = /^[》〉」』”’）)\]】〕，、。；：！？,.;:!?·%％…—]/u
/** Marks that may not end one. */
const OPENING = /[《〈「『“‘（([【〔]$/u
const ASCII = /^[\x21-\x7e]+$/u
/** What belongs to the number before it. */
const AFTER_NUMBER = /^(?:年度|年|月|日|号|期|周年|个|项)$/u
const PARTICLE = /^[的之等性化]$/u
const LINKING = /^[和与及暨或对在为以由向从]$/u
/** 文种: 情况的报告 is read in one breath. */
const DOCUMENT_KIND = /^(?:报告|总结|通知|意见|请示|函)$/u

/** In characters: ASCII is set in half of one. */
export const titleWidth = (text: string): number =>
  Array.from(text).reduce((width, each) => width + (/[\x20-\x7e]/u.test(each) ? 0.5 : 1), 0)

/** Cuts a text into names that stay whole and the words between them. */
const wordsOf = (
  text: string,
  names: readonly string[],
  dictionary: Intl.Segmenter,
): readonly string[] => {
  const name = names.find((each) => text.includes(each))
  if (name === undefined) return [...dictionary.segment(text)].map(({ segment }) => segment)
  const at = text.indexOf(name)
  return [
    ...wordsOf(text.slice(0, at), names, dictionary),
    name,
    ...wordsOf(text.slice(at + name.length), names, dictionary),
  ]
}

/**
 * Single characters are what the dictionary does not know, mostly place names (安, 顺, 市, 民政局): they hold on to
 * what follows.
 */
const isLoose = (word: string): boolean =>
  /^\p{Script=Han}$/u.test(word) && !LINKING.test(word) && !PARTICLE.test(word)

/** Whether two neighbouring words stay in one line: marks with what they enclose, a number with its unit. */
const belongTogether = (before: string, after: string): boolean =>
  CLOSING.test(after) ||
  OPENING.test(before) ||
  PARTICLE.test(after) ||
  (ASCII.test(before) && (ASCII.test(after) || AFTER_NUMBER.test(after))) ||
  (before === '的' && DOCUMENT_KIND.test(after)) ||
  (isLoose(before) && !LINKING.test(after) && !OPENING.test(after))

/** Gives the pieces of a title no line may cut: words, numbers with their units, short names in brackets, `names`. */
export const titlePieces = (title: string, names: readonly string[]): readonly string[] => {
  const short = (title.match(ENCLOSED) ?? []).filter((name) => titleWidth(name) <= WHOLE_MAX)
  const words = wordsOf(
    title,
    [...names, ...short].filter((name) => name !== ''),
    // Made here and not when the program starts: loading its dictionary takes 10 ms.
    new Intl.Segmenter('zh', { granularity: 'word' }),
  )
  const pieces: string[] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const piece = before !== undefined && belongTogether(before, word) ? pieces.pop() : undefined
    pieces.push(`${piece ?? ''}${word}`)
  }
  return pieces
}
