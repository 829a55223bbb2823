import type { Pace } from './breathe.ts'
import type { Strip } from './break-pages.ts'
import type { Keeping, SectionFacts } from './parsed-document.ts'

/** A strip with the element it is of: a paragraph, or the row of a table. */
export type PlacedStrip = Strip & {
  readonly element: HTMLElement
  /** Its line of the element; a break before line 0 leaves the element whole. */
  readonly line: number
  /** Where the line begins, in pixels of the window. */
  readonly top: number
}

const UNKNOWN: Keeping = { keepsWithNext: false, keepsLines: false }

const lineHeightOf = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element).lineHeight)

/** From an element to what follows it: rules between rows and rounding are in no element's own height. */
const heightTo = (element: Element, next: Element | null, end: number): number =>
  (next === null ? end : next.getBoundingClientRect().top) - element.getBoundingClientRect().top

/** Cuts an element into lines, or leaves it whole. */
const linesOf = (
  element: HTMLElement,
  options: {
    readonly height: number
    readonly lineHeight: number
    /** Above the first line. */
    readonly above: number
    readonly keeping: Keeping
    readonly repeatedHead: number
  },
): readonly PlacedStrip[] => {
  const { height, lineHeight, above, keeping, repeatedHead } = options
  const { top } = element.getBoundingClientRect()
  const count = keeping.keepsLines ? 1 : Math.max(1, Math.round(height / lineHeight))
  return Array.from({ length: count }, (_, line) => {
    const isLast = line === count - 1
    const begin = line === 0 ? top : top + above + line * lineHeight
    const end = isLast ? top + height : top + above + (line + 1) * lineHeight
    return {
      element,
      line,
      top: begin,
      height: end - begin,
      keepsWithNext: isLast && keeping.keepsWithNext,
      repeatedHead,
    }
  })
}

/** The head row of an annex is known by the type it is set in. */
export const headRowOf = (table: Element): HTMLTableRowElement | undefined => {
  const row = table.querySelector('tr')
  const style = row?.querySelector('p')?.className ?? ''
  return row !== null && style.includes('cellhead') ? row : undefined
}

/** The lines of a row are those of its fullest cell. */
const tallestIn = (row: Element): HTMLElement | undefined =>
  [...row.querySelectorAll<HTMLElement>('p')].toSorted(
    (one, other) => other.offsetHeight - one.offsetHeight,
  )[0]

/** A row that is broken has the air of its cells on both pages; it is counted where each part begins. */
const withAir = (strips: readonly PlacedStrip[], air: number): readonly PlacedStrip[] => {
  const last = strips.length - 1
  return strips.map((strip, index) => ({
    ...strip,
    height: strip.height + (index === 0 ? air : 0) - (index === last ? air : 0),
    repeatedHead: strip.repeatedHead + (index === 0 ? 0 : 2 * air),
  }))
}

const rowStrips = async (
  table: HTMLElement,
  { room, pace }: Measuring,
): Promise<readonly PlacedStrip[]> => {
  const head = headRowOf(table)
  const { bottom } = table.getBoundingClientRect()
  const heightOf = (row: Element): number => heightTo(row, row.nextElementSibling, bottom)
  const repeatedHead = head === undefined ? 0 : heightOf(head)
  const measured: (readonly PlacedStrip[])[] = []
  for (const row of table.querySelectorAll('tr')) {
    await pace()
    const line = tallestIn(row)
    const height = heightOf(row)
    const isHead = row === head
    // As the writer of the table decides it: a row higher than half a page may go on over it.
    const isWhole = isHead || line === undefined || height <= room / 2
    const above =
      line === undefined ? 0 : line.getBoundingClientRect().top - row.getBoundingClientRect().top
    const strips = linesOf(row, {
      height,
      lineHeight: line === undefined ? height : lineHeightOf(line),
      above,
      keeping: { keepsWithNext: isHead, keepsLines: isWhole },
      repeatedHead: isHead ? 0 : repeatedHead,
    })
    measured.push(isWhole ? strips : withAir(strips, above))
  }
  return measured.flat()
}

/** A table that stands at the foot of its page takes its room in one piece. */
export const isFloating = (element: Element): boolean =>
  element instanceof HTMLTableElement && element.style.float !== ''

/** `room` is the height of a page's text. */
type Measuring = { readonly room: number; readonly pace: Pace }

/** Measures a section that stands in the page: its strips from top to bottom. */
export const stripsOf = async (
  article: HTMLElement,
  facts: SectionFacts | undefined,
  measuring: Measuring,
): Promise<readonly PlacedStrip[]> => {
  const measured: (readonly PlacedStrip[])[] = []
  for (const [index, element] of [...article.children].entries()) {
    if (!(element instanceof HTMLElement)) continue
    await measuring.pace()
    measured.push(
      element instanceof HTMLTableElement && !isFloating(element)
        ? await rowStrips(element, measuring)
        : paragraphStrips(element, facts?.keeping[index] ?? UNKNOWN),
    )
  }
  return measured.flat()
}

const paragraphStrips = (element: HTMLElement, keeping: Keeping): readonly PlacedStrip[] =>
  linesOf(element, {
    height: element.getBoundingClientRect().height,
    lineHeight: lineHeightOf(element),
    above: 0,
    keeping: isFloating(element) ? { ...UNKNOWN, keepsLines: true } : keeping,
    repeatedHead: 0,
  })
