import { sheetExportContract } from '../../shared/contract/sheet-export.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import type { Dialogs } from '../ports.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

type Wanted = {
  readonly year: number
  readonly officeId: string
  readonly dueOn?: string | undefined
}

const exportForm = async (deps: Deps, { year, officeId, dueOn }: Wanted, { saveFile }: Dialogs) => {
  const office =
    deps.store.directory.offices().find(({ id, removed }) => id === officeId && !removed) ??
    notFound('office', officeId)
  if (dueOn !== undefined && dueOn < deps.today()) {
    throw new Fault('invalid-input', { reason: `“交回日期”${dueOn}已经过了` })
  }
  const { bytes, ...made } = await deps.work.run(
    'makeForm',
    {
      year,
      office: { id: office.id, name: office.name },
      dueOn,
      access: deps.storeAccess(),
      plan: deps.plan,
      formId: deps.newId(),
      today: deps.today(),
    },
    { title: '生成股室填报表', canCancel: true },
  )
  const savedAs = await saveFile(
    {
      extensions: sheetExportContract['sheets.exportForm'].saves.extensions,
      suggestedName: `${year}年度民政法治工作填报表（${office.name}）.xlsx`,
    },
    (path) => writeFileSafely(path, bytes),
  )
  const rows = made.items + made.entries
  return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes), rows, ...made }
}

/** 给股室发表. */
export const sheetFormService: ServiceOf<'sheets.exportForm'> = (deps) => ({
  'sheets.exportForm': (wanted, { dialogs }) => {
    requireWorkYear(deps, wanted.year)
    return exportForm(deps, wanted, dialogs)
  },
})
