const MAX_LENGTH = 120

/**
 * Linux allows 255 bytes, a Chinese character takes three: the rest is room for `（2）` and for the name of a
 * temporary file beside the target.
 */
const MAX_BYTES = 200

const NAMELESS = '未命名'

/** What Windows refuses, what no name may carry, and what makes a name look like another one (bidi, zero width). */
const FORBIDDEN =
  /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Device names of Windows; an extension does not make them harmless. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\.|\s*$)/iu

/**
 * Makes any text a file name that Windows, Linux and a USB stick accept and that looks like what it is. The extension
 * is kept; a name of which nothing is left becomes 未命名.
 */
export const safeFileName = (name: string): string => {
  const legal = name.normalize('NFC').replace(FORBIDDEN, '')
  const { stem, extension } = split(legal.replace(/[\s.]+$/u, ''))
  const bare = stem.replace(/^[\s.]+|[\s.]+$/gu, '') || NAMELESS
  const harmless = RESERVED.test(bare + extension) ? `_${bare}` : bare
  const short = cut(harmless, MAX_LENGTH - extension.length, MAX_BYTES - byteLength(extension))
  return short.replace(/[\s.]+$/u, '') + extension
}

/** The name for a further file of the same name: `报告.docx` becomes `报告（2）.docx`. */
export const numberedFileName = (name: string, number: number): string => {
  const { stem, extension } = split(name)
  return `${stem}（${number}）${extension}`
}

const split = (name: string): { readonly stem: string; readonly extension: string } => {
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

/** The longest beginning within both limits that does not split a character. */
const cut = (text: string, maxLength: number, maxBytes: number): string => {
  let length = 0
  let bytes = 0
  for (const character of text) {
    bytes += byteLength(character)
    if (length + character.length > maxLength || bytes > maxBytes) break
    length += character.length
  }
  return text.slice(0, length)
}

const byteLength = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
