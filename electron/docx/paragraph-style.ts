import type { FontSet } from './font-set.ts'
import { CHARACTER } from './page-geometry.ts'
import { xmlText } from './xml-text.ts'

/** `hint` makes “ ” ‘ ’ … — take the Chinese font (D7). Explicit names only: a theme font would beat them. */
export const fonts = (eastAsia: string, latin: string, complex: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${xmlText(latin)}" w:eastAsia="${xmlText(eastAsia)}"` +
  ` w:hAnsi="${xmlText(latin)}" w:cs="${xmlText(complex)}"/>`

/** A Chinese font with the digits the report is set with. */
export const fontsOf = ({ latin }: FontSet, eastAsia: string): string =>
  fonts(eastAsia, latin ?? eastAsia, latin ?? eastAsia)

export const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

export const exact = (twips: number): string => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`

/** Two characters (GB/T 9704 §7.3.3). Word and WPS take the characters, LibreOffice the twips. */
export const FIRST_LINE = `<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER}"/>`

/** Type of its own size stands outside the 28 characters of the body's line. */
export const NO_SPACING = '<w:spacing w:val="0"/>'

export type ParagraphStyle = {
  readonly id: string
  /** `paragraph` when it is not said. */
  readonly type?: 'paragraph' | 'character'
  /** As the style pane shows it. Built-in names stay English: Word translates them and finds its own style by them. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

const BUILT_IN = /^(Title|heading \d)$/

/** Writes the definition of a style. */
export const styleXml = (style: ParagraphStyle): string => {
  const { id, type = 'paragraph', name, next, paragraph, run } = style
  const basedOn = style.basedOn ?? (type === 'character' ? 'DefaultParagraphFont' : 'Normal')
  return [
    `<w:style w:type="${type}"${BUILT_IN.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
    `<w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}
