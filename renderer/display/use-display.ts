import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import {
  type Appearance,
  type DisplaySettings,
  appearanceOf,
  readDisplay,
} from './display-settings.ts'

const KEY = 'display'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const paper = window.matchMedia('print')
const listeners = new Set<() => void>()

const readKept = (): DisplaySettings => {
  try {
    return readDisplay(window.localStorage.getItem(KEY))
  } catch {
    // A page without storage forgets the choice when it is closed.
    return readDisplay(null)
  }
}

let settings = readKept()
let isPrinting = paper.matches
let appearance: Appearance = appearanceOf(settings, { isSystemDark: dark.matches, isPrinting })

/** The root element carries what style sheets need: the size of a rem, of letters, and the colours in use. */
const apply = (): void => {
  const next = appearanceOf(settings, { isSystemDark: dark.matches, isPrinting })
  // The same value for the same look: who draws by it must not draw for nothing, least of all while printing.
  if (JSON.stringify(next) !== JSON.stringify(appearance)) appearance = next
  const { style } = document.documentElement
  style.fontSize = `${16 * appearance.scale}px`
  style.setProperty('--ledger-letters', String(appearance.letters))
  style.colorScheme = appearance.isDark ? 'dark' : 'light'
  // Chromium asks its container queries again when a container changes, not when what an em is does.
  document.body.style.containerType = 'normal'
  void document.body.offsetWidth
  document.body.style.containerType = ''
  for (const listener of listeners) listener()
}
apply()

const setPrinting = (printing: boolean): void => {
  if (printing === isPrinting) return
  isPrinting = printing
  // Paper is laid out as soon as this event has been told to everybody: the controls must be drawn anew by then.
  flushSync(apply)
}

dark.addEventListener('change', apply)
paper.addEventListener('change', ({ matches }) => setPrinting(matches))
window.addEventListener('beforeprint', () => setPrinting(true))
window.addEventListener('afterprint', () => setPrinting(false))
// The same program in another tab of the browser.
window.addEventListener('storage', ({ key }) => {
  if (key !== KEY) return
  settings = readKept()
  apply()
})

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the choice on this PC and shows it at once. */
const saveDisplay = (wanted: DisplaySettings): void => {
  settings = wanted
  try {
    window.localStorage.setItem(KEY, JSON.stringify(wanted))
  } catch {
    // Shown, and forgotten with the page.
  }
  apply()
}

/** 显示, as chosen, and the way to choose otherwise. */
export const useDisplay = (): {
  readonly display: DisplaySettings
  readonly change: (part: Partial<DisplaySettings>) => void
} => ({
  display: useSyncExternalStore(subscribe, () => settings),
  change: (part) => saveDisplay({ ...settings, ...part }),
})

/** What the page looks like now. */
export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => appearance)
