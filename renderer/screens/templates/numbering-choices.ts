import {
  NUMBER_STYLES,
  type NumberStyle,
  numberHeadings,
  STANDARD_NUMBERING,
} from '../../../shared/domain/report/numbering.ts'

type NumberingChoice = { readonly label: string; readonly styles: readonly NumberStyle[] }

/** Ways to number a report that are in use, the standard's first. */
export const numberingChoices: readonly NumberingChoice[] = [
  { label: '一、→（一）→1.→（1）　公文标准', styles: STANDARD_NUMBERING },
  {
    label: '一、→（一）→1、→（1）',
    styles: ['chinese-comma', 'chinese-brackets', 'arabic-comma', 'arabic-brackets'],
  },
  {
    label: '一、→（一）→一是→（1）',
    styles: ['chinese-comma', 'chinese-brackets', 'chinese-point', 'arabic-brackets'],
  },
  {
    label: '一、→一是',
    styles: ['chinese-comma', 'chinese-point', 'none', 'none'],
  },
  { label: '不编号', styles: ['none', 'none', 'none', 'none'] },
]

const isSame = (one: readonly NumberStyle[], other: readonly NumberStyle[]): boolean =>
  one.length === other.length && one.every((style, level) => style === other[level])

/** The place of a numbering among the choices; -1 for one of its own. */
export const choiceOf = (numbering: readonly NumberStyle[]): number =>
  numberingChoices.findIndex(({ styles }) => isSame(styles, numbering))

/** A style by its first two numbers, as the clerk knows it: `一、二、`. */
export const styleLabel = (style: NumberStyle): string => {
  if (style === 'none') return '不编号'
  const two = [1, 2].map(() => ({ kind: 'heading', level: 1, text: '标题' }))
  return numberHeadings(two, [style]).join('　')
}

export const styleOptions: { value: NumberStyle; label: string }[] = NUMBER_STYLES.map((value) => ({
  value,
  label: styleLabel(value),
}))
