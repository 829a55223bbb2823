import { type ComponentType, lazy } from 'react'
import { loadHelp } from '../help/help.tsx'
import type { Screen } from '../hooks/use-route.ts'
import { OverviewScreen } from '../screens/overview/screen.tsx'

const loadTasks = () => import('../screens/tasks/screen.tsx')
const loadLedger = () => import('../screens/ledger/screen.tsx')
const loadReports = () => import('../screens/reports/screen.tsx')
const loadExchange = () => import('../screens/exchange/screen.tsx')
const loadConflicts = () => import('../screens/conflicts/screen.tsx')
const loadSettings = () => import('../screens/settings/screen.tsx')
const loadTemplate = () => import('../screens/templates/screen.tsx')
const loadExistingText = () => import('../screens/existing-text/screen.tsx')

/** The screens. All but the first one are in files of their own, so that the first one is there at once. */
export const screenParts: Readonly<Record<Screen, ComponentType>> = {
  overview: OverviewScreen,
  tasks: lazy(async () => ({ default: (await loadTasks()).TasksScreen })),
  ledger: lazy(async () => ({ default: (await loadLedger()).LedgerScreen })),
  reports: lazy(async () => ({ default: (await loadReports()).ReportsScreen })),
  exchange: lazy(async () => ({ default: (await loadExchange()).ExchangeScreen })),
  conflicts: lazy(async () => ({ default: (await loadConflicts()).ConflictsScreen })),
  settings: lazy(async () => ({ default: (await loadSettings()).SettingsScreen })),
  template: lazy(async () => ({ default: (await loadTemplate()).TemplateScreen })),
  'existing-text': lazy(async () => ({ default: (await loadExistingText()).ExistingTextScreen })),
}

const loadPalette = () => import('../search/search-palette.tsx')
const loadShortcuts = () => import('./shortcut-list.tsx')

/** What lies over a screen when the clerk asks for it. */
export const SearchPalette = lazy(async () => ({ default: (await loadPalette()).SearchPalette }))
export const ShortcutList = lazy(async () => ({ default: (await loadShortcuts()).ShortcutList }))

const OTHERS = [
  loadPalette,
  loadLedger,
  loadTasks,
  loadReports,
  loadExchange,
  loadSettings,
  loadTemplate,
  loadExistingText,
  loadConflicts,
  loadHelp,
  loadShortcuts,
]

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    window.requestIdleCallback(resolve)
  })

/** Whether they were fetched, or are being: once is enough for a page. */
let isFetched = false

/**
 * Fetches everything else, one part at a time and only while nothing else is to be done, so that opening it never waits
 * and what is in front of the clerk comes first. `isBusy` says whether that is still being read.
 */
export const loadPartsWhenIdle = async (isBusy: () => boolean): Promise<void> => {
  if (isFetched) return
  isFetched = true
  do await idle()
  while (isBusy())
  for (const load of OTHERS) {
    await idle()
    // A failed fetch here is not an event: opening the screen tries again and shows what went wrong.
    await load().catch(() => undefined)
  }
}
