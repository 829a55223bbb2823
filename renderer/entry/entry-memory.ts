import { isOpenBeside, thisWindow } from '../hooks/open-windows.ts'
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

/** A draft as it outlives its window: with the window it was typed in. */
type LeftDraft = { readonly window: string; readonly form: EntryForm }

/** Where drafts are kept: this window's own, and those of windows that may be gone. */
type DraftPlace = {
  readonly own?: () => Memory
  readonly left?: () => Memory
  readonly window?: string
  /** Whether the window of this id is open beside this one. */
  readonly isOpen?: (window: string) => boolean
}

const placeOf = ({ own, left, window: id, isOpen }: DraftPlace): Required<DraftPlace> => ({
  own: own ?? (() => window.sessionStorage),
  left: left ?? (() => window.localStorage),
  window: id ?? thisWindow(),
  isOpen: isOpen ?? isOpenBeside,
})

/** What is kept under a key of either memory. */
const parsed = (memory: () => Memory, key: string): unknown =>
  attempt((): unknown => JSON.parse(memory().getItem(DRAFT + key) ?? 'null'))

/** A form as this page can show it; a former version of the program may have kept another shape. */
const isForm = (value: unknown): value is EntryForm =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'documentNumber' in value &&
  typeof value.documentNumber === 'string' &&
  'figures' in value &&
  Array.isArray(value.figures) &&
  'checkItemIds' in value &&
  Array.isArray(value.checkItemIds)

const isLeftDraft = (value: unknown): value is LeftDraft =>
  typeof value === 'object' &&
  value !== null &&
  'window' in value &&
  typeof value.window === 'string' &&
  'form' in value &&
  isForm(value.form)

/** The draft a window left behind, unless it is still being typed there. */
const leftDraft = (key: string, { left, window, isOpen }: Required<DraftPlace>) => {
  const draft = parsed(left, key)
  if (!isLeftDraft(draft)) return undefined
  return draft.window === window || !isOpen(draft.window) ? draft.form : undefined
}

/**
 * Keeps what is typed and not saved, one draft per entry. Each window has its own; the last one typed also outlives
 * its window, the browser and a power cut.
 */
export const keepDraft = (key: string, form: EntryForm, place: DraftPlace = {}): void => {
  const { own, left, window } = placeOf(place)
  attempt(() => own().setItem(DRAFT + key, JSON.stringify(form)))
  attempt(() => left().setItem(DRAFT + key, JSON.stringify({ window, form } satisfies LeftDraft)))
}

/** Forgets a draft that was saved or given up. One that is being typed in another window stays. */
export const dropDraft = (key: string, place: DraftPlace = {}): void => {
  const whole = placeOf(place)
  attempt(() => whole.own().removeItem(DRAFT + key))
  if (leftDraft(key, whole) !== undefined) attempt(() => whole.left().removeItem(DRAFT + key))
}

/** This window's draft, else one that a window left behind when it was closed. */
export const readDraft = (key: string, place: DraftPlace = {}): EntryForm | undefined => {
  const whole = placeOf(place)
  const own = parsed(whole.own, key)
  return isForm(own) ? own : leftDraft(key, whole)
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
