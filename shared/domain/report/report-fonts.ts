import type { DigitFont, FontSetName } from './document.ts'

/** A font a report is set in. */
export type ReportFont = {
  /** As the document names it. */
  readonly name: string
  /** As the page calls it. */
  readonly label?: string
  /** Other names a system may list it under. */
  readonly otherNames: readonly string[]
  /** What is set in it. */
  readonly use: string
}

const HEI: ReportFont = { name: '黑体', otherNames: ['SimHei'], use: '一级标题' }
const SONG: ReportFont = { name: '宋体', otherNames: ['SimSun'], use: '页码' }
const TIMES: ReportFont = {
  name: 'Times New Roman',
  label: '新罗马体',
  otherNames: [],
  use: '数字',
}

const CHINESE: Readonly<Record<FontSetName, readonly ReportFont[]>> = {
  official: [
    {
      name: '方正小标宋简体',
      otherNames: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
      use: '标题',
    },
    { name: '仿宋_GB2312', otherNames: ['FangSong_GB2312'], use: '正文' },
    HEI,
    { name: '楷体_GB2312', otherNames: ['KaiTi_GB2312'], use: '二级标题' },
    SONG,
  ],
  windows: [
    { name: '华文中宋', otherNames: ['STZhongsong'], use: '标题' },
    { name: '仿宋', otherNames: ['FangSong'], use: '正文' },
    HEI,
    { name: '楷体', otherNames: ['KaiTi'], use: '二级标题' },
    SONG,
  ],
}

/** The fonts a report of these choices needs, what is seen most first (FORMAT §2.5). */
export const fontsOfReport = (
  fontSet: FontSetName,
  digitFont: DigitFont,
): readonly ReportFont[] => [...CHINESE[fontSet], ...(digitFont === 'times' ? [TIMES] : [])]

/** What a report loses on a PC, told in one sentence; empty when nothing is missing. */
export const missingFontsText = (missing: readonly ReportFont[]): string =>
  missing.length === 0
    ? ''
    : `本机没有安装${missing.map(({ name, label = name, use }) => `${label}（${use}）`).join('、')}。`

/**
 * What the clerk can do. `otherMissing`: how many fonts the other set lacks here. Which font stands in for one that is
 * missing is decided by the PC the document is opened on.
 */
export const missingFontsRemedy = (
  fontSet: FontSetName,
  missing: readonly ReportFont[],
  otherMissing: number,
): string => {
  if (missing.length === 0) return ''
  const effect =
    '在没有这些字体的电脑上，Word和WPS会换用相近的字体，换行可能略有不同；装有字体的电脑上照常显示。'
  if (otherMissing < missing.length) {
    const other = fontSet === 'official' ? '系统自带字体' : '公文字体'
    return `${effect}可以安装这些字体，或者在“标题与落款”里把字体改选“${other}”。`
  }
  return `${effect}安装这些字体后重新打开本软件即可。`
}
