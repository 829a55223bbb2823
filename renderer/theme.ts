import { type ThemeConfig, theme } from 'antd'
import { useMemo } from 'react'
import type { Appearance } from './display/display-settings.ts'
import { useAppearance } from './display/use-display.ts'

const FONTS = "'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

/** Lengths antd knows in px, as they are at 100 %; `letters` those that hold letters. Movement is off: nothing slides. */
const sizes = ({ scale, letters }: Appearance) => ({
  fontFamily: FONTS,
  fontSize: 14 * scale * letters,
  borderRadius: 4 * scale,
  controlHeight: 30 * scale * letters,
  sizeUnit: 4 * scale,
  motion: false,
})

const componentSizes = ({ scale, letters }: Appearance) => ({
  Table: {
    cellFontSize: 13 * scale * letters,
    cellFontSizeMD: 13 * scale * letters,
    cellFontSizeSM: 13 * scale * letters,
  },
  Card: {
    headerHeight: 40 * scale,
    bodyPadding: 12 * scale,
    headerPadding: 12 * scale,
    headerFontSize: 14 * scale * letters,
  },
  Form: { itemMarginBottom: 14 * scale, verticalLabelPadding: `0 0 ${4 * scale}px` },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
})
// The keys of `cssVar` become class names of every control: they must not be a screen's.
const light = {
  cssVar: { key: 'theme-light' },
  token: {
    colorPrimary: '#1d4e89',
    colorInfo: '#1d4e89',
    colorLink: '#1d4e89',
    // The tints antd derives from so dark a blue and red are grey.
    colorPrimaryBg: '#e8eff7',
    colorPrimaryBgHover: '#d9e5f3',
    colorPrimaryBorder: '#b3cbe6',
    colorInfoBg: '#e8eff7',
    colorInfoBorder: '#b3cbe6',
    colorError: '#b3261e',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#f0b8b3',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
  },
  components: {},
} as const satisfies ThemeConfig

const dark = {
  cssVar: { key: 'theme-dark' },
  algorithm: theme.darkAlgorithm,
  token: {
    colorPrimary: '#3f7fc4',
    colorInfo: '#3f7fc4',
    colorLink: '#8ebcf0',
    colorError: '#ff9388',
    colorBgBase: '#15181c',
    colorBgContainer: '#1b1f24',
    colorBgElevated: '#242a31',
    colorBorder: '#454e59',
    colorBorderSecondary: '#333a42',
    colorTextBase: '#eceff3',
    colorTextSecondary: 'rgba(255, 255, 255, 0.68)',
    colorTextTertiary: 'rgba(255, 255, 255, 0.62)',
    colorTextDescription: 'rgba(255, 255, 255, 0.62)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.55)',
  },
  components: {
    // The dark accent is too dark for words on a dark ground.
    Tabs: { itemSelectedColor: '#8ebcf0', itemHoverColor: '#8ebcf0' },
  },
} as const satisfies ThemeConfig

/** The look and the sizes the clerk chose. `theme.css` holds the same colours for our own rules. */
const themeOf = (appearance: Appearance): ThemeConfig => {
  const look = appearance.isDark ? dark : light
  return {
    ...look,
    token: { ...look.token, ...sizes(appearance) },
    components: { ...look.components, ...componentSizes(appearance) },
  }
}

export const useTheme = (): ThemeConfig => {
  const appearance = useAppearance()
  return useMemo(() => themeOf(appearance), [appearance])
}
