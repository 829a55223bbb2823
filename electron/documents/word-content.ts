import { ENDS_DELETED, type Loss, LOSS_OF, SKIPPED } from './word-losses.ts'
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
type Place = {
  readonly items: WordItem[]
  readonly table?: Table
  /** A paragraph whose end was deleted: it goes on in the next one. */
  unended?: Paragraph | undefined
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
  /** Whether one of the ways in which the same thing is written was read, for each that is open. */
  readonly #alternatives: boolean[] = []

  constructor(source: ContentSource) {
    this.#source = source
  }

  open = (element: XmlElement): void => {
    const { name } = element
    this.#noteLoss(name)
    if (this.#skipped > 0 || SKIPPED.has(name) || this.#isOtherWay(name)) {
      this.#skipped += 1
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:t' || name === 'm:t') this.#inText += 1
    else if (this.#openPlace(name) || this.#shapeTable(element) || this.#openInRun(element)) return
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
    else if (name === 'w:tc' || name === 'w:txbxContent') this.#closePlace()
    else if (name === 'w:body') this.#endUnended()
    else if (name === 'mc:AlternateContent') this.#alternatives.pop()
    else if (name === 'w:pPr' && paragraph !== undefined) paragraph.isInProperties = false
  }

  get #place(): Place {
    return this.#places.at(-1) ?? { items: this.items }
  }

  /** Returns whether the element is one that places paragraphs. */
  #openPlace(name: string): boolean {
    switch (name) {
      case 'w:p':
        this.#openParagraph()
        return true
      case 'w:txbxContent':
        this.#places.push({ items: this.#paragraphs.at(-1)?.after ?? this.items })
        return true
      case 'w:tbl':
        this.#endUnended()
        this.#places.push({ items: [], table: { rows: [] } })
        return true
      case 'w:tr':
        this.#place.table?.rows.push([])
        return true
      case 'w:tc':
        this.#openCell()
        return true
      case 'mc:AlternateContent':
        this.#alternatives.push(false)
        return true
      default:
        return false
    }
  }

  /** Returns whether the element is one that says how wide a cell is, or where a row begins. */
  #shapeTable({ name, attribute }: XmlElement): boolean {
    switch (name) {
      case 'w:gridBefore':
        this.#openCellsBefore(Number(attribute('val')))
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

  /** A row that begins further to the right. */
  #openCellsBefore(columns: number): void {
    const count = Math.min(MAX_SPAN, Math.round(columns) || 0)
    const row = this.#place.table?.rows.at(-1)
    for (let at = 0; at < count; at += 1) row?.push({ items: [], span: 1 })
  }

  #spanCell(columns: number): void {
    const cell = this.#places.at(-2)?.table?.rows.at(-1)?.at(-1)
    if (cell !== undefined) cell.span = Math.min(MAX_SPAN, Math.max(1, Math.round(columns) || 1))
  }

  /** Of the ways in which the same thing is written the first is read. */
  #isOtherWay(name: string): boolean {
    if (name !== 'mc:Choice') return false
    const isOther = this.#alternatives.at(-1) === true
    this.#alternatives[this.#alternatives.length - 1] = true
    return isOther
  }

  #noteLoss(name: string): void {
    const isSkipped = this.#skipped > 0
    const loss = LOSS_OF[name]
    if (loss !== undefined && (!isSkipped || loss === 'deletion')) this.#source.onLoss(loss)
    const paragraph = this.#paragraphs.at(-1)
    if (isSkipped || paragraph?.isInProperties !== true || !ENDS_DELETED.has(name)) return
    paragraph.isEndDeleted = true
    this.#source.onLoss('deletion')
  }

  #openParagraph(): void {
    const place = this.#place
    const { unended } = place
    place.unended = undefined
    const paragraph = beginParagraph()
    this.#paragraphs.push(paragraph)
    if (unended === undefined) return
    paragraph.text = unended.text
    paragraph.after.push(...unended.after)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    if (paragraph.isEndDeleted) this.#place.unended = paragraph
    else this.#placeParagraph(paragraph)
  }

  #placeParagraph(paragraph: Paragraph): void {
    const { styles, numbering, onLoss } = this.#source
    const isEmpty = paragraph.text.trim() === ''
    const number = isEmpty ? undefined : numbering.next(lookOf(paragraph, styles))
    if (number?.isBullet === true) onLoss('bullet')
    this.#place.items.push(...linesOfParagraph(paragraph, number?.text ?? '', styles))
  }

  /** Behind the last paragraph of a place nothing goes on. */
  #endUnended(): void {
    const place = this.#place
    if (place.unended !== undefined) this.#placeParagraph(place.unended)
    place.unended = undefined
  }

  #closePlace(): void {
    this.#endUnended()
    this.#places.pop()
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
