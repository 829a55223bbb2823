import { sheetExportContract } from '../../shared/contract/sheet-export.ts'
import { formFileName, formFileNames } from '../../shared/domain/form/form-file-name.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import type { Dialogs } from '../ports.ts'
import type { Deps } from './deps.ts'
import type { MakeFormInput } from './form-jobs.ts'
import { savePack } from './packs.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

type Common = { readonly year: number; readonly dueOn?: string | undefined }
type Wanted = Common & { readonly officeId: string }
type ManyWanted = Common & { readonly officeIds: readonly string[]; readonly as: 'zip' | 'folder' }

const orderOf = (deps: Deps, { year, officeId, dueOn }: Wanted): MakeFormInput => {
  const office =
    deps.store.directory.offices().find(({ id, removed }) => id === officeId && !removed) ??
    notFound('office', officeId)
  return {
    year,
    office: { id: office.id, name: office.name },
    dueOn,
    access: deps.storeAccess(),
    plan: deps.plan,
    formId: deps.newId(),
    today: deps.today(),
  }
}

const requireDueDay = (deps: Deps, { year, dueOn }: Common): void => {
  requireWorkYear(deps, year)
  if (dueOn !== undefined && dueOn < deps.today()) {
    throw new Fault('invalid-input', { reason: `“交回日期”${dueOn}已经过了` })
  }
}

const exportForm = async (deps: Deps, wanted: Wanted, { saveFile }: Dialogs) => {
  const order = orderOf(deps, wanted)
  const { bytes, ...made } = await deps.work.run('makeForm', order, {
    title: '生成股室填报表',
    canCancel: true,
  })
  const savedAs = await saveFile(
    {
      extensions: sheetExportContract['sheets.exportForm'].saves.extensions,
      suggestedName: formFileName(wanted.year, order.office.name),
    },
    (path) => writeFileSafely(path, bytes),
  )
  const rows = made.items + made.entries
  return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes), rows, ...made }
}

const exportForms = (deps: Deps, { officeIds, as, ...common }: ManyWanted, dialogs: Dialogs) => {
  const orders = [...new Set(officeIds)].map((officeId) => orderOf(deps, { ...common, officeId }))
  const files = formFileNames(
    common.year,
    orders.map(({ office }) => office.name),
  )
  const forms = orders.map((order, at) => ({ ...order, file: files[at] ?? '' }))
  const name = `${common.year}年度民政法治工作填报表（${forms.length}个股室）`
  return savePack({ as, name }, dialogs, (place) =>
    deps.work.run('formsPack', { forms, place }, { title: '生成股室填报表', canCancel: true }),
  )
}

/** 给股室发表: one, or those of several offices in one zip or folder. */
export const sheetFormService: ServiceOf<'sheets.exportForm' | 'sheets.exportForms'> = (deps) => ({
  'sheets.exportForm': (wanted, { dialogs }) => {
    requireDueDay(deps, wanted)
    return exportForm(deps, wanted, dialogs)
  },
  'sheets.exportForms': async (wanted, { dialogs }) => {
    requireDueDay(deps, wanted)
    const { forms, ...saved } = await exportForms(deps, wanted, dialogs)
    return { ...saved, forms: [...forms] }
  },
})
