import { type EvidencePack, packItems } from './evidence-pack.ts'

/** What the reply says of a pack. */
export const packSummary = (pack: EvidencePack) => {
  const items = packItems(pack)
  const those = (state: 'missing' | 'damaged') =>
    items
      .filter((item) => item.state === state)
      .map(({ number, evidence: { id, entryId, name } }) => ({ number, id, entryId, name }))
  return {
    folders: pack.folders.length,
    items: items.length,
    files: items.filter(({ state }) => state === 'sound').length,
    missing: those('missing'),
    damaged: those('damaged'),
    tasksWithout: pack.tasksWithout.map(({ id, number, title }) => ({ taskId: id, number, title })),
  }
}
export type PackSummary = ReturnType<typeof packSummary>
