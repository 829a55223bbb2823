/** A place in a text. */
export type Cut = { readonly node: Text; readonly offset: number }

/** How far a character may reach above its line. */
const TOLERANCE = 4

const textsOf = (paragraph: HTMLElement): readonly Text[] => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node)
  }
  return texts
}

/** Middle of a character; undefined for one that is not drawn. */
const middleOf = (node: Text, offset: number): number | undefined => {
  const range = document.createRange()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  const { top, height } = range.getBoundingClientRect()
  return height === 0 ? undefined : top + height / 2
}

/** The first character of a paragraph below a height, found by halving: its characters go down line by line. */
export const findCut = (paragraph: HTMLElement, top: number): Cut | undefined => {
  const places = textsOf(paragraph).map((node) => ({ node, length: node.data.length }))
  const total = places.reduce((sum, { length }) => sum + length, 0)
  const at = (index: number): Cut | undefined => {
    let left = index
    for (const { node, length } of places) {
      if (left < length) return { node, offset: left }
      left -= length
    }
    return undefined
  }
  const isBelow = (index: number): boolean => {
    const place = at(index)
    const middle = place === undefined ? undefined : middleOf(place.node, place.offset)
    return middle !== undefined && middle > top - TOLERANCE
  }
  let above = 0
  let below = total
  while (above < below) {
    const middle = (above + below) >> 1
    if (isBelow(middle)) below = middle
    else above = middle + 1
  }
  return at(below)
}

const isHighHalf = ({ node, offset }: Cut): boolean =>
  offset > 0 && /[\uD800-\uDBFF]/.test(node.data.charAt(offset - 1))

/** Takes what stands behind a cut out of a paragraph, as a paragraph of the same look. */
export const cutParagraph = (paragraph: HTMLElement, cut: Cut | undefined): HTMLElement => {
  // Sound because a copy of an element is one of the same kind.
  const rest = paragraph.cloneNode(false) as HTMLElement
  if (cut === undefined || paragraph.lastChild === null) return rest
  const range = document.createRange()
  range.setStart(cut.node, isHighHalf(cut) ? cut.offset - 1 : cut.offset)
  range.setEndAfter(paragraph.lastChild)
  rest.append(range.extractContents())
  paragraph.classList.add('preview-cut')
  rest.classList.add('preview-continued')
  return rest
}

/** Takes the lower part of a row into a row of its own; `cuts` are those of its cells. */
export const cutRow = (row: HTMLElement, cuts: readonly (Cut | undefined)[]): HTMLElement => {
  // Sound because a copy of an element is one of the same kind.
  const rest = row.cloneNode(false) as HTMLElement
  for (const part of [row, rest]) part.classList.add('preview-cut-row')
  for (const [index, cell] of [...row.children].entries()) {
    const restCell = cell.cloneNode(false)
    const paragraph = cell.querySelector('p')
    if (paragraph !== null) restCell.appendChild(cutParagraph(paragraph, cuts[index]))
    rest.append(restCell)
  }
  return rest
}
