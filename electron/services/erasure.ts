import { Fault, notFound } from '../../shared/fault.ts'
import type { RecordKey } from '../store/record-rows.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'

/** How long a file stays after the last that named it was removed (RELIABILITY §2.5 rule 6). */
const KEPT_DAYS = 90
const DAY_MS = 86_400_000

const NOTE =
  '本机数据里的内容已彻底删除。以前的备份、导出的数据文件、U盘和报告里可能还有副本，请另行处理；同事导入您的数据文件后，他那里的也会删除。'

const REMOVE_FIRST = '请先删除，再到回收站里彻底删除'

const erase = async (deps: Deps, records: readonly RecordKey[], files: readonly string[]) => {
  const done = await deps.exclusively(() =>
    deps.work.run(
      'eraseRecords',
      { access: deps.storeAccess(), records, files },
      { title: '彻底删除' },
    ),
  )
  return { ...done, note: NOTE }
}

/** 彻底删除 and 清理: what removal is not. Removal can be taken back; these cannot. */
export const erasureService: ServiceOf<'ledger.erase' | 'evidence.erase' | 'evidence.cleanUp'> = (
  deps,
) => {
  const { drafts, evidence, ledger } = deps.store
  return {
    'ledger.erase': ({ id }) => {
      const entry = ledger.find(id) ?? notFound('ledgerEntry', id)
      if (!entry.removed) throw new Fault('invalid-input', { reason: REMOVE_FIRST })
      const pieces = evidence.idsOfEntry(id).flatMap((each) => evidence.find(each) ?? [])
      return erase(
        deps,
        [
          { kind: 'ledgerEntry', recordId: id },
          // Last year's words may wait in a draft.
          ...drafts.ofEntry(id).map((recordId) => ({ kind: 'entryDraft' as const, recordId })),
          ...pieces.map((piece) => ({ kind: 'evidence' as const, recordId: piece.id })),
        ],
        pieces.map(({ sha256 }) => sha256),
      )
    },
    'evidence.erase': ({ id }) => {
      const piece = evidence.find(id) ?? notFound('evidenceItem', id)
      if (!piece.removed) throw new Fault('invalid-input', { reason: REMOVE_FIRST })
      return erase(deps, [{ kind: 'evidence', recordId: id }], [piece.sha256])
    },
    'evidence.cleanUp': async () => {
      const before = deps.now() - KEPT_DAYS * DAY_MS
      const named = evidence.namedSince(before)
      let [files, bytes] = [0, 0]
      for (const { sha256, size, since } of await deps.vault.all()) {
        if (named.has(sha256) || since > before || !(await deps.vault.erase(sha256))) continue
        files += 1
        bytes += size
      }
      return { files, bytes }
    },
  }
}
