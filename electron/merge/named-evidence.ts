import { ERASED_FIELD } from '../../shared/domain/change/change.ts'
import type { ImportStaging } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'

/**
 * Tells which evidence files some record will name once the staged changes are in, removed or not. A colleague's older
 * file still carries what was erased for good here; that must not come back (RELIABILITY §2.5 rule 7).
 */
export const namedAfter = (
  { evidence }: LedgerStore,
  staging: ImportStaging,
): ((sha256: string) => boolean) => {
  const arriving = new Set(staging.ofKind('evidence').map(({ patch }) => patch['sha256']))
  return (sha256) => evidence.isNamed(sha256) || arriving.has(sha256)
}

/** The files of the pieces of evidence whose content was erased for good where the staged changes come from. */
export const erasedThere = ({ evidence }: LedgerStore, staging: ImportStaging): string[] =>
  staging
    .ofKind('evidence')
    .filter(({ patch }) => Object.hasOwn(patch, ERASED_FIELD))
    .flatMap(({ recordId }) => evidence.find(recordId)?.sha256 ?? [])
