/** A comment that leaves a whole file as it is written: paper is as large as paper, whatever the screen shows. */
const AS_WRITTEN = '/* as-written'

/** Lines as thin as the screen can draw stay so. */
const HAIRLINE = 1

/** What 1 rem is at 100 %. */
const ROOT_PX = 16

const toRem = (text: string): string =>
  text.replaceAll(/(?<![\w#-])(-?\d*\.?\d+)px\b/g, (length, digits: string) =>
    Math.abs(Number(digits)) <= HAIRLINE ? length : `${Number(digits) / ROOT_PX}rem`,
  )

/** What the letters of a container measure at 100 %: rooms are asked for in em, for a query knows no other rem than 16 px. */
const LETTERS_PX = 14

const toEm = (condition: string): string =>
  condition.replaceAll(/(\d+)px/g, (_all, digits: string) => `${Number(digits) / LETTERS_PX}em`)

/** `13px` → `calc(0.8125rem * var(--ledger-letters))`: letters grow with 缩放 and with 文字大小. */
const withLetters = (size: string): string => `calc(${toRem(size)} * var(--ledger-letters))`

const withFontSize = (declaration: string): string =>
  declaration
    .replace(
      /^(\s*font-size\s*:\s*)([^;}]*px[^;}]*)/,
      (_all, name: string, size: string) => `${name}${withLetters(size.trim())}`,
    )
    .replace(
      /^(\s*font\s*:[^;]*?)(\d*\.?\d+px)/,
      (_all, before: string, size: string) => `${before}${withLetters(size)}`,
    )

/**
 * Turns the lengths of a style sheet, written in px as they look at 100 %, into rem, and the sizes of letters into
 * rem times the size of letters the clerk chose. So every rule follows the display settings, also the next one
 * somebody writes.
 */
export const scalableStyles = (css: string): string => {
  if (css.startsWith(AS_WRITTEN)) return css
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return bare
    .split(/(?<=[;{}])/)
    .map((part) => {
      if (part.trimStart().startsWith('@container')) return toEm(part)
      return part.trimStart().startsWith('@media') ? part : toRem(withFontSize(part))
    })
    .join('')
}

/** The same for the bundler: our own style sheets, not those of libraries. */
export const scalableStylesPlugin = (sources: string) => ({
  name: 'scalable-styles',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\.css$/ },
    handler: (css: string, id: string) =>
      id.startsWith(sources) ? { code: scalableStyles(css), map: null } : null,
  },
})
