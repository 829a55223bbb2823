/** Characters that turn the direction of what follows, or are not seen at all: in a file name they only deceive. */
const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

/** A piece of a name: its text as it stands, or a hidden character as its code. */
export type NamePiece = { readonly text: string; readonly isHidden: boolean }

/** `U+202E`: how a character that cannot be seen is shown. */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A name in the order of its characters, with every hidden one made visible (RELIABILITY §6). */
export const namePieces = (name: string): readonly NamePiece[] =>
  name
    .split(new RegExp(`(${HIDDEN.source})`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) =>
      HIDDEN.test(piece) && piece.length === 1
        ? { text: codeOf(piece), isHidden: true }
        : { text: piece, isHidden: false },
    )

/** Whether a name carries characters that deceive. */
export const hasHiddenCharacters = (name: string): boolean => HIDDEN.test(name)

/** The name as plain text for a message or a printed list: hidden characters as their codes. */
export const plainName = (name: string): string =>
  namePieces(name)
    .map(({ text, isHidden }) => (isHidden ? `〔${text}〕` : text))
    .join('')
