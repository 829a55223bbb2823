import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { isUntouched } from './untouched-sample.ts'

/** Refuses an office that does not exist; a removed one may stay on what it once did. */
export const requireOffice = ({ store }: Pick<Deps, 'store'>, id: string): void => {
  if (!store.directory.hasOffice(id)) notFound('office', id)
}

type Named = { readonly id: string; readonly name: string }

/** The id under which a name that was not picked from a list is entered: that of its bearer, or a new one. */
export const idOfName = (
  { nameId, newId }: Pick<Deps, 'nameId' | 'newId'>,
  kind: 'office' | 'author',
  known: readonly Named[],
  name: string,
): string => {
  const namesake = known.find((thing) => thing.name === name)
  if (namesake !== undefined) return namesake.id
  const id = nameId(kind, name)
  return known.some((thing) => thing.id === id) ? newId() : id
}

/** The record to save to: a new name gets the id every PC would give it, unless that id went to a renamed thing. */
const recordIdFor = (
  deps: Deps,
  kind: 'office' | 'author',
  known: readonly Named[],
  wanted: { readonly id?: string; readonly name: string },
): string => {
  if (wanted.id === undefined) return idOfName(deps, kind, known, wanted.name)
  const namesake = known.find(({ name }) => name === wanted.name)
  if (!known.some(({ id }) => id === wanted.id)) notFound(kind, wanted.id)
  if (namesake !== undefined && namesake.id !== wanted.id) {
    throw new Fault('already-exists', { name: wanted.name, subject: kind })
  }
  return wanted.id
}

/** A name entered again brings back what was removed under it. */
const removedField = (input: { readonly id?: string; readonly removed?: boolean }) => {
  const removed = input.removed ?? (input.id === undefined ? false : undefined)
  return removed === undefined ? {} : { [REMOVED_FIELD]: removed ? 1 : 0 }
}

/** Who enters a name of the sample year makes it the bureau's own. */
const NO_SAMPLE = { sample: null } as const

/** Leaves out what only the sample year knew, once that is gone: the bureau never had it. */
const withoutGoneSample = <Thing extends { readonly id: string; readonly removed: boolean }>(
  { store }: Deps,
  kind: 'office' | 'author',
  things: readonly Thing[],
): Thing[] => {
  const isSampleGone = !store.ledger.hasSample()
  return things.filter(
    ({ id, removed }) => !(isSampleGone && removed && isUntouched(store.log.changesOf(kind, id))),
  )
}

/** 股室 and 操作人. Saving a name that exists without an id returns the one there is. */
export const directoryService: ServiceOf<
  'offices.list' | 'offices.save' | 'authors.list' | 'authors.save'
> = (deps) => {
  const { directory, log, atomically } = deps.store
  return {
    'offices.list': () => withoutGoneSample(deps, 'office', directory.offices()),
    'offices.save': (input) =>
      atomically(() => {
        const known = directory.offices()
        const id = recordIdFor(deps, 'office', known, input)
        const isKnown = known.some((office) => office.id === id)
        const next = Math.max(0, ...known.map(({ order }) => order)) + 1
        log.write('office', id, (record) =>
          patchTowards(record, {
            name: input.name,
            order: input.order ?? (isKnown ? undefined : next),
            ...NO_SAMPLE,
            ...removedField(input),
          }),
        )
        return directory.offices().find((office) => office.id === id) ?? notFound('office', id)
      }),
    'authors.list': () => withoutGoneSample(deps, 'author', directory.authors()),
    'authors.save': (input) =>
      atomically(() => {
        const known = directory.authors()
        const id = recordIdFor(deps, 'author', known, input)
        if (input.officeId != null) requireOffice(deps, input.officeId)
        log.write('author', id, (record) =>
          patchTowards(record, {
            name: input.name,
            officeId: input.officeId,
            ...NO_SAMPLE,
            ...removedField(input),
          }),
        )
        return directory.authors().find((author) => author.id === id) ?? notFound('author', id)
      }),
  }
}
