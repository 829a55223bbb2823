import type { AnySubject, Subject, SubjectName } from './subject.ts'

/**
 * Where each subject is answered. Loaded with its first call: the checks of what goes in and out of every call take
 * longer to make than a store takes to open, and most sessions need few of them.
 */
const subjects: { readonly [S in SubjectName]: () => Promise<Subject<S>> } = {
  plan: async () => (await import('./plan.ts')).plan,
  overview: async () => (await import('./overview.ts')).overview,
  tasks: async () => (await import('./tasks.ts')).tasks,
  checks: async () => (await import('./tasks.ts')).tasks,
  items: async () => (await import('./items.ts')).items,
  drafts: async () => (await import('./drafts.ts')).drafts,
  ledger: async () => (await import('./ledger.ts')).ledger,
  figures: async () => (await import('./ledger.ts')).ledger,
  changes: async () => (await import('./changes.ts')).changes,
  phrases: async () => (await import('./phrases.ts')).phrases,
  evidence: async () => (await import('./evidence.ts')).evidence,
  handover: async () => (await import('./handover.ts')).handover,
  offices: async () => (await import('./directory.ts')).directory,
  authors: async () => (await import('./directory.ts')).directory,
  settings: async () => (await import('./settings.ts')).settings,
  sample: async () => (await import('./sample.ts')).sample,
  store: async () => (await import('./store.ts')).store,
  reports: async () => (await import('./reports.ts')).reports,
  documents: async () => (await import('./reports.ts')).reports,
  search: async () => (await import('./search.ts')).search,
  sentences: async () => (await import('./sentences.ts')).sentences,
  exchange: async () => (await import('./exchange.ts')).exchange,
  conflicts: async () => (await import('./conflicts.ts')).conflicts,
  sheets: async () => (await import('./sheets.ts')).sheets,
  work: async () => (await import('./work.ts')).work,
  backups: async () => (await import('./backups.ts')).backups,
  recovery: async () => (await import('./backups.ts')).backups,
}

/** The word before the dot of a call's name. */
export const subjectNameOf = (callName: string): string => callName.split('.', 1)[0] ?? ''

/** Loads what answers the calls about a subject; nothing for a subject there is not. */
export const loadSubject = async (name: string): Promise<AnySubject | undefined> => {
  if (!Object.hasOwn(subjects, name)) return undefined
  // Sound because the name was just found among the registry's own keys.
  return subjects[name as SubjectName]()
}
