import { SEVERITIES } from '../../../../shared/domain/official-check/finding.ts'
import type { ReportFinding } from '../../../../shared/domain/official-check/report-finding.ts'
import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import { isSetAside, severityWords } from '../check-view.ts'
import { breathe, keepPace } from '../../../pages/breathe.ts'
import { PAGE_CLASS } from '../../../pages/render-docx.ts'
import { elementsOfBlock, type Pages } from './page-index.ts'
import { findOnPages, printedPlaces, rangesOf } from './preview-places.ts'

const TAIL = 'p[class*="_officialcolophon"]'

/** The printed part of the head a finding is about; what has none of its own is shown at the title. */
const headElement = (pages: Pages, { field }: ReportFinding): HTMLElement | undefined => {
  const isTail = field === 'cc' || field === 'printedOn'
  return (
    (isTail ? findOnPages(pages, TAIL)[0] : undefined) ??
    findOnPages(pages, `.${PAGE_CLASS}_title`)[0] ??
    findOnPages(pages, 'p')[0]
  )
}

const elementOf = (
  pages: Pages,
  finding: ReportFinding,
  pieces: readonly PrintedPiece[],
): HTMLElement | undefined => {
  const { blockId, place } = finding
  if (blockId === undefined) return headElement(pages, finding)
  const [first] = printedPlaces(pieces, blockId, place)
  const range = first === undefined ? undefined : rangesOf(pages, first)[0]
  const parent = range?.startContainer.parentElement?.closest<HTMLElement>('[data-block]')
  return parent ?? elementsOfBlock(pages, blockId)[0]
}

const bySeverity = (one: ReportFinding, other: ReportFinding): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)

const counting = (findings: readonly ReportFinding[]): readonly ReportFinding[] =>
  findings.filter((finding) => !isSetAside(finding))

/** A button in the margin beside an element. Every further click leads to the next finding of the same place. */
const markOf = (
  findings: readonly ReportFinding[],
  page: string,
  onShow: (finding: ReportFinding) => void,
): HTMLElement => {
  const severity = findings[0]?.severity ?? 'info'
  const { sign, name } = severityWords[severity]
  const isSeveral = findings.length > 1
  const mark = document.createElement('button')
  mark.type = 'button'
  mark.className = `preview-mark preview-mark-${severity}`
  mark.textContent = `${sign}${name}${isSeveral ? findings.length : ''}`
  mark.title = findings
    .map((finding) => `${severityWords[finding.severity].name}：${finding.message}`)
    .join('\n')
  mark.setAttribute(
    'aria-label',
    `第${page}页${name}${isSeveral ? `等${findings.length}处` : ''}：${findings[0]?.message ?? ''}`,
  )
  let next = 0
  mark.addEventListener('click', () => {
    const finding = findings[next % findings.length]
    next += 1
    if (finding !== undefined) onShow(finding)
  })
  return mark
}

/** Does something to one after the other, in pieces between which the page answers. Gives what ends it. */
const inPieces = <T>(all: Iterable<T>, work: (one: T) => void): (() => void) => {
  let isOver = false
  const run = async (): Promise<void> => {
    await breathe()
    const pace = keepPace()
    for (const one of all) {
      if (isOver) return
      work(one)
      await pace()
    }
  }
  void run()
  return () => {
    isOver = true
  }
}

/**
 * Puts the findings that still count beside what they are about, page by page: where an element stands is only known
 * once its page is laid out. Gives what takes them away again.
 */
export const drawMarks = (
  pages: Pages,
  findings: readonly ReportFinding[],
  pieces: readonly PrintedPiece[],
  onShow: (finding: ReportFinding) => void,
): (() => void) => {
  const byElement = Map.groupBy(counting(findings), (finding) => elementOf(pages, finding, pieces))
  const byPage = Map.groupBy(byElement, ([element]) =>
    element?.closest<HTMLElement>(`section.${PAGE_CLASS}`),
  )
  const drawn: HTMLElement[] = []
  const drawOn = (page: HTMLElement): void => {
    // All places of the page are read before anything is drawn on it.
    const marks = (byPage.get(page) ?? []).flatMap(([element, group]) => {
      if (element === undefined) return []
      const mark = markOf(group.toSorted(bySeverity), page.dataset['page'] ?? '', onShow)
      mark.style.top = `${element.offsetTop}px`
      return [mark]
    })
    page.append(...marks)
    drawn.push(...marks)
  }
  const end = inPieces(
    pages.filter((page) => byPage.has(page)),
    drawOn,
  )
  return () => {
    end()
    for (const mark of drawn) mark.remove()
  }
}

/** Hints are about whole paragraphs and have their mark in the margin only. */
const UNDERLINED = ['error', 'warning'] as const
const SHOWN = 'preview-shown'

/** Underlines the words findings are about, and marks those the clerk was led to. Gives what takes it away again. */
export const underlineFindings = (
  pages: Pages,
  findings: readonly ReportFinding[],
  pieces: readonly PrintedPiece[],
  shown: ReportFinding | undefined,
): (() => void) => {
  const mark = (name: string, list: readonly ReportFinding[]): (() => void) => {
    const highlight = new Highlight()
    CSS.highlights.set(name, highlight)
    return inPieces(list, ({ blockId, place }) => {
      if (blockId === undefined) return
      for (const one of printedPlaces(pieces, blockId, place)) {
        for (const range of rangesOf(pages, one)) highlight.add(range)
      }
    })
  }
  const ends = [
    mark(SHOWN, shown === undefined ? [] : [shown]),
    ...UNDERLINED.map((severity) =>
      mark(
        `preview-${severity}`,
        counting(findings).filter((one) => one.severity === severity),
      ),
    ),
  ]
  return () => {
    for (const end of ends) end()
    for (const name of [...UNDERLINED.map((severity) => `preview-${severity}`), SHOWN]) {
      CSS.highlights.delete(name)
    }
  }
}
