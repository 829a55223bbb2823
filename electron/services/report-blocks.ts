import { generateKeyBetween } from 'fractional-indexing'
import { REMOVED_FIELD, type FieldValue } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { inReadingOrder } from '../../shared/domain/report/block-order.ts'
import { planRefresh } from '../../shared/domain/report/refresh.ts'
import type {
  BlockChange,
  DraftBlock,
  StoredBlock,
} from '../../shared/domain/report/stored-block.ts'
import { notFound } from '../../shared/fault.ts'
import type { ReportDeps } from './deps.ts'

type BlockFields = Omit<Partial<StoredBlock>, 'id'>

/** How the fields of a block lie in the change log. What the clerk took out is a field, not a removal. */
const toFields = ({
  isRemoved,
  ...fields
}: BlockFields): Record<string, FieldValue | undefined> => ({
  // A field that is named and has no value is emptied, such as the level of a heading that becomes a paragraph.
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? null])),
  ...(isRemoved === undefined ? {} : { isTakenOut: isRemoved ? true : null }),
})

/** Writes some fields of a block of a report. */
export const writeBlock = (
  deps: ReportDeps,
  reportId: string,
  blockId: string,
  fields: BlockFields,
): void => {
  deps.store.log.write('reportBlock', blockId, (record) =>
    patchTowards(record, { reportId, ...toFields(fields), [REMOVED_FIELD]: 0 }),
  )
}

const apply = (deps: ReportDeps, reportId: string, change: BlockChange): void => {
  switch (change.kind) {
    case 'add': {
      const { id, ...fields } = change.block
      writeBlock(deps, reportId, id, fields)
      return
    }
    case 'change':
      writeBlock(deps, reportId, change.id, change.fields)
      return
    case 'remove':
      deps.store.log.write('reportBlock', change.id, (record) =>
        patchTowards(record, { [REMOVED_FIELD]: 1 }),
      )
  }
}

/** Brings the blocks of a report to a new draft. The clerk's own words stay. */
export const refreshBlocks = (
  deps: ReportDeps,
  reportId: string,
  drafts: readonly DraftBlock[],
  restoreRemoved: boolean,
): void => {
  const stored = deps.store.reports.blocks(reportId)
  const options = { newId: deps.newId, restoreRemoved }
  for (const change of planRefresh(stored, drafts, options)) apply(deps, reportId, change)
}

/** A block of a report that must exist. */
export const findBlock = (deps: ReportDeps, reportId: string, blockId: string): StoredBlock =>
  deps.store.reports.blocks(reportId).find(({ id }) => id === blockId) ??
  notFound('reportBlock', blockId)

/** A position right after a block, or before all of them for null; `movedId` itself does not count. */
export const positionAfter = (
  deps: ReportDeps,
  reportId: string,
  afterId: string | null,
  movedId?: string,
): string => {
  const blocks = inReadingOrder(deps.store.reports.blocks(reportId)).filter(
    ({ id }) => id !== movedId,
  )
  if (afterId === null) return generateKeyBetween(null, blocks[0]?.position ?? null)
  const after = blocks.find(({ id }) => id === afterId) ?? notFound('reportBlock', afterId)
  // Two PCs may have given the same position; the next place is behind all of them.
  const next = blocks.find(({ position }) => position > after.position)
  return generateKeyBetween(after.position, next?.position ?? null)
}
