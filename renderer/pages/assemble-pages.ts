import type { Pace } from './breathe.ts'
import { breakPages } from './break-pages.ts'
import { type Cut, cutParagraph, cutRow, findCut } from './cut-element.ts'
import type { RenderedSection } from './render-docx.ts'
import { headRowOf, isFloating, type PlacedStrip, stripsOf } from './strips.ts'

/** Where an element is cut, found before anything is moved. */
type Cutting = { readonly element: HTMLElement; readonly cuts: readonly (Cut | undefined)[] }

const paragraphsOf = (element: HTMLElement): readonly HTMLElement[] =>
  element instanceof HTMLTableRowElement
    ? [...element.children].flatMap((cell) => cell.querySelector('p') ?? [])
    : [element]

/** Height of the text area of a page, in pixels. */
const roomOf = (section: HTMLElement): number => {
  const { paddingTop, paddingBottom, minHeight } = getComputedStyle(section)
  return parseFloat(minHeight) - parseFloat(paddingTop) - parseFloat(paddingBottom)
}

const cuttingsOf = async (
  strips: readonly PlacedStrip[],
  begins: readonly number[],
  pace: Pace,
): Promise<ReadonlyMap<number, Cutting>> => {
  const cuttings = new Map<number, Cutting>()
  for (const begin of begins) {
    const strip = strips[begin]
    if (strip === undefined || strip.line === 0) continue
    const { element, top } = strip
    const cuts: (Cut | undefined)[] = []
    for (const paragraph of paragraphsOf(element)) {
      cuts.push(findCut(paragraph, top))
      await pace()
    }
    cuttings.set(begin, { element, cuts })
  }
  return cuttings
}

/** Cuts from the end on, so that the places found before stay right. Gives the lower part of every cut. */
const carryOut = async (
  cuttings: ReadonlyMap<number, Cutting>,
  pace: Pace,
): Promise<ReadonlyMap<number, HTMLElement>> => {
  const rests = new Map<number, HTMLElement>()
  for (const [begin, { element, cuts }] of [...cuttings].toReversed()) {
    rests.set(
      begin,
      element instanceof HTMLTableRowElement
        ? cutRow(element, cuts)
        : cutParagraph(element, cuts[0]),
    )
    await pace()
  }
  return rests
}

/** A page of a section: its look without its content. */
const emptyPage = ({ element, article }: RenderedSection): HTMLElement => {
  // Sound because a copy of an element is one of the same kind.
  const page = element.cloneNode(false) as HTMLElement
  page.style.height = page.style.minHeight
  page.style.minHeight = ''
  page.append(article.cloneNode(false))
  return page
}

type OpenTable = { readonly source: Element; readonly copy: Element }

/** Puts elements on a page in order; rows into a copy of their table, below its head. */
const fillPage = (
  page: HTMLElement,
  elements: readonly HTMLElement[],
  tables: TableOfRow,
): void => {
  const article = page.querySelector('article')
  let open: OpenTable | undefined
  for (const element of elements) {
    if (isFloating(element)) element.style.bottom = page.style.paddingBottom
    const table = tables(element)
    if (table === undefined) {
      article?.append(element)
      continue
    }
    if (open?.source !== table.source) {
      const copy = table.source.cloneNode(false)
      // Sound because a copy of an element is one of the same kind.
      open = { source: table.source, copy: copy as Element }
      const columns = table.source.querySelector('colgroup')
      if (columns !== null) open.copy.append(columns.cloneNode(true))
      if (table.head !== undefined && table.head !== element) {
        open.copy.append(table.head.cloneNode(true))
      }
      article?.append(open.copy)
    }
    open.copy.append(element)
  }
}

type TableOfRow = (
  row: HTMLElement,
) => { readonly source: Element; readonly head: HTMLElement | undefined } | undefined

const tablesByRow = (article: HTMLElement): TableOfRow => {
  const tables = new Map<Element, { source: Element; head: HTMLElement | undefined }>()
  for (const source of article.querySelectorAll('article > table')) {
    if (isFloating(source)) continue
    const head = headRowOf(source)
    for (const row of source.querySelectorAll('tr')) tables.set(row, { source, head })
  }
  return (row) => tables.get(row)
}

const elementsOfPage = (
  strips: readonly PlacedStrip[],
  from: number,
  to: number,
  rest: HTMLElement | undefined,
): readonly HTMLElement[] => {
  const whole = strips.slice(from, to).flatMap(({ element, line }) => (line === 0 ? [element] : []))
  return rest === undefined ? whole : [rest, ...whole]
}

/** Parts a section, which stands in the page to be measured, into pages. It is empty and out of the page afterwards. */
export const assemblePages = async (
  section: RenderedSection,
  pace: Pace,
): Promise<readonly HTMLElement[]> => {
  const { article, facts } = section
  const room = roomOf(section.element)
  const strips = await stripsOf(article, facts, { room, pace })
  const begins = breakPages(strips, room)
  const cuttings = await cuttingsOf(strips, begins, pace)
  const byRow = tablesByRow(article)
  // All is measured: what is moved from here on would be laid out anew with every breath.
  section.element.remove()
  const rests = await carryOut(cuttings, pace)
  const wholes = new Map([...rests].map(([begin, rest]) => [rest, cuttings.get(begin)?.element]))
  const tables: TableOfRow = (row) => byRow(wholes.get(row) ?? row)
  const pages: HTMLElement[] = []
  for (const [index, begin] of begins.entries()) {
    const page = emptyPage(section)
    const to = begins[index + 1] ?? strips.length
    fillPage(page, elementsOfPage(strips, begin, to, rests.get(begin)), tables)
    pages.push(page)
    await pace()
  }
  return pages
}
