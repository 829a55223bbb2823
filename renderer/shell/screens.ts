import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Screen } from '../hooks/use-route.ts'

const loadOverview = () => import('../screens/overview/screen.tsx')
const loadTasks = () => import('../screens/tasks/screen.tsx')
const loadLedger = () => import('../screens/ledger/screen.tsx')
const loadReports = () => import('../screens/reports/screen.tsx')
const loadExchange = () => import('../screens/exchange/screen.tsx')
const loadConflicts = () => import('../screens/conflicts/screen.tsx')
const loadSettings = () => import('../screens/settings/screen.tsx')
const loadTemplate = () => import('../screens/templates/screen.tsx')
const loadExistingText = () => import('../screens/existing-text/screen.tsx')

/** The screens, each in a file of its own so that the first one is there at once. */
export const screenParts: Readonly<Record<Screen, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(async () => ({ default: (await loadOverview()).OverviewScreen })),
  tasks: lazy(async () => ({ default: (await loadTasks()).TasksScreen })),
  ledger: lazy(async () => ({ default: (await loadLedger()).LedgerScreen })),
  reports: lazy(async () => ({ default: (await loadReports()).ReportsScreen })),
  exchange: lazy(async () => ({ default: (await loadExchange()).ExchangeScreen })),
  conflicts: lazy(async () => ({ default: (await loadConflicts()).ConflictsScreen })),
  settings: lazy(async () => ({ default: (await loadSettings()).SettingsScreen })),
  template: lazy(async () => ({ default: (await loadTemplate()).TemplateScreen })),
  'existing-text': lazy(async () => ({ default: (await loadExistingText()).ExistingTextScreen })),
}

/** Fetches the other screens once the page is idle, so that switching never waits. */
export const loadScreensWhenIdle = (): (() => void) => {
  const wish = window.requestIdleCallback(() => {
    const others = [
      loadTasks,
      loadLedger,
      loadReports,
      loadExchange,
      loadSettings,
      loadTemplate,
      loadExistingText,
      loadConflicts,
    ]
    for (const load of [loadOverview, ...others]) {
      // A failed fetch here is not an event: opening the screen tries again and shows what went wrong.
      load().catch(() => undefined)
    }
  })
  return () => window.cancelIdleCallback(wish)
}
