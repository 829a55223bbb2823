import { sheetImportContract } from '../../shared/contract/sheets.ts'
import type { SheetPreview } from '../../shared/domain/sheet/preview.ts'
import type { SheetChoices } from '../../shared/domain/sheet/sheet-context.ts'
import { Fault } from '../../shared/fault.ts'
import { createPreviewShelf } from '../merge/preview-shelf.ts'
import type { Dialogs } from '../ports.ts'
import type { SheetApplyOutput } from '../sheets/apply-job.ts'
import type { SheetPreviewOutput, SheetSource } from '../sheets/preview-job.ts'
import { rowsOfReading } from '../sheets/rows-job.ts'
import { isLongReading, type SheetPlan } from '../sheets/sheet-plan.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

const requireSound = (deps: Deps, { year, offices = [] }: SheetChoices): void => {
  if (year !== undefined) requireWorkYear(deps, year)
  for (const { officeId } of offices) if (officeId !== null) requireOffice(deps, officeId)
}

const sourceOf = async (text: string | undefined, { openFiles }: Dialogs): Promise<SheetSource> => {
  if (text !== undefined) return { kind: 'text', text }
  const [file] = await openFiles(sheetImportContract['sheets.preview'].opens)
  if (file === undefined) throw new Fault('no-file-chosen')
  return { kind: 'file', file }
}

type Shelf = ReturnType<typeof createPreviewShelf<SheetPlan>>

const apply = async (deps: Deps, shelf: Shelf, previewId: string): Promise<SheetApplyOutput> => {
  const plan = shelf.find(previewId)
  const output = await deps.exclusively(async () => {
    const backupId = plan.bringsNothing ? null : (await deps.backups.create('import')).id
    return deps.work.run(
      'applySheet',
      { plan, backupId, access: deps.storeAccess(), importId: deps.newId() },
      { title: '导入表格', canCancel: true },
    )
  })
  await shelf.drop(previewId)
  return output
}

type SheetCalls =
  'sheets.preview' | 'sheets.adjust' | 'sheets.previewRows' | 'sheets.apply' | 'sheets.drop'

/** Tables and pasted rows taken into the ledger. */
export const sheetsService: ServiceOf<SheetCalls> = (deps) => {
  const shelf = createPreviewShelf<SheetPlan>(deps.directory.imports)
  const look = (directory: string, source: SheetSource, choices: SheetChoices) =>
    deps.work.run(
      'previewSheet',
      { directory, source, choices, access: deps.storeAccess() },
      { title: '读取表格', canCancel: true },
    )
  const shown = ({ preview }: SheetPreviewOutput, previewId: string): SheetPreview => ({
    previewId,
    ...preview,
  })
  return {
    'sheets.preview': async ({ text, ...choices }, { dialogs }) => {
      requireSound(deps, choices)
      const source = await sourceOf(text, dialogs)
      const made = await shelf.make((directory) => look(directory, source, choices))
      return shown(made, made.previewId)
    },
    'sheets.adjust': async ({ previewId, ...choices }) => {
      requireSound(deps, choices)
      const { directory } = shelf.find(previewId)
      const made = await look(directory, { kind: 'kept' }, choices)
      shelf.replace(previewId, made.plan)
      return shown(made, previewId)
    },
    'sheets.previewRows': ({ previewId, ...page }) => {
      const { directory } = shelf.find(previewId)
      return isLongReading(directory)
        ? deps.work.run('sheetRows', { directory, page }, { title: '读取预览' })
        : rowsOfReading(directory, page)
    },
    'sheets.apply': ({ previewId }) => apply(deps, shelf, previewId),
    'sheets.drop': async ({ previewId }) => ({ dropped: await shelf.drop(previewId) }),
  }
}
