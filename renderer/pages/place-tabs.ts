import type { SectionFacts } from './parsed-document.ts'

type TabStop = SectionFacts['tabs'][number][number]

/** What docx-preview writes for a tab. */
const TAB = '\u2003'

const pixels = (length: string | undefined): number => (Number.parseFloat(length ?? '') * 96) / 72

const isTab = (element: Element): boolean =>
  element.childElementCount === 0 && element.textContent === TAB

/** Width of what follows a tab, up to the next one. */
const widthBehind = (tab: Element, next: Element | undefined): number => {
  const range = document.createRange()
  range.setStartAfter(tab)
  const paragraph = tab.closest('p')
  if (next !== undefined) range.setEndBefore(next)
  else if (paragraph !== null) range.setEndAfter(paragraph.lastChild ?? paragraph)
  return range.getBoundingClientRect().width
}

const setTab = (tab: HTMLElement, width: number): void => {
  tab.classList.add('preview-tab')
  tab.style.width = `${Math.max(0, width)}px`
}

/** Gives the tabs of a paragraph the widths its tab stops ask for; docx-preview makes each as wide as a character. */
const placeIn = (paragraph: HTMLElement, stops: readonly TabStop[], leftEdge: number): void => {
  const tabs = [...paragraph.querySelectorAll<HTMLElement>('span > span')].filter(isTab)
  for (const tab of tabs) setTab(tab, 0)
  for (const [index, tab] of tabs.entries()) {
    const from = tab.getBoundingClientRect().left - leftEdge
    const stop = stops.find(({ position }) => pixels(position) > from + 0.5)
    const behind = widthBehind(tab, tabs[index + 1])
    const share = stop?.style === 'right' ? 1 : stop?.style === 'center' ? 0.5 : 0
    if (stop !== undefined) setTab(tab, pixels(stop.position) - from - behind * share)
    else setTab(tab, 16)
  }
}

/** Places the tabs of a section that stands in the page to be measured. */
export const placeTabs = (article: HTMLElement, tabs: SectionFacts['tabs']): void => {
  const paragraphs = [...article.querySelectorAll('p')]
  for (const [index, stops] of tabs.entries()) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || stops.length === 0) continue
    // Tab stops are counted from where the text area or the cell begins, not from the indent.
    const frame = paragraph.closest('td') ?? article
    placeIn(paragraph, stops, frame.getBoundingClientRect().left)
  }
}
