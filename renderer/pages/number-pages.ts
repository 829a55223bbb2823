import type { LandscapeNumbers, PageNumberPlace } from '../../shared/domain/report/document.ts'

/** What the pages bear at their foot. */
export type PageNumbering = {
  readonly place: PageNumberPlace
  readonly landscapeNumbers: LandscapeNumbers
  /** 信函 has no number on its first page. */
  readonly isFirstPageNumbered: boolean
}

/** 版记 on a page of its own is the back of the last sheet and has no number (GB/T 9704 §7.5). */
export const isColophonPage = (page: HTMLElement): boolean =>
  page.querySelector('[class*="_officialcolophon"]') !== null &&
  page.querySelector('[class*="_officialbody"], [class*="_title"]') === null

export const isLandscape = (page: HTMLElement): boolean =>
  parseFloat(page.style.width) > parseFloat(page.style.height)

const edgeOf = (number: number, place: PageNumberPlace): string => {
  if (place === 'centered') return 'center'
  return number % 2 === 1 ? 'right' : 'left'
}

const numberOf = (
  page: HTMLElement,
  number: number,
  { place, landscapeNumbers }: PageNumbering,
): HTMLElement => {
  const mark = document.createElement('div')
  const isTurned = isLandscape(page) && landscapeNumbers === 'turned'
  const edge = isTurned ? (number % 2 === 1 ? 'turned-odd' : 'turned-even') : edgeOf(number, place)
  mark.className = `preview-number preview-number-${edge}`
  mark.textContent = `— ${number} —`
  if (!isTurned) {
    mark.style.paddingLeft = page.style.paddingLeft
    mark.style.paddingRight = page.style.paddingRight
  }
  return mark
}

const blankPage = (like: HTMLElement): HTMLElement => {
  // Sound because a copy of an element is one of the same kind.
  const page = like.cloneNode(false) as HTMLElement
  page.classList.add('preview-blank')
  return page
}

/** Numbers the pages in order. 版记 stands on an even page; before it the sheet may have a blank one. */
export const numberPages = (
  pages: readonly HTMLElement[],
  numbering: PageNumbering,
): readonly HTMLElement[] => {
  const numbered: HTMLElement[] = []
  for (const page of pages) {
    const isColophon = isColophonPage(page)
    if (isColophon && numbered.length % 2 === 0) numbered.push(blankPage(page))
    numbered.push(page)
    const number = numbered.length
    if (isColophon || (number === 1 && !numbering.isFirstPageNumbered)) continue
    page.append(numberOf(page, number, numbering))
  }
  for (const [index, page] of numbered.entries()) {
    page.dataset['page'] = String(index + 1)
    page.classList.toggle('preview-landscape', isLandscape(page))
  }
  return numbered
}
