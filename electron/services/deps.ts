import type { Plan } from '../../shared/domain/plan.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { EvidenceVault } from '../files/evidence-vault.ts'
import type { LedgerStore } from '../store/store.ts'

/** What the use cases work with. Everything that differs between a door and a test comes in here. */
export type Deps = {
  readonly store: LedgerStore
  readonly vault: EvidenceVault
  readonly plan: Plan
  /** The present day on this PC. */
  readonly today: () => string
  /** A new record id, UUIDv7. */
  readonly newId: () => string
  /** The id of a thing two PCs would make independently of each other, from its kind and name. */
  readonly nameId: (kind: 'office' | 'author' | 'sample' | 'findingNote', name: string) => string
  readonly renderReport: (document: ReportDocument) => Promise<Uint8Array>
  /** UTC instant of the newest backup, or null. */
  readonly lastBackupAt: () => string | null
  readonly dataDirectory: string
  readonly version: string
}
