import type { EntryForm } from './entry-form.ts'

/** The storage the page is given; absent or forbidden in some browsers, so every use may fail. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    // A page without storage forgets between two openings; nothing that was saved depends on it.
    return undefined
  }
}

const DRAFT = 'entry-draft:'
const OFFICE = 'entry-office'

/** Keeps what is typed and not saved until this window is closed, one draft per entry. */
export const keepDraft = (
  key: string,
  form: EntryForm,
  memory: () => Memory = () => window.sessionStorage,
): void => {
  attempt(() => memory().setItem(DRAFT + key, JSON.stringify(form)))
}

export const dropDraft = (
  key: string,
  memory: () => Memory = () => window.sessionStorage,
): void => {
  attempt(() => memory().removeItem(DRAFT + key))
}

export const readDraft = (
  key: string,
  memory: () => Memory = () => window.sessionStorage,
): EntryForm | undefined => {
  const stored = attempt(() => memory().getItem(DRAFT + key)) ?? undefined
  if (stored === undefined) return undefined
  return attempt(() => {
    const draft: unknown = JSON.parse(stored)
    // Sound because only `keepDraft` of this page's session writes under this key.
    return typeof draft === 'object' && draft !== null ? (draft as EntryForm) : undefined
  })
}

/** The office last used on this PC, the likely one for the next entry. */
export const rememberOffice = (
  officeId: string | undefined,
  memory: () => Memory = () => window.localStorage,
): void => {
  attempt(() =>
    officeId === undefined ? memory().removeItem(OFFICE) : memory().setItem(OFFICE, officeId),
  )
}

export const lastOffice = (memory: () => Memory = () => window.localStorage): string | undefined =>
  attempt(() => memory().getItem(OFFICE)) ?? undefined
