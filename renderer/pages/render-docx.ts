import { fontFaceCss, withFontStacks } from './font-stacks.ts'
import { breathe } from './breathe.ts'
import { drawSections } from './draw-sections.ts'
import { documentXml } from './document-xml.ts'
import { markScales, nameScale } from './narrow-marks.ts'
import { type ParsedDocument, type SectionFacts, sectionFacts } from './parsed-document.ts'
import { drawnShapes } from './drawn-shapes.ts'

/** A section of the document as one endless page. */
export type RenderedSection = {
  readonly element: HTMLElement
  readonly article: HTMLElement
  /** Undefined when its elements could not be told apart. */
  readonly facts: SectionFacts | undefined
}

export type RenderedDocument = {
  readonly css: string
  readonly sections: readonly RenderedSection[]
  /** What is placed on the first page and not in the text. */
  readonly shapes: readonly HTMLElement[]
}

/** Class of every page, and the beginning of the class of every style. */
export const PAGE_CLASS = 'preview-page'

const OPTIONS = {
  className: PAGE_CLASS,
  inWrapper: false,
  breakPages: true,
  // A section is then always an element of its own.
  ignoreLastRenderedPageBreak: true,
  // Drawn here, page by page: the library does not count pages.
  renderHeaders: false,
  renderFooters: false,
  renderAltChunks: false,
  renderComments: false,
  renderChanges: false,
} as const

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

const restyle = (section: HTMLElement): void => {
  for (const element of section.querySelectorAll<HTMLElement>('[style*="font-family"]')) {
    element.setAttribute('style', withFontStacks(element.getAttribute('style') ?? ''))
  }
}

const sectionOf = (element: HTMLElement, facts: SectionFacts | undefined): RenderedSection[] => {
  const article = element.querySelector('article')
  if (article === null) return []
  const isSame =
    facts?.keeping.length === article.children.length &&
    facts.tabs.length === article.querySelectorAll('p').length
  return [{ element, article, facts: isSame ? facts : undefined }]
}

/** Says how narrow the marks are. A document without one is not read again. */
const nameScales = async (elements: readonly HTMLElement[], bytes: Uint8Array): Promise<void> => {
  const marks = elements.flatMap((element) => [
    ...element.querySelectorAll<HTMLElement>(`p.${PAGE_CLASS}_officialmark`),
  ])
  if (marks.length === 0) return
  const scales = markScales(await documentXml(bytes))
  for (const [index, mark] of marks.entries()) nameScale(mark, scales[index] ?? 1)
}

/** Turns a .docx into elements. The library comes with the first preview, not with the page. */
export const renderDocx = async (docx: string): Promise<RenderedDocument> => {
  const { parseAsync, renderDocument } = await import('docx-preview')
  const bytes = bytesOf(docx)
  // Sound because every part of the tree that is read may be missing.
  const parsed = (await parseAsync(new Blob([bytes]), OPTIONS)) as ParsedDocument
  const draw = (part: object) => renderDocument(part, OPTIONS)
  const { styles, sections: elements } = await drawSections(parsed, draw, breathe)
  await breathe()
  elements.forEach(restyle)
  await nameScales(elements, bytes)
  const facts = sectionFacts(parsed)
  return {
    css: `${fontFaceCss}${styles.map((style) => withFontStacks(style.textContent)).join('')}`,
    sections: elements.flatMap((element, index) => sectionOf(element, facts[index])),
    shapes: await drawnShapes(bytes, elements[0]),
  }
}
