import type { ImportBody } from '../../shared/domain/exchange/preview.ts'
import type { EvidenceSource } from '../exchange/exchange-file.ts'
import type { RecordsByKind } from './import-assessment.ts'

/** What the files say, whatever the store holds. */
export type FileFacts = Pick<ImportBody, 'from' | 'files'> & {
  readonly recordsByKind: RecordsByKind
  /** The latest moment a PC believed it was when it wrote one of the changes, UTC ms. */
  readonly newestWall: number
  readonly encrypted: boolean
  /** Whether a file holds only some of its sender's records. */
  readonly partial: boolean
}

/** A look at some files, ready to be merged. Data only: it crosses into another thread. */
export type ImportPlan = {
  /** Where the staging lies. */
  readonly directory: string
  /** The state of the log it was compared with. */
  readonly state: string
  /** SHA-256 over the files, whatever order they were chosen in. */
  readonly digest: string
  /** The set of data both sides belong to from then on. */
  readonly dataSet: string
  readonly evidence: readonly EvidenceSource[]
  readonly facts: FileFacts
  readonly body: ImportBody
}
