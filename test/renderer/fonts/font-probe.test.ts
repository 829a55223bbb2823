import { describe, expect, test } from 'vitest'
import { type DrawSample, isFontMissing } from '../../../renderer/fonts/font-probe.ts'
import {
  fontsOfReport,
  missingFontsRemedy,
  missingFontsText,
} from '../../../shared/domain/report/report-fonts.ts'

const OFFICIAL = fontsOfReport('official', 'times')
const missingFonts = (fonts: typeof OFFICIAL, pc: DrawSample) =>
  fonts.filter((font) => isFontMissing(font, pc))
const namesOf = (fonts: typeof OFFICIAL): readonly string[] => fonts.map(({ name }) => name)

/** A PC with some fonts. What is missing is drawn in the font that stands for the fallback. */
const aPc =
  (installed: readonly string[], fallbacks: Readonly<Record<string, string>>): DrawSample =>
  (_sample, fallback, family) =>
    family !== undefined && installed.includes(family) ? family : (fallbacks[fallback] ?? fallback)

const USUAL = { serif: '宋体', 'sans-serif': '微软雅黑', monospace: '新宋体', cursive: '楷体' }

describe('the fonts a PC lacks', () => {
  test('are none when it has them all, by Chinese or English name', () => {
    const pc = aPc(
      ['FZXiaoBiaoSong-B05S', '仿宋_GB2312', 'SimHei', 'KaiTi_GB2312', 'SimSun', 'Times New Roman'],
      USUAL,
    )

    expect(missingFonts(OFFICIAL, pc)).toEqual([])
  })

  test('are those it draws in whatever stands behind them', () => {
    const pc = aPc(['仿宋', '楷体', '黑体', '宋体', 'Times New Roman'], USUAL)

    expect(namesOf(missingFonts(OFFICIAL, pc))).toEqual([
      '方正小标宋简体',
      '仿宋_GB2312',
      '楷体_GB2312',
    ])
  })

  test('do not include the one every text falls back to', () => {
    const pc = aPc(['宋体'], { ...USUAL, serif: '宋体' })

    expect(namesOf(missingFonts(OFFICIAL, pc))).not.toContain('宋体')
  })

  test('are found on a PC with one font for everything', () => {
    const alone = { serif: 'x', 'sans-serif': 'x', monospace: 'x', cursive: 'x' }
    const pc = aPc(['黑体'], alone)

    expect(namesOf(missingFonts(OFFICIAL, pc))).not.toContain('黑体')
    expect(namesOf(missingFonts(OFFICIAL, pc))).toContain('仿宋_GB2312')
  })
})

describe('what the clerk is told', () => {
  const missing = OFFICIAL.slice(0, 2)

  test('names every font with what it is for', () => {
    expect(missingFontsText(missing)).toBe(
      '本机没有安装方正小标宋简体（标题）、仿宋_GB2312（正文）。',
    )
    expect(missingFontsText([])).toBe('')
  })

  test('offers the other set of fonts only where it lacks fewer', () => {
    expect(missingFontsRemedy('official', missing, 0)).toContain('改选“系统自带字体”')
    expect(missingFontsRemedy('official', missing, 2)).not.toContain('改选')
    expect(missingFontsRemedy('windows', missing, 1)).toContain('改选“公文字体”')
    expect(missingFontsRemedy('official', [], 0)).toBe('')
  })

  test('digits in the Chinese font need no Latin one', () => {
    expect(namesOf(fontsOfReport('windows', 'fangsong'))).not.toContain('Times New Roman')
  })
})
