const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** How much a JSON text makes of little: told from the text, before anything is built of it. */
export type JsonWeight = {
  /** Arrays and objects within one another. */
  readonly depth: number
  /** Values, counted generously. */
  readonly values: number
}

/**
 * Weighs a JSON text. A few packed kilobytes can spell millions of empty arrays; parsed, each takes fifty bytes and
 * more. Says nothing about whether the text is JSON.
 */
export const jsonWeight = (text: string): JsonWeight => {
  let [open, depth, values] = [0, 0, 1]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === COMMA) values += 1
    else if (OPENING.has(code)) {
      open += 1
      values += 1
      if (open > depth) depth = open
    } else if (CLOSING.has(code)) open -= 1
  }
  return { depth, values }
}

/** Where the string that begins here ends; the end of the text when it does not. */
const endOfString = (text: string, start: number): number => {
  let end = start
  do {
    end = text.indexOf('"', end + 1)
  } while (end !== -1 && isEscaped(text, end))
  return end === -1 ? text.length : end
}

const isEscaped = (text: string, quote: number): boolean => {
  let before = quote - 1
  while (text.charCodeAt(before) === BACKSLASH) before -= 1
  return (quote - before) % 2 === 0
}
