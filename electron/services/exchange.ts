import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { exchangeContract } from '../../shared/contract/exchange.ts'
import { localDate } from '../../shared/domain/date.ts'
import { exchangeFileName } from '../../shared/domain/exchange/exchange-file-name.ts'
import { type ExchangeScope, exchangeScopeSchema } from '../../shared/domain/exchange/preview.ts'
import type { ApplyOutput } from '../merge/apply-job.ts'
import { describeTouched } from '../merge/describe-touched.ts'
import type { ExportOutput } from '../merge/export-job.ts'
import type { ImportPlan } from '../merge/import-plan.ts'
import { createPreviewShelf } from '../merge/preview-shelf.ts'
import { recordNames } from '../merge/record-names.ts'
import type { Dialogs } from '../ports.ts'
import { openStaging } from '../store/import-staging.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

const EVERYTHING: ExchangeScope = exchangeScopeSchema.parse({})

const fileNameFor = (deps: Deps): string => {
  const { authorId } = deps.storeAccess()
  const now = new Date(deps.now())
  const two = (value: number): string => String(value).padStart(2, '0')
  return exchangeFileName({
    unit: deps.store.directory.setting('bureauName'),
    name: deps.store.directory.authors().find(({ id }) => id === authorId)?.name ?? '',
    day: localDate(now),
    time: `${two(now.getHours())}${two(now.getMinutes())}`,
    token: randomBytes(2).toString('hex'),
  })
}

const requireSound = (deps: Deps, { year, officeId }: ExchangeScope): void => {
  if (year !== undefined) requireWorkYear(deps, year)
  if (officeId !== undefined) requireOffice(deps, officeId)
}

type Export = { readonly scope: ExchangeScope; readonly password?: string | undefined }

const exportTo = (
  deps: Deps,
  target: string,
  { scope, password }: Export,
): Promise<ExportOutput> => {
  const scratch = deps.directory.imports
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  return deps.work.run(
    'exportExchange',
    {
      target,
      scratch,
      scope,
      access: deps.storeAccess(),
      vault: deps.directory.evidence,
      appVersion: deps.version,
      ...(password === undefined || password === '' ? {} : { password }),
    },
    { title: '导出数据文件', canCancel: true },
  )
}

const exportFile = async (deps: Deps, wanted: Export, { saveFile }: Dialogs) => {
  requireSound(deps, wanted.scope)
  const { extensions } = exchangeContract['exchange.export'].saves
  let written: ExportOutput | undefined
  const savedAs = await saveFile({ extensions, suggestedName: fileNameFor(deps) }, async (path) => {
    written = await exportTo(deps, path, wanted)
  })
  if (written === undefined) throw new Error('The door saved a file without letting it be written.')
  return { savedAs, ...written }
}

type Shelf = ReturnType<typeof createPreviewShelf<ImportPlan>>

const apply = async (deps: Deps, shelf: Shelf, previewId: string): Promise<ApplyOutput> => {
  const plan = shelf.find(previewId)
  const bringsNothing = plan.facts.files.every(({ known }) => known)
  const output = await deps.exclusively(async () => {
    const backupId = bringsNothing ? null : (await deps.backups.create('import')).id
    return deps.work.run(
      'applyExchange',
      {
        plan,
        backupId,
        access: deps.storeAccess(),
        vault: deps.directory.evidence,
        importId: deps.newId(),
      },
      { title: '合并同事的数据', canCancel: true },
    )
  })
  await shelf.drop(previewId)
  return output
}

type ExchangeCalls =
  | 'exchange.export'
  | 'exchange.estimate'
  | 'exchange.preview'
  | 'exchange.previewRecords'
  | 'exchange.waiting'
  | 'exchange.apply'
  | 'exchange.drop'

/** 数据交换: a file for a colleague, and a colleague's file taken in. */
export const exchangeService: ServiceOf<ExchangeCalls> = (deps) => {
  const shelf = createPreviewShelf<ImportPlan>(deps.directory.imports)
  return {
    'exchange.export': ({ scope = EVERYTHING, password }, { dialogs }) =>
      exportFile(deps, { scope, password }, dialogs),
    'exchange.estimate': async ({ scope = EVERYTHING }) => {
      requireSound(deps, scope)
      const order = { access: deps.storeAccess(), scope }
      return deps.work.run('estimateExchange', order, { title: '估算文件大小' })
    },
    'exchange.waiting': (_, { dialogs }) => ({ name: dialogs.waitingName?.() ?? null }),
    'exchange.preview': async ({ password, waiting }, { dialogs }) => {
      const files = await dialogs.openFiles({
        ...exchangeContract['exchange.preview'].opens,
        waiting,
      })
      const { previewId, plan, conflicts, records } = await shelf.make((directory) =>
        deps.work.run(
          'previewExchange',
          {
            directory,
            files,
            access: deps.storeAccess(),
            vault: deps.directory.evidence,
            ...(password === undefined || password === '' ? {} : { password }),
          },
          { title: '读取同事的数据文件', canCancel: true },
        ),
      )
      return { previewId, ...plan.body, conflicts: [...conflicts], records: [...records] }
    },
    'exchange.previewRecords': ({ previewId, ...wanted }) => {
      const staging = openStaging(shelf.find(previewId).directory)
      try {
        const names = recordNames(deps.store, deps.plan, staging)
        return describeTouched({ store: deps.store, staging, names }, wanted)
      } finally {
        staging.close()
      }
    },
    'exchange.apply': ({ previewId }) => apply(deps, shelf, previewId),
    'exchange.drop': async ({ previewId }) => ({ dropped: await shelf.drop(previewId) }),
  }
}
