import type { RecordKind } from '../../shared/domain/change/change.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import { checkRecordId } from './checks.ts'
import type { Deps } from './deps.ts'

/** What the ids of the sample year follow from. */
type Names = Pick<Deps, 'nameId'>

/** Settings the sample year fills where the bureau has none of its own. */
export const SAMPLE_SETTINGS = {
  bureauName: sampleYear.bureau,
  implementationRecipient: sampleYear.implementationRecipient,
  annualRecipient: sampleYear.annualRecipient,
} as const

/** A record of the sample year: every PC that loads it makes the same ones. */
export type SampleRecord = { readonly kind: RecordKind; readonly id: string }

export const sampleEntryId = (deps: Names, key: string): string =>
  deps.nameId('sample', `entry/${key}`)

export const sampleEvidenceId = (deps: Names, key: string, name: string): string =>
  deps.nameId('sample', `evidence/${key}/${name}`)

/** Every record loading the sample year makes, children before what they hang on. */
export const sampleRecords = (deps: Names): SampleRecord[] => [
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
  ...sampleYear.checks
    .filter(({ officeKey }) => officeKey !== undefined)
    .map(({ checkItemId }) => ({ kind: 'checkItem' as const, id: checkItemId })),
  ...sampleYear.authors.map(({ name }) => ({
    kind: 'author' as const,
    id: deps.nameId('author', name),
  })),
  ...sampleYear.offices.map(({ name }) => ({
    kind: 'office' as const,
    id: deps.nameId('office', name),
  })),
]
