import { documentXml } from './document-xml.ts'
import { nameScale } from './narrow-marks.ts'

/*
 * 信函格式 draws its mark and its red rules as shapes placed on the page, which docx-preview leaves out. They are read
 * from the document itself.
 */

const POINTS_PER_EMU = 1 / 12_700

const first = (within: Element, name: string): Element | undefined =>
  within.getElementsByTagName(name)[0]

const points = (emu: string | null | undefined): string => `${Number(emu ?? 0) * POINTS_PER_EMU}pt`

const attribute = (within: Element, tag: string, name: string): string | undefined =>
  first(within, tag)?.getAttribute(name) ?? undefined

/** The text of a shape, in the type of its first run. */
const shapeText = (anchor: Element, pageClass: string): HTMLElement | undefined => {
  const text = [...anchor.getElementsByTagName('w:t')].map((each) => each.textContent).join('')
  if (text === '') return undefined
  const paragraph = document.createElement('p')
  const style = attribute(anchor, 'w:pStyle', 'w:val') ?? ''
  paragraph.className = `${pageClass}_${style.toLowerCase()}`
  paragraph.style.lineHeight = `${Number(attribute(anchor, 'w:spacing', 'w:line') ?? 0) / 20}pt`
  paragraph.style.textAlign = 'center'
  const run = document.createElement('span')
  run.style.fontSize = `${Number(attribute(anchor, 'w:sz', 'w:val') ?? 32) / 2}pt`
  run.textContent = text
  paragraph.append(run)
  nameScale(paragraph, Number(attribute(anchor, 'w:w', 'w:val') ?? 100) / 100)
  return paragraph
}

const shapeOf = (anchor: Element, pageClass: string): HTMLElement => {
  const offsets = [...anchor.getElementsByTagName('wp:posOffset')].map((each) => each.textContent)
  const shape = document.createElement('div')
  shape.className = 'preview-shape'
  shape.style.left = points(offsets[0])
  shape.style.top = points(offsets[1])
  shape.style.width = points(attribute(anchor, 'wp:extent', 'cx'))
  shape.style.height = points(attribute(anchor, 'wp:extent', 'cy'))
  const text = shapeText(anchor, pageClass)
  if (text !== undefined) shape.append(text)
  else shape.style.background = `#${attribute(anchor, 'a:srgbClr', 'val') ?? '000'}`
  return shape
}

/** The shapes of the body, to be placed on its first page. Most documents have none, and their text is not read again. */
export const drawnShapes = async (
  bytes: Uint8Array,
  body: HTMLElement | undefined,
): Promise<HTMLElement[]> => {
  // docx-preview leaves an empty box for each, the only boxes it makes in a paragraph.
  if (body === undefined || body.querySelector('p div') === null) return []
  for (const box of body.querySelectorAll('p div')) box.remove()
  const tree = new DOMParser().parseFromString(await documentXml(bytes), 'application/xml')
  return [...tree.getElementsByTagName('wp:anchor')].map((anchor) =>
    shapeOf(anchor, body.className),
  )
}
