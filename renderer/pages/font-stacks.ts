/** Names under which a system may have a font of the standard, its own Chinese name first, then what looks like it. */
const STACKS: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
  仿宋: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
  方正小标宋简体: [
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'Noto Serif CJK SC',
    'serif',
  ],
  华文中宋: ['STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC', 'serif'],
  黑体: ['SimHei', 'Noto Sans CJK SC', 'sans-serif'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'serif'],
  楷体: ['KaiTi', '楷体_GB2312', 'STKaiti', 'Noto Serif CJK SC', 'serif'],
  宋体: ['SimSun', 'Noto Serif CJK SC', 'serif'],
}

/**
 * The family of the preview for digits and letters: Times New Roman, for characters of its own only. Word sets quotes,
 * dashes and ellipses in the Chinese font, and a plain list of families would take them from the first one.
 */
const LATIN = 'preview-latin'

const LATIN_FACE =
  `@font-face{font-family:${LATIN};src:local('Times New Roman'),local('Liberation Serif'),local('Tinos');` +
  'unicode-range:U+20-7E,U+A0-B6,U+B8-FF}'

const quoted = (name: string): string => (/^(?:serif|sans-serif)$/u.test(name) ? name : `'${name}'`)

/** The families to set a font of the document in on any PC. */
const stackOf = (name: string): readonly string[] => [name, ...(STACKS[name] ?? [])]

const stackCss = (families: string): string =>
  families
    .split(',')
    .map((family) => family.trim().replace(/^['"]|['"]$/gu, ''))
    .flatMap((family) => (family === 'Times New Roman' ? [LATIN] : stackOf(family)))
    .map(quoted)
    .join(',')

/** Replaces every font of the document by fonts a PC without it has, in the styles of the preview. */
export const withFontStacks = (css: string): string =>
  css.replace(
    /font-family:\s*([^;}]+)/gu,
    (_, families: string) => `font-family:${stackCss(families)}`,
  )

/** The styles that have to stand beside them. */
export const fontFaceCss = LATIN_FACE
