import type { AppClient } from '../../shared/contract/index.ts'
import { useCall } from './use-call.ts'

type Conflict = Awaited<ReturnType<AppClient['conflicts.list']>>[number]

/** Every open conflict; none while they are not read. */
export const useConflicts = (): readonly Conflict[] => useCall('conflicts.list', {}).data ?? []

/** How many conflicts each entry has. */
export const useEntryConflicts = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { entryId } of useConflicts()) {
    if (entryId !== undefined) counts.set(entryId, (counts.get(entryId) ?? 0) + 1)
  }
  return counts
}
