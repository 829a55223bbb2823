import type { ReportDocument } from '../../shared/domain/report/document.ts'

/** Names of the fonts a report is set in, as Word and WPS list them (FORMAT §2.5). */
export type FontSet = {
  /** 仿宋: body, third and fourth level. */
  readonly body: string
  /** 小标宋: titles. */
  readonly title: string
  /** 黑体: first level, label of an annex, head of a table. */
  readonly bold: string
  /** 楷体: second level. */
  readonly kai: string
  /** 宋体: page numbers. */
  readonly song: string
  /** Digits and letters inside Chinese text; null sets them in the Chinese font around them. */
  readonly latin: string | null
}

/** The fonts of GB/T 9704 §5.2.2 and §7.3. A set is passed around so that a layout test can measure with a known font. */
export const OFFICIAL_FONTS: FontSet = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  bold: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
  latin: 'Times New Roman',
}

/** What Windows and Office bring along, for a PC without the fonts above (FORMAT §2.5). */
const WINDOWS_FONTS: FontSet = {
  ...OFFICIAL_FONTS,
  body: '仿宋',
  title: '华文中宋',
  kai: '楷体',
}

/** Gives the fonts the clerk chose for a report. */
export const fontSetOf = ({
  fontSet = 'official',
  digitFont = 'times',
}: Pick<ReportDocument, 'fontSet' | 'digitFont'>): FontSet => {
  const set = fontSet === 'windows' ? WINDOWS_FONTS : OFFICIAL_FONTS
  return digitFont === 'times' ? set : { ...set, latin: null }
}
