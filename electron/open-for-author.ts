import { v7 } from 'uuid'
import { REMOVED_FIELD } from '../shared/domain/change/change.ts'
import { patchTowards } from '../shared/domain/change/patch.ts'
import { LIMITS, normaliseLine } from '../shared/domain/input-text.ts'
import { Fault } from '../shared/fault.ts'
import { anshunPlan } from '../shared/plans/anshun-2021-2025.ts'
import type { DataDirectory } from './files/data-directory.ts'
import { nameId } from './name-id.ts'
import { idOfName } from './services/directory.ts'
import { CURRENT_AUTHOR, type LedgerStore, openLedgerStore } from './store/store.ts'

/** A store and who works in it. */
export type OpenedStore = {
  readonly store: LedgerStore
  /** Author id, or empty when nobody was chosen. */
  readonly authorId: () => string
}

/** Opens the store. A named author who is not known yet is entered; one who was removed is back at work. */
export const openForAuthor = (
  directory: DataDirectory,
  now: () => number,
  authorName = '',
): OpenedStore => {
  const name = normaliseLine(authorName)
  if (name.length > LIMITS.name) {
    throw new Fault('invalid-input', { reason: `“操作人”太长，最多${LIMITS.name}个字` })
  }
  let authorId = ''
  const store = openLedgerStore({
    directory,
    plan: anshunPlan,
    now,
    author: name === '' ? undefined : () => authorId,
  })
  if (name === '') return { store, authorId: () => store.directory.local(CURRENT_AUTHOR) }
  authorId = idOfName({ nameId, newId: v7 }, 'author', store.directory.authors(), name)
  const enter = () =>
    store.log.write('author', authorId, (record) =>
      patchTowards(record, { name, sample: null, [REMOVED_FIELD]: 0 }),
    )
  try {
    store.atomically(enter)
  } catch (error) {
    store.close()
    throw error
  }
  return { store, authorId: () => authorId }
}
