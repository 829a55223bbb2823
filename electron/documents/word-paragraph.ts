import { cleanLine, splitLines } from '../../shared/domain/existing-text/clean-line.ts'
import type { LineHints } from '../../shared/domain/existing-text/source-item.ts'
import type { XmlElement } from './parse-xml.ts'
import { lookIn, type ParagraphLook, type WordStyles } from './word-styles.ts'

/** A line or a table as it stands in a Word file. */
export type WordItem =
  | (LineHints & { readonly kind: 'line'; readonly text: string })
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** A paragraph while it is read. */
export type Paragraph = {
  text: string
  style: string | undefined
  look: ParagraphLook
  isInProperties: boolean
  /** Its mark was deleted: what follows is of the same paragraph. */
  isEndDeleted: boolean
  /** What stands in a text box that is anchored here, and the footnotes it refers to. */
  readonly after: WordItem[]
}

/** An empty paragraph. */
export const beginParagraph = (): Paragraph => ({
  text: '',
  style: undefined,
  look: {},
  isInProperties: false,
  isEndDeleted: false,
  after: [],
})

/** What stands for a character without being text. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  // The lower part of a fraction.
  'm:den': '/',
  // A character of a symbol font, which says nothing in any other.
  'w:sym': '□',
}

/** Takes in an element of a paragraph that is not one of its runs' texts. */
export const openInParagraph = (paragraph: Paragraph, element: XmlElement): void => {
  const { name, attribute } = element
  const { look } = paragraph
  if (name === 'w:pPr') paragraph.isInProperties = true
  else if (name === 'w:pStyle') paragraph.style = attribute('val')
  else if (paragraph.isInProperties) {
    // A size among the properties is that of the mark at the end of the paragraph.
    if (name !== 'w:sz') paragraph.look = { ...look, ...lookIn(element) }
  } else if (name === 'w:sz') {
    paragraph.look = { ...look, size: Math.max(look.size ?? 0, Number(attribute('val'))) }
  } else paragraph.text += CHARACTERS[name] ?? ''
}

/** Half-points from which a centred paragraph is a title: 小二 is 36. */
const TITLE_SIZE = 36

const outlineOf = (look: ParagraphLook, styleName: string): LineHints['outline'] => {
  const named = /^(?:heading|标题) ?([1-4])$/u.exec(styleName)?.[1]
  const level = look.outline === undefined ? Number(named) : look.outline + 1
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined
}

const hintsOf = (look: ParagraphLook, styleName: string): LineHints => {
  const outline = outlineOf(look, styleName)
  const isLarge = look.isCentered === true && (look.size ?? 0) >= TITLE_SIZE
  return {
    ...(outline === undefined ? {} : { outline }),
    ...(isLarge || styleName === 'title' || styleName === '标题' ? { looksLikeTitle: true } : {}),
    ...(/^toc ?\d$/u.test(styleName) ? { isContents: true } : {}),
  }
}

/** A line without the blanks and tabs around it, which only indent it. */
const lineOf = (line: string): string => cleanLine(line).replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')

/** The look of a paragraph: its own, before that of its style. */
export const lookOf = ({ style, look }: Paragraph, styles: WordStyles): ParagraphLook => ({
  ...styles.lookOf(style),
  ...look,
})

/** The lines of a paragraph behind its number, and what hangs on it. */
export const linesOfParagraph = (
  paragraph: Paragraph,
  number: string,
  styles: WordStyles,
): readonly WordItem[] => {
  const look = lookOf(paragraph, styles)
  const hints = hintsOf(look, styles.nameOf(paragraph.style))
  const lines = splitLines(`${number}${paragraph.text}`).map(lineOf)
  return [
    ...lines
      .filter((text) => text !== '')
      .map((text, index): WordItem => ({
        kind: 'line',
        text,
        ...hints,
        ...(look.startsPage === true && index === 0 ? { startsPage: true } : {}),
      })),
    ...paragraph.after,
  ]
}
