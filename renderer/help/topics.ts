import type { Route, Screen } from '../hooks/use-route.ts'

/** The pages of the manual in reading order; each is `<topic>.md` beside this file. */
export const TOPICS = [
  'start',
  'overview',
  'tasks',
  'ledger',
  'entry',
  'evidence',
  'excel',
  'search',
  'reports',
  'report-desk',
  'check',
  'preview',
  'existing-text',
  'templates',
  'exchange',
  'conflicts',
  'forms',
  'packs',
  'settings',
  'backups',
  'recovery',
  'erasing',
  'display',
  'shortcuts',
] as const

export type Topic = (typeof TOPICS)[number]

export const isTopic = (name: string | undefined): name is Topic =>
  TOPICS.some((topic) => topic === name)

/** The page a screen is explained on when nothing is open in it. */
const screenTopics = {
  overview: 'overview',
  tasks: 'tasks',
  ledger: 'ledger',
  reports: 'reports',
  exchange: 'exchange',
  settings: 'settings',
  conflicts: 'conflicts',
  template: 'templates',
  'existing-text': 'existing-text',
} as const satisfies Record<Screen, Topic>

/** The page that explains a place, with what is open in it. */
export const topicOf = ({ screen, params }: Route): Topic => {
  if (params['entry'] !== undefined) return 'entry'
  if (screen === 'reports' && params['report'] !== undefined) return 'report-desk'
  return screenTopics[screen]
}

/** Marks a part of a screen, a drawer or a dialog that has a page of its own. */
export const helpProps = (topic: Topic): { readonly 'data-help': Topic } => ({ 'data-help': topic })
