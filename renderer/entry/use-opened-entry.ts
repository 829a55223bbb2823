import { useCall } from '../hooks/use-call.ts'

/** What the drawer is opened on: an entry that is there, or the draft a new one is begun from. Undefined until read. */
export const useOpenedEntry = (
  year: number,
  entryId: string | undefined,
  carriedId: string | undefined,
) => {
  const isNew = entryId === undefined
  const isCarried = isNew && carriedId !== undefined
  const entry = useCall('ledger.get', { id: entryId ?? '' }, { enabled: !isNew })
  const drafts = useCall('drafts.list', { year }, { enabled: isCarried })
  if (isCarried) {
    const carried = drafts.data?.find(({ id }) => id === carriedId)
    return { query: drafts, opened: drafts.data && { entry: undefined, carried } }
  }
  if (isNew) return { query: undefined, opened: { entry: undefined, carried: undefined } }
  return { query: entry, opened: entry.data && { entry: entry.data, carried: undefined } }
}
