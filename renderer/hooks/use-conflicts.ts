import { useCall } from './use-call.ts'

/** How many conflicts wait for a decision, and how many of them are about figures; 0 while that is not known. */
export const useConflictCount = (): { readonly total: number; readonly figures: number } =>
  useCall('conflicts.count', {}).data ?? { total: 0, figures: 0 }

/** How many conflicts each entry has. */
export const useEntryConflicts = (): ReadonlyMap<string, number> => {
  const { data } = useCall('conflicts.count', {})
  return new Map(data?.entries.map(({ entryId, count }) => [entryId, count]))
}
