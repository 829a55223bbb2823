import { stripIllegalCharacters } from '../legal-text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  permil: '‰',
  zwnj: '',
  zwj: '',
  shy: '',
}

const ofCode = (whole: string, code: number): string =>
  code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
    ? String.fromCodePoint(code)
    : whole

/** Characters a web page was copied with as their names, such as `&nbsp;`. Unknown names stay. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/gu, (whole, ...groups) => {
    // Sound because the expression has these three groups, each of them text or missing.
    const [decimal, hex, name] = groups as readonly (string | undefined)[]
    if (decimal !== undefined) return ofCode(whole, Number(decimal))
    if (hex !== undefined) return ofCode(whole, Number.parseInt(hex, 16))
    return (name === undefined ? undefined : ENTITIES[name]) ?? whole
  })

/** Zero-width characters, soft hyphens and the byte order mark: nothing a reader sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu

/** Blanks of every width but the Chinese one, which people type on purpose. */
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu

const ENDS = /^[ \u3000]+|[ \u3000]+$/gu

/**
 * One line without what cannot be seen: entities of web pages become their characters, blanks of every width become a
 * space, blanks at both ends go. Tabs stay where they part cells. Traditional characters and marks stay as they are.
 */
export const cleanLine = (line: string): string => {
  const text = stripIllegalCharacters(withoutEntities(line))
    .replace(INVISIBLE, '')
    .replace(BLANK, ' ')
    .normalize('NFC')
  const core = text.trim()
  // Tabs at the ends are indents, but in a row of a table they are empty cells.
  return core.includes('\t') ? text.replace(ENDS, '') : core
}

/** The lines of a text; every kind of line break counts. */
export const splitLines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
