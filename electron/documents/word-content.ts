import type { XmlElement, XmlHandlers } from './parse-xml.ts'
import type { WordNumbering } from './word-numbering.ts'
import {
  beginParagraph,
  linesOfParagraph,
  lookOf,
  openInParagraph,
  type Paragraph,
  type WordItem,
} from './word-paragraph.ts'
import type { WordStyles } from './word-styles.ts'
import { type Cell, hasSpans, itemsOfTable, type Table } from './word-table.ts'

/** What of a file is not among its lines, or stands there otherwise than in Word. */
export const LOSSES = [
  'picture',
  'comment',
  'deletion',
  'bullet',
  'symbol',
  'embedded',
  'merged-cells',
  'nested-table',
  'text-box',
  'footnote',
  'hidden',
  'equation',
  'chart',
] as const
export type Loss = (typeof LOSSES)[number]

/** What the content of a file is read with. */
export type ContentSource = {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  /** The words of a footnote or endnote by its kind and id. */
  readonly noteText: (kind: 'footnote' | 'endnote', id: string) => string | undefined
  readonly onLoss: (loss: Loss) => void
  /** Called with every piece of text, so that a text without end is not read to its end. */
  readonly onText: (length: number) => void
}

/** Where paragraphs and tables go: the body, a cell, a text box. */
type Place = { readonly items: WordItem[]; readonly table?: Table }

/** Elements nothing below which is text of the document as it reads now. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblGridChange',
])

const LOSS_OF: Readonly<Record<string, Loss>> = {
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'w:commentReference': 'comment',
  'w:delText': 'deletion',
  'w:object': 'embedded',
  'w:altChunk': 'embedded',
  'w:sym': 'symbol',
  'w:txbxContent': 'text-box',
  'v:textpath': 'text-box',
  'm:oMath': 'equation',
  'c:chart': 'chart',
  'dgm:relIds': 'chart',
}

/** Columns a cell can take; Word has 63. */
const MAX_SPAN = 63

/** Collects the lines and tables of a Word file from its XML. */
export class ContentReader implements XmlHandlers {
  readonly items: WordItem[] = []
  readonly #source: ContentSource
  readonly #places: Place[] = [{ items: this.items }]
  readonly #paragraphs: Paragraph[] = []
  #skipped = 0
  #inText = 0
  /** In a run that Word does not print. */
  #isHidden = false

  constructor(source: ContentSource) {
    this.#source = source
  }

  open = (element: XmlElement): void => {
    const { name } = element
    const loss = LOSS_OF[name]
    if (loss !== undefined && (this.#skipped === 0 || loss === 'deletion')) {
      this.#source.onLoss(loss)
    }
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped += 1
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:t' || name === 'm:t') this.#inText += 1
    else if (this.#openStructure(element) || this.#openInRun(element)) return
    else if (paragraph !== undefined) openInParagraph(paragraph, element)
  }

  text = (piece: string): void => {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#skipped > 0 || this.#inText === 0 || paragraph === undefined) return
    if (this.#isHidden) {
      this.#source.onLoss('hidden')
      return
    }
    this.#source.onText(piece.length)
    paragraph.text += piece.replaceAll(/[\r\n]+/gu, ' ')
  }

  close = (name: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:t' || name === 'm:t') this.#inText -= 1
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tbl') this.#closeTable()
    else if (name === 'w:tc' || name === 'w:txbxContent') this.#places.pop()
    else if (name === 'w:pPr' && paragraph !== undefined) paragraph.isInProperties = false
  }

  get #place(): Place {
    return this.#places.at(-1) ?? { items: this.items }
  }

  /** Returns whether the element is one that places paragraphs. */
  #openStructure({ name, attribute }: XmlElement): boolean {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push(beginParagraph())
        return true
      case 'w:txbxContent':
        this.#places.push({ items: this.#paragraphs.at(-1)?.after ?? this.items })
        return true
      case 'w:tbl':
        this.#places.push({ items: [], table: { rows: [] } })
        return true
      case 'w:tr':
        this.#place.table?.rows.push([])
        return true
      case 'w:tc':
        this.#openCell()
        return true
      case 'w:gridSpan':
        this.#spanCell(Number(attribute('val')))
        return true
      case 'w:vMerge':
        if (attribute('val') !== 'restart') this.#source.onLoss('merged-cells')
        return true
      default:
        return false
    }
  }

  /** Returns whether the element is one that says what becomes of a run, or brings words from elsewhere. */
  #openInRun(element: XmlElement): boolean {
    switch (element.name) {
      case 'w:r':
      case 'm:r':
        this.#isHidden = false
        return true
      case 'w:vanish':
        this.#hideRun(element)
        return true
      case 'w:footnoteReference':
        this.#addNote('footnote', element)
        return true
      case 'w:endnoteReference':
        this.#addNote('endnote', element)
        return true
      case 'v:textpath':
        this.#addLettering(element)
        return true
      default:
        return false
    }
  }

  #openCell(): void {
    const cell: Cell = { items: [], span: 1 }
    this.#place.table?.rows.at(-1)?.push(cell)
    this.#places.push({ items: cell.items })
  }

  #spanCell(columns: number): void {
    const cell = this.#places.at(-2)?.table?.rows.at(-1)?.at(-1)
    if (cell !== undefined) cell.span = Math.min(MAX_SPAN, Math.max(1, Math.round(columns) || 1))
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const { styles, numbering, onLoss } = this.#source
    const isEmpty = paragraph.text.trim() === ''
    const number = isEmpty ? undefined : numbering.next(lookOf(paragraph, styles))
    if (number?.isBullet === true) onLoss('bullet')
    this.#place.items.push(...linesOfParagraph(paragraph, number?.text ?? '', styles))
  }

  #closeTable(): void {
    const table = this.#places.pop()?.table
    if (table === undefined) return
    if (this.#places.length > 1) this.#source.onLoss('nested-table')
    if (hasSpans(table)) this.#source.onLoss('merged-cells')
    this.#place.items.push(...itemsOfTable(table))
  }

  /** Hidden text is on no page; among the properties of a paragraph only its mark is hidden. */
  #hideRun({ attribute }: XmlElement): void {
    const isOff = /^(?:0|false|off)$/u.test(attribute('val') ?? '')
    if (!isOff && this.#paragraphs.at(-1)?.isInProperties !== true) this.#isHidden = true
  }

  /** 艺术字 of an old file keeps its words in the shape of its letters. */
  #addLettering({ attribute }: XmlElement): void {
    const text = attribute('string') ?? ''
    this.#source.onText(text.length)
    this.#paragraphs.at(-1)?.after.push({ kind: 'line', text })
  }

  /** The words of a footnote stand behind the paragraph that refers to it. */
  #addNote(kind: 'footnote' | 'endnote', { attribute }: XmlElement): void {
    const text = this.#source.noteText(kind, attribute('id') ?? '')
    if (text === undefined || text === '') return
    this.#source.onLoss('footnote')
    this.#paragraphs.at(-1)?.after.push({ kind: 'line', text: `注：${text}` })
  }
}
