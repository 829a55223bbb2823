import type { ParsedDocument, ParsedElement } from './parsed-document.ts'

/** Draws a parsed document as docx-preview does: styles, and an element for every section. */
type Draw = (parsed: object) => Promise<readonly Node[]>

/** Elements of the body drawn in one go: some three pages of text. */
const AT_ONCE = 80

type Piece = {
  readonly elements: readonly ParsedElement[]
  /** The page its section is set on. */
  readonly props: object | undefined
  readonly beginsSection: boolean
}

/** The body in pieces, none of which reaches over the end of a section. */
const piecesOf = ({ documentPart }: ParsedDocument): readonly Piece[] => {
  const { children = [], props } = documentPart?.body ?? {}
  const pieces: Piece[] = []
  let start = 0
  let beginsSection = true
  for (const [index, { sectionProps }] of children.entries()) {
    const endsSection = sectionProps !== undefined || index === children.length - 1
    if (!endsSection && index - start + 1 < AT_ONCE) continue
    const rest = children.slice(index).find((element) => element.sectionProps !== undefined)
    const elements = children
      .slice(start, index + 1)
      // Behind the paragraph that ends a section docx-preview would begin another one.
      .map((element) => (element.sectionProps === undefined ? element : withoutEnd(element)))
    pieces.push({ elements, props: rest?.sectionProps ?? props, beginsSection })
    start = index + 1
    beginsSection = endsSection
  }
  return pieces
}

const withoutEnd = ({ sectionProps: _props, ...element }: ParsedElement): ParsedElement => element

/** Something with another value in one place, still of its class: docx-preview asks its parts for pictures. */
const copyWith = (whole: object, part: object): object =>
  Object.assign(Object.create(Object.getPrototypeOf(whole) as object), whole, part)

const documentOf = (parsed: ParsedDocument, { elements, props }: Piece): object => {
  const { documentPart } = parsed
  if (documentPart === undefined) return parsed
  const body = { ...documentPart.body, children: elements, props }
  return copyWith(parsed, { documentPart: copyWith(documentPart, { body }) })
}

/**
 * Draws a parsed document piece by piece, because docx-preview draws one in one go, and lets the page answer in between.
 * Gives the styles and the elements of the sections.
 */
export const drawSections = async (
  parsed: ParsedDocument,
  draw: Draw,
  breathe: () => Promise<void>,
): Promise<{
  readonly styles: readonly HTMLStyleElement[]
  readonly sections: readonly HTMLElement[]
}> => {
  const styles: HTMLStyleElement[] = []
  const sections: HTMLElement[] = []
  for (const [index, piece] of piecesOf(parsed).entries()) {
    await breathe()
    const nodes = await draw(documentOf(parsed, piece))
    if (index === 0) styles.push(...nodes.filter((node) => node instanceof HTMLStyleElement))
    const drawn = nodes.filter(
      (node): node is HTMLElement => node instanceof HTMLElement && node.tagName === 'SECTION',
    )
    const goesOn = piece.beginsSection ? undefined : sections.at(-1)?.querySelector('article')
    if (goesOn === undefined || goesOn === null) sections.push(...drawn)
    else
      goesOn.append(...drawn.flatMap((one) => [...(one.querySelector('article')?.children ?? [])]))
  }
  return { styles, sections }
}
