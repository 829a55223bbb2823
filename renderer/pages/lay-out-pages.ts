import type { PrintedPiece } from '../../shared/domain/report/printed-pieces.ts'
import { assemblePages } from './assemble-pages.ts'
import { breathe, keepPace, type Pace } from './breathe.ts'
import { numberPages, type PageNumbering } from './number-pages.ts'
import { narrowMarks } from './narrow-marks.ts'
import { placeTabs } from './place-tabs.ts'
import { PAGE_CLASS, renderDocx, type RenderedSection } from './render-docx.ts'

export type Preview = {
  readonly css: string
  readonly pages: readonly HTMLElement[]
}

/** The styles of a body paragraph; what else stands in the body comes before or behind. */
const BODY = ['officialbody', 'heading1', 'heading2', 'heading3', 'heading4']
  .map((style) => `p.${PAGE_CLASS}_${style}`)
  .join(',')

const nameElement = (element: Element | undefined, blockId: string): void =>
  element?.setAttribute('data-block', blockId)

/** Names what every element prints, before anything is cut: the parts of one keep its name. */
const nameElements = (
  sections: readonly RenderedSection[],
  pieces: readonly PrintedPiece[],
): void => {
  for (const [number, { article }] of sections.entries()) {
    const paragraphs = article.querySelectorAll(BODY)
    const tables = article.querySelectorAll('article > table')
    let paragraph = 0
    let table = 0
    for (const [index, { kind, section, blockId }] of pieces.entries()) {
      if (section !== number) continue
      if (kind === 'annex') for (const child of article.children) nameElement(child, blockId)
      if (kind === 'table') nameElement(tables[table++], blockId)
      if (kind !== 'paragraph') continue
      const element = paragraphs[paragraph++]
      nameElement(element, blockId)
      element?.setAttribute('data-piece', String(index))
    }
  }
}

export type PreviewSource = {
  readonly docx: string
  readonly pieces: readonly PrintedPiece[]
  readonly numbering: PageNumbering
}

/** A place in the page that is laid out but not seen. */
const openBench = (): HTMLElement => {
  const bench = document.createElement('div')
  bench.className = 'preview-bench'
  bench.setAttribute('aria-hidden', 'true')
  document.body.append(bench)
  return bench
}

/** Elements of a section laid out in one go: some two pages of text. */
const AT_ONCE = 40

/** Brings a section into the bench piece by piece: a long one, laid out in one go, would hold the page up. */
const bringIn = async (
  bench: HTMLElement,
  { element, article }: RenderedSection,
  pace: Pace,
): Promise<void> => {
  const children = [...article.childNodes]
  article.replaceChildren()
  bench.append(element)
  for (let from = 0; from < children.length; from += AT_ONCE) {
    article.append(...children.slice(from, from + AT_ONCE))
    // Asked for its height, so that this piece is laid out now and not with all that follow.
    article.getBoundingClientRect()
    await pace()
  }
}

/** Lays a .docx out in pages as Word would. */
export const layOutPages = async (source: PreviewSource): Promise<Preview> => {
  const { css, sections, shapes } = await renderDocx(source.docx)
  const bench = openBench()
  try {
    const style = document.createElement('style')
    style.textContent = css
    bench.append(style)
    // A face made of a font of this PC is looked up only when asked for, and what is measured before that is wrong.
    await document.fonts.load('16pt preview-latin', '0').catch(() => [])
    nameElements(sections, source.pieces)
    const pages: HTMLElement[] = []
    const pace = keepPace()
    for (const section of sections) {
      await breathe()
      await bringIn(bench, section, pace)
      narrowMarks(section.article)
      if (section.facts !== undefined) placeTabs(section.article, section.facts.tabs)
      await breathe()
      pages.push(...(await assemblePages(section, pace)))
    }
    bench.append(...shapes)
    shapes.forEach(narrowMarks)
    pages[0]?.append(...shapes)
    return { css, pages: numberPages(pages, source.numbering) }
  } finally {
    bench.remove()
  }
}
