/**
 * Ways of numbering headings:
 * - `chinese-comma` 一、 · `chinese-brackets` （一）
 * - `arabic-dot` 1. · `arabic-comma` 1、 · `arabic-brackets` （1）
 * - `chinese-point` 一是
 */
export const NUMBER_STYLES = [
  'chinese-comma',
  'chinese-brackets',
  'arabic-dot',
  'arabic-comma',
  'arabic-brackets',
  'chinese-point',
  'none',
] as const
export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** 层次序数 of GB/T 9704 §7.3.3. */
export const STANDARD_NUMBERING: readonly NumberStyle[] = [
  'chinese-comma',
  'chinese-brackets',
  'arabic-dot',
  'arabic-brackets',
]

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese numerals; beyond that no report is numbered, and digits are still right. */
const chineseNumeral = (count: number): string => {
  if (count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const units = DIGITS[count % 10] ?? ''
  if (tens === 0) return units
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${units}`
}

const numberAs: Readonly<Record<NumberStyle, (count: number) => string>> = {
  'chinese-comma': (count) => `${chineseNumeral(count)}、`,
  'chinese-brackets': (count) => `（${chineseNumeral(count)}）`,
  'arabic-dot': (count) => `${count}.`,
  'arabic-comma': (count) => `${count}、`,
  'arabic-brackets': (count) => `（${count}）`,
  'chinese-point': (count) => `${chineseNumeral(count)}是`,
  none: () => '',
}

/** A number the clerk typed: a second one before it would be printed twice. */
const TYPED_NUMBER =
  /^\s*(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])/u

type Numbered = { readonly kind: string; readonly level?: number; readonly text: string }

const isNumbered = ({ kind, level, text }: Numbered): boolean =>
  text.trim() !== '' && (kind === 'heading' || (kind === 'paragraph' && level !== undefined))

/**
 * Numbers the headings of a list of blocks and the paragraphs that have a level, those with a run-in heading:
 * undefined for everything else and for what has no text.
 *
 * A level starts again under every heading above it. What brings its own number keeps it and is counted.
 */
export const numberHeadings = (
  blocks: readonly Numbered[],
  styles: readonly NumberStyle[] = STANDARD_NUMBERING,
): readonly (string | undefined)[] => {
  const counts: number[] = []
  return blocks.map((block) => {
    // 附件 counts for itself.
    if (block.kind === 'annex') counts.length = 0
    if (!isNumbered(block)) return undefined
    const { level = 1, text } = block
    const count = (counts[level] ?? 0) + 1
    // Shortening drops the deeper levels, which begin again under this heading.
    counts.length = level
    counts[level] = count
    if (TYPED_NUMBER.test(text)) return undefined
    return numberAs[styles[level - 1] ?? 'none'](count) || undefined
  })
}
