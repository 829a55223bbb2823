import { SEVERITIES } from '../../../../shared/domain/official-check/finding.ts'
import type { ReportFinding } from '../../../../shared/domain/official-check/report-finding.ts'
import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import { isSetAside, severityWords } from '../check-view.ts'
import { findOnPages, type Pages, printedPlaces, rangesOf } from './preview-places.ts'
import { PAGE_CLASS } from '../../../pages/render-docx.ts'

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
  return parent ?? findOnPages(pages, `[data-block="${CSS.escape(blockId)}"]`)[0]
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

/** Puts the findings that still count beside what they are about. Gives what takes them away again. */
export const drawMarks = (
  pages: Pages,
  findings: readonly ReportFinding[],
  pieces: readonly PrintedPiece[],
  onShow: (finding: ReportFinding) => void,
): (() => void) => {
  const byElement = Map.groupBy(counting(findings), (finding) => elementOf(pages, finding, pieces))
  // All places are read before anything is drawn.
  const placed = [...byElement].flatMap(([element, group]) => {
    const page = element?.closest<HTMLElement>(`section.${PAGE_CLASS}`)
    return element === undefined || page === null || page === undefined
      ? []
      : [{ page, top: element.offsetTop, group: group.toSorted(bySeverity) }]
  })
  const marks = placed.map(({ page, top, group }) => {
    const mark = markOf(group, page.dataset['page'] ?? '', onShow)
    mark.style.top = `${top}px`
    page.append(mark)
    return mark
  })
  return () => {
    for (const mark of marks) mark.remove()
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
  const mark = (name: string, list: readonly ReportFinding[]): void => {
    const ranges = list.flatMap(({ blockId, place }) =>
      blockId === undefined
        ? []
        : printedPlaces(pieces, blockId, place).flatMap((one) => rangesOf(pages, one)),
    )
    CSS.highlights.set(name, new Highlight(...ranges))
  }
  for (const severity of UNDERLINED) {
    mark(
      `preview-${severity}`,
      counting(findings).filter((one) => one.severity === severity),
    )
  }
  mark(SHOWN, shown === undefined ? [] : [shown])
  return () => {
    for (const name of [...UNDERLINED.map((severity) => `preview-${severity}`), SHOWN]) {
      CSS.highlights.delete(name)
    }
  }
}
