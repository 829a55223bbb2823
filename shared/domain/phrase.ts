/** 常用句式: a sentence to begin an entry with; what stands in 【】 is to be filled in. */
export type Phrase = { readonly id: string; readonly text: string; readonly builtIn: boolean }

const PREFIX = 'phrase:'

/** The record of a bureau's own phrase: a setting of its own, so that two PCs' phrases unite. */
export const phraseRecordId = (id: string): string => `${PREFIX}${id}`

export const isPhraseRecord = (settingId: string): boolean => settingId.startsWith(PREFIX)

export const phraseIdOf = (settingId: string): string => settingId.slice(PREFIX.length)

/** Where something is to be filled in. Offsets in UTF-16 units, the brackets included. */
export type Gap = { readonly start: number; readonly end: number }

const GAP = /【[^【】\n]{0,40}】/g

/** The gaps of a text, in order. */
export const gapsIn = (text: string): Gap[] =>
  [...text.matchAll(GAP)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))

/** The next gap from a place on, or the one before it. Undefined past the last: Tab then leaves the field. */
export const nextGap = (text: string, from: number, direction: 1 | -1 = 1): Gap | undefined =>
  direction === 1
    ? gapsIn(text).find(({ start }) => start >= from)
    : gapsIn(text).findLast(({ end }) => end <= from)

/** A text with another in the place of a selection, and what to select then: its first gap, or the end of it. */
export const insertPhrase = (
  text: string,
  { start, end }: Gap,
  phrase: string,
): { readonly text: string; readonly selection: Gap } => {
  const after = start + phrase.length
  const gap = gapsIn(phrase)[0]
  return {
    text: text.slice(0, start) + phrase + text.slice(end),
    selection:
      gap === undefined
        ? { start: after, end: after }
        : { start: start + gap.start, end: start + gap.end },
  }
}

/** The word typed after a slash before the cursor: it searches the phrases. Undefined where there is none. */
export const slashWord = (text: string, cursor: number): (Gap & { word: string }) | undefined => {
  const found = /(?:^|[\s，。；、：（）])[/／]([^\s/／]{0,20})$/u.exec(text.slice(0, cursor))
  if (found === null) return undefined
  const word = found[1] ?? ''
  return { start: cursor - word.length - 1, end: cursor, word }
}

/** The phrases that have every character of what was typed, in that order; all of them for nothing. */
export const matchingPhrases = (phrases: readonly Phrase[], word: string): readonly Phrase[] =>
  phrases.filter(({ text }) => {
    let from = 0
    for (const character of word) {
      const at = text.indexOf(character, from)
      if (at === -1) return false
      from = at + character.length
    }
    return true
  })
