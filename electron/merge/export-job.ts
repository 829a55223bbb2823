import type { ExchangeScope } from '../../shared/domain/exchange/preview.ts'
import { writeExchangeFile } from '../exchange/write-exchange-file.ts'
import { STORE_VERSION } from '../store/open-store.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { nameId } from '../name-id.ts'
import { leftOutSample } from '../services/left-out-sample.ts'
import { createKeptEvidence } from './kept-evidence.ts'

export type ExportInput = {
  readonly access: StoreAccess
  readonly target: string
  /** A private directory on this PC. */
  readonly scratch: string
  readonly vault: string
  readonly scope: ExchangeScope
  readonly appVersion: string
  readonly password?: string
}

export type ExportOutput = {
  readonly bytes: number
  readonly sha256: string
  readonly changes: number
  readonly records: number
  readonly files: number
  readonly missing: number
}

const STAGES: Readonly<Record<string, string>> = {
  collect: '整理数据',
  pack: '写入文件',
  verify: '读回核对',
}

/** Who the file says it comes from. */
const senderOf = (store: ReturnType<typeof openStoreBeside>, authorId: string) => ({
  replica: store.identity.replica,
  unit: store.directory.setting('bureauName'),
  name: store.directory.authors().find(({ id }) => id === authorId)?.name ?? '',
})

/**
 * Writes a data file of the store as it is at one instant. When this ends the stick may be pulled. Faults: those of
 * `writeExchangeFile`.
 */
export const exportJob = async (
  { access, target, scratch, vault, scope, appVersion, password }: ExportInput,
  { report, signal }: JobTools,
): Promise<ExportOutput> => {
  const kept = createKeptEvidence(vault)
  const store = openStoreBeside(access)
  try {
    return await store.exchange.atOneInstant(async () => {
      const wanted = { ...scope, leftOut: leftOutSample({ store, nameId }) }
      const evidence = scope.evidence ? store.scope.evidence(wanted) : []
      const { unsound, ...written } = await writeExchangeFile({
        target,
        scratch,
        signal,
        // The door asks before it names a file that exists.
        replace: true,
        facts: {
          appVersion,
          scope,
          from: senderOf(store, access.authorId),
          dataSet: store.identity.dataSet,
          schema: STORE_VERSION,
          have: store.exchange.have(),
        },
        changes: store.scope.changes(wanted),
        evidence: evidence.map((each) => ({ ...each, path: kept.pathOf(each.sha256) })),
        ...(password === undefined || password === '' ? {} : { password }),
        onProgress: ({ stage, done, total }) => report({ stage: STAGES[stage] ?? '', done, total }),
      })
      return { ...written, missing: unsound.length }
    })
  } finally {
    store.leave()
  }
}
