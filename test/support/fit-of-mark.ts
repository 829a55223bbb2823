import type { Locator } from 'playwright-core'

/** How a 发文机关标志 lies in the line of the preview: its share of the room in %, and what is left on both sides, px. */
export const fitOfMark = (mark: Locator) =>
  mark.evaluate((paragraph) => {
    const boxOf = (part: Element | null): DOMRect => part?.getBoundingClientRect() ?? new DOMRect()
    const around = boxOf(paragraph.parentElement)
    const line = boxOf(paragraph.querySelector('.preview-narrow'))
    const room = around.width - parseFloat(getComputedStyle(paragraph).paddingLeft)
    return {
      isOneLine: paragraph.getClientRects().length === 1 && line.height > 0,
      share: Math.round((line.width / room) * 100),
      leftOver: Math.round(line.left - around.left),
      rightOver: Math.round(around.right - line.right),
    }
  })
