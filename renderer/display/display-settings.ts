/** 界面缩放 in percent: letters, fields and distances together. */
export const SCALES = [100, 110, 125, 150, 175, 200] as const

/** 文字大小: letters, and the fields that hold them, beside 界面缩放. */
export const LETTERS = ['normal', 'large', 'largest'] as const

/** 明暗. */
export const LOOKS = ['system', 'light', 'dark'] as const

/** 显示: how this PC shows the page. It belongs to the screen and the eyes before it, not to the data. */
export type DisplaySettings = {
  readonly look: (typeof LOOKS)[number]
  readonly scale: (typeof SCALES)[number]
  readonly letters: (typeof LETTERS)[number]
}

export const NORMAL_DISPLAY: DisplaySettings = { look: 'system', scale: 100, letters: 'normal' }

/** A choice as it was kept, or the normal one where it is none of those there are. */
const chosen = <T>(choices: readonly T[], kept: unknown, normal: T): T =>
  choices.find((choice) => choice === kept) ?? normal

/** Reads what was kept; what is absent, spoilt or of another version is as if it had never been chosen. */
export const readDisplay = (text: string | null): DisplaySettings => {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null) return NORMAL_DISPLAY
    const { look, scale, letters } = NORMAL_DISPLAY
    return {
      look: chosen(LOOKS, Reflect.get(kept, 'look'), look),
      scale: chosen(SCALES, Reflect.get(kept, 'scale'), scale),
      letters: chosen(LETTERS, Reflect.get(kept, 'letters'), letters),
    }
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
