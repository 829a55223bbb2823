import { type Change, type RecordKind, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import { checkRecordId } from './checks.ts'
import type { Deps } from './deps.ts'

/** A record of the sample year: every PC that loads it makes the same ones. */
export type SampleRecord = { readonly kind: RecordKind; readonly id: string }

export const sampleEntryId = (deps: Deps, key: string): string =>
  deps.nameId('sample', `entry/${key}`)

export const sampleEvidenceId = (deps: Deps, key: string, name: string): string =>
  deps.nameId('sample', `evidence/${key}/${name}`)

/** Every record loading the sample year makes, children before what they hang on. */
export const sampleRecords = (deps: Deps): SampleRecord[] => [
  ...sampleYear.entries.flatMap(({ key, evidence = [] }) => [
    ...evidence.map(({ name }) => ({
      kind: 'evidence' as const,
      id: sampleEvidenceId(deps, key, name),
    })),
    { kind: 'ledgerEntry' as const, id: sampleEntryId(deps, key) },
  ]),
  ...sampleYear.checks.map(({ checkItemId }) => ({
    kind: 'check' as const,
    id: checkRecordId(checkItemId, sampleYear.year),
  })),
  ...sampleYear.authors.map(({ name }) => ({
    kind: 'author' as const,
    id: deps.nameId('author', name),
  })),
  ...sampleYear.offices.map(({ name }) => ({
    kind: 'office' as const,
    id: deps.nameId('office', name),
  })),
]

/** Whether a change came with the sample year: it says so itself, or only removes or brings back. */
const isOfSample = ({ patch }: Change): boolean =>
  patch['sample'] === true || Object.keys(patch).every((field) => field === REMOVED_FIELD)

/** Whether a sample record is there and nobody has worked on it since it was loaded. */
export const isUntouched = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(isOfSample)
