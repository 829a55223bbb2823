import { type ThemeConfig, theme } from 'antd'
import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

const isDark = (): boolean => window.matchMedia(DARK).matches

/** Shared by both looks. Movement is off: nothing on a desk slides. */
const base = {
  fontFamily: "'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
  fontSize: 14,
  borderRadius: 4,
  controlHeight: 30,
  motion: false,
} as const

const components = {
  Table: { cellFontSize: 13, cellFontSizeMD: 13, cellFontSizeSM: 13 },
  Card: { headerHeight: 40, bodyPadding: 12, headerPadding: 12, headerFontSize: 14 },
  Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
} as const

// The keys of `cssVar` become class names of every control: they must not be a screen's.
const light: ThemeConfig = {
  cssVar: { key: 'theme-light' },
  token: {
    ...base,
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
  components,
}

const dark: ThemeConfig = {
  cssVar: { key: 'theme-dark' },
  algorithm: theme.darkAlgorithm,
  token: {
    ...base,
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
    ...components,
    // The dark accent is too dark for words on a dark ground.
    Tabs: { itemSelectedColor: '#8ebcf0', itemHoverColor: '#8ebcf0' },
  },
}

/** The look that follows the system. `theme.css` holds the same colours for our own rules. */
export const useTheme = (): ThemeConfig => (useSyncExternalStore(subscribe, isDark) ? dark : light)
