import type { Screen } from '../hooks/use-route.ts'

/** The screens' names, in the menu and in the window's title. */
export const screenTitles = {
  overview: '总览',
  tasks: '任务',
  ledger: '台账',
  reports: '报告',
  exchange: '数据交换',
  settings: '设置与备份',
  conflicts: '冲突',
  template: '报告模板',
  'existing-text': '一键排版',
} as const satisfies Record<Screen, string>

const PRODUCT = '民政法治台账'

/** What these show is not of one year. */
const WITHOUT_YEAR: ReadonlySet<Screen> = new Set(['exchange', 'settings', 'conflicts'])

/** The window's title: where one is, in which year, in which program. */
export const documentTitle = (screen: Screen, year: number | undefined): string => {
  const hasYear = !WITHOUT_YEAR.has(screen) && year !== undefined
  return [screenTitles[screen], hasYear ? `${year}年` : undefined, PRODUCT]
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** The year switch, newest first; years after the plan's last are marked. */
export const yearOptions = (
  years: readonly { readonly year: number; readonly carriedOn: boolean }[],
): { value: number; label: string }[] =>
  years.map(({ year, carriedOn }) => ({
    value: year,
    label: carriedOn ? `${year}年（延续）` : `${year}年`,
  }))

/** What a key press asks the page for; undefined when it is not ours. */
export type Shortcut =
  | { readonly kind: 'screen'; readonly index: number }
  | { readonly kind: 'new-entry' }
  | { readonly kind: 'search' }
  | { readonly kind: 'keys' }

export type KeyPress = {
  readonly key: string
  /** The key's place on the keyboard: Alt changes `key` on some layouts. */
  readonly code: string
  readonly alt: boolean
  readonly ctrl: boolean
  readonly shift: boolean
  /** The focus is where text is typed. */
  readonly typing: boolean
}

/**
 * Reads a key press. Ctrl+N belongs to the browser in a browser's window, so Alt+N does the same.
 * `?` counts only outside of text.
 */
export const readShortcut = (press: KeyPress): Shortcut | undefined => {
  const held = modifiersOf(press)
  if (held === '' || held === 'Shift') return asksForKeys(press) ? { kind: 'keys' } : undefined
  if (held !== 'Alt' && held !== 'Ctrl') return undefined
  if (press.code === 'KeyN') return { kind: 'new-entry' }
  if (held === 'Ctrl' && press.code === 'KeyK') return { kind: 'search' }
  const digit = held === 'Alt' ? /^(?:Digit|Numpad)([1-6])$/.exec(press.code)?.[1] : undefined
  return digit === undefined ? undefined : { kind: 'screen', index: Number(digit) - 1 }
}

const modifiersOf = ({ alt, ctrl, shift }: KeyPress): string =>
  [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter((name) => name !== false).join('+')

const asksForKeys = ({ key, typing }: KeyPress): boolean => !typing && (key === '?' || key === '？')

/** The list of keys, by where they work. */
export const shortcutTexts: readonly {
  readonly where: string
  readonly keys: readonly { readonly keys: string; readonly does: string }[]
}[] = [
  {
    where: '哪里都能用',
    keys: [
      { keys: 'Alt+1 … Alt+6', does: '打开总览、任务、台账、报告、数据交换、设置与备份' },
      { keys: 'Ctrl+K', does: '搜索任务、台账、文号、佐证和报告' },
      { keys: 'Ctrl+N', does: '记一笔（在浏览器中用 Alt+N）' },
      { keys: 'Ctrl+Z', does: '撤销上一步，可以连续撤销' },
      { keys: 'Ctrl+Y', does: '重做撤销的一步，也可用 Ctrl+Shift+Z' },
      { keys: 'F1', does: '打开、关闭使用帮助，翻到正在看的这一页' },
      { keys: '?', does: '显示本表（不在输入文字时）' },
      { keys: 'Esc', does: '关闭最后打开的窗口' },
      { keys: 'Alt+← / Alt+→', does: '后退、前进' },
      { keys: 'Tab / Shift+Tab', does: '到下一处、上一处' },
      { keys: 'Ctrl+P', does: '打印这一页；台账、报告预览整份打印' },
    ],
  },
  {
    where: '任务的检查项',
    keys: [
      { keys: '↑ / ↓', does: '上一项、下一项' },
      { keys: '空格', does: '换完成情况' },
      { keys: 'N', does: '不涉及，写原因' },
      { keys: 'B', does: '写备注' },
      { keys: 'R', does: '定责任股室和责任人' },
      { keys: 'X', does: '选中、不选，用于批量处理' },
      { keys: 'Alt+↑ / Alt+↓', does: '上移、下移这一项' },
      { keys: 'Enter', does: '给这一项记一笔' },
    ],
  },
  {
    where: '台账和记一笔',
    keys: [
      { keys: 'Enter', does: '打开这条记录' },
      { keys: 'F2', does: '在表格里改这一格（也可双击），Tab 到下一格' },
      { keys: '↑ / ↓', does: '上一条、下一条' },
      { keys: 'Page Up / Page Down', does: '上一屏、下一屏' },
      { keys: 'Home / End', does: '第一条、最后一条' },
      { keys: '← / →', does: '到一行里的各格' },
      { keys: '空格、Shift+↑ / ↓', does: '选中几条一起改；Ctrl+A 全选，Esc 不选' },
      { keys: 'Ctrl+V', does: '导入在Excel、WPS里复制的几行' },
      { keys: 'Delete', does: '删除这条记录，可以撤销' },
      { keys: '/', does: '插入常用句式，Tab 到下一处【】' },
      { keys: 'Alt+Enter', does: '采用文中的数据、文号和建议的检查项' },
      { keys: 'Ctrl+Enter', does: '保存并再记一条' },
    ],
  },
  {
    where: '报告',
    keys: [
      { keys: 'Enter / F2', does: '修改这一段' },
      { keys: 'Ctrl+Enter', does: '保存这一段' },
      { keys: 'Delete', does: '删除这一段，可以撤销' },
      { keys: 'Alt+↑ / Alt+↓', does: '上移、下移这一段' },
      { keys: '← / →', does: '到提纲、到事实' },
      { keys: 'Ctrl+E', does: '导出Word' },
    ],
  },
  {
    where: '冲突',
    keys: [
      { keys: '1 2 3 4', does: '选原来、我的、对方的、两者都留' },
      { keys: 'Enter', does: '按选中的解决' },
    ],
  },
]
