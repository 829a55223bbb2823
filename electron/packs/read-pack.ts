import { personalDataIn } from '../../shared/domain/evidence/personal-data.ts'
import {
  type EvidencePack,
  type FileState,
  type PackEntry,
  planEvidencePack,
} from '../../shared/domain/pack/evidence-pack.ts'
import type { ContentsFacts } from '../../shared/domain/pack/pack-contents.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import type { ReportFacts } from '../../shared/domain/report/facts.ts'
import type { ReportDeps } from '../services/deps.ts'
import { readReportFacts } from '../services/report-facts.ts'

/** The entries of a year with their evidence, and the facts its report stands on. */
export type PackSource = {
  readonly facts: ReportFacts
  readonly entries: readonly PackEntry[]
}

/** Reads what a pack of a year is made from: the same facts as the report, so that both give the same numbers. */
export const readPackSource = (deps: ReportDeps, year: number): PackSource => ({
  facts: readReportFacts(deps, year, {}),
  entries: deps.store.ledger.ofYear(year),
})

/** The pack of a year. */
export const packOf = (
  { facts, entries }: PackSource,
  stateOf: (item: EvidenceItem) => FileState,
): EvidencePack => {
  const { year, tasks, checkItems } = facts
  return planEvidencePack({ year, tasks, checkItems, entries }, stateOf)
}

export const contentsFactsOf = ({ facts }: PackSource): ContentsFacts => ({
  bureauName: facts.bureauName,
  planTitle: facts.planTitle,
  checkItems: facts.checkItems,
})

/** A text of a pack with a number of a person in it. */
export type PersonalDataPlace = {
  readonly entryId: string
  /** Which text it is: the entry's own, or the name or the caption of a piece of evidence. */
  readonly where: 'text' | 'name' | 'caption'
  readonly evidenceId?: string
  /** Masked numbers with what they are. */
  readonly found: ReturnType<typeof personalDataIn>
}

/** Looks for numbers of persons in all that a pack prints and names. */
export const personalDataOf = (entries: readonly PackEntry[]): readonly PersonalDataPlace[] =>
  entries
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((entry): PersonalDataPlace[] => [
      { entryId: entry.id, where: 'text', found: personalDataIn(entry.text) },
      ...entry.evidence.flatMap((item): PersonalDataPlace[] => [
        {
          entryId: entry.id,
          evidenceId: item.id,
          where: 'name',
          found: personalDataIn(item.name),
        },
        {
          entryId: entry.id,
          evidenceId: item.id,
          where: 'caption',
          found: personalDataIn(item.caption ?? ''),
        },
      ]),
    ])
    .filter(({ found }) => found.length > 0)
