import { z } from 'zod'

/** 界面缩放 in percent: letters, fields and distances together. */
export const SCALES = [100, 110, 125, 150, 175, 200] as const

/** 文字大小: letters, and the fields that hold them, beside 界面缩放. */
export const LETTERS = ['normal', 'large', 'largest'] as const

/** 明暗. */
export const LOOKS = ['system', 'light', 'dark'] as const

const displaySchema = z.object({
  look: z.enum(LOOKS).catch('system'),
  scale: z.literal(SCALES).catch(100),
  letters: z.enum(LETTERS).catch('normal'),
})

/** 显示: how this PC shows the page. It belongs to the screen and the eyes before it, not to the data. */
export type DisplaySettings = z.output<typeof displaySchema>

export const NORMAL_DISPLAY: DisplaySettings = { look: 'system', scale: 100, letters: 'normal' }

/** Reads what was kept; what is absent, spoilt or of another version is as if it had never been chosen. */
export const readDisplay = (kept: string | null): DisplaySettings => {
  try {
    return displaySchema.catch(NORMAL_DISPLAY).parse(JSON.parse(kept ?? '{}'))
  } catch {
    return NORMAL_DISPLAY
  }
}

/** What is drawn in the end. */
export type Appearance = {
  readonly isDark: boolean
  /** 1 is 100 %. */
  readonly scale: number
  readonly letters: number
}

const LETTER_FACTORS: Readonly<Record<DisplaySettings['letters'], number>> = {
  normal: 1,
  large: 1.15,
  largest: 1.3,
}

/** On paper everything is black on white and of its own size, whatever the screen shows. */
const PRINTED: Appearance = { isDark: false, scale: 1, letters: 1 }

/** What the settings come to on this PC, at this moment. */
export const appearanceOf = (
  { look, scale, letters }: DisplaySettings,
  now: { readonly isSystemDark: boolean; readonly isPrinting: boolean },
): Appearance => {
  if (now.isPrinting) return PRINTED
  const isDark = look === 'system' ? now.isSystemDark : look === 'dark'
  return { isDark, scale: scale / 100, letters: LETTER_FACTORS[letters] }
}

/** A length as it is at 100 %, for parts whose width is not set in a style sheet. */
export const scaled = (px: number): string => `${px / 16}rem`
