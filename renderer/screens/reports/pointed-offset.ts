/**
 * The place in a block's text a click points at, so that its editor opens with the caret there. Pieces of text say
 * with `data-offset` where they begin.
 */
export const pointedOffset = ({ clientX, clientY }: MouseEvent): number | undefined => {
  const pointed = document.caretPositionFromPoint(clientX, clientY)
  if (pointed === null) return undefined
  // A place without a letter, such as an empty cell of a table.
  if (pointed.offsetNode instanceof HTMLElement) {
    const begin = pointed.offsetNode.dataset['offset']
    return begin === undefined ? undefined : Number(begin)
  }
  if (pointed.offsetNode.nodeType !== Node.TEXT_NODE) return undefined
  const start = pointed.offsetNode.parentElement?.dataset['offset']
  return start === undefined ? undefined : Number(start) + pointed.offset
}
