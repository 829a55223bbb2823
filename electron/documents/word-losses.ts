/** What of a file is not among its lines, or stands there otherwise than in Word. */
export const LOSSES = [
  'picture',
  'comment',
  'deletion',
  'bullet',
  'symbol',
  'embedded',
  'merged-cells',
  'nested-table',
  'text-box',
  'footnote',
  'hidden',
  'equation',
  'chart',
] as const
export type Loss = (typeof LOSSES)[number]

/** Elements nothing below which is text of the document as it reads now. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblGridChange',
])

/** Among the properties of a paragraph: its end is not there as the document reads now. */
export const ENDS_DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])

/** Elements that stand for such a loss. */
export const LOSS_OF: Readonly<Record<string, Loss>> = {
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'w:commentReference': 'comment',
  'w:delText': 'deletion',
  'w:object': 'embedded',
  'w:altChunk': 'embedded',
  'w:sym': 'symbol',
  'w:txbxContent': 'text-box',
  'v:textpath': 'text-box',
  'm:oMath': 'equation',
  'c:chart': 'chart',
  'dgm:relIds': 'chart',
}
