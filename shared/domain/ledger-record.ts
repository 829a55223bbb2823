import type { FieldValue, Patch } from './change/change.ts'
import type { FoldedRecord } from './change/fold.ts'
import { patchTowards } from './change/patch.ts'
import { type IsoDate, yearOf } from './date.ts'
import type { Figure, FigureInput } from './figure.ts'
import type { EvidenceItem, LedgerEdit, LedgerEntry } from './ledger.ts'

/**
 * How a ledger entry lies in the change log. Members of a set are fields of their own (`link:<checkItemId>`,
 * `figure:<id>`), so that additions on two PCs unite; what only makes sense together (first and last day; name, value
 * and unit) is one field (RELIABILITY §2.5 rules 3 and 4).
 */
export const LINK = 'link:'
export const FIGURE = 'figure:'

/** The content of an entry, read back from its record. */
export type EntryContent = {
  readonly on: IsoDate
  readonly until: IsoDate | null
  readonly text: string
  readonly officeId: string | null
  readonly documentNumber: string | null
  readonly checkItemIds: readonly string[]
  readonly figures: readonly (Figure & { readonly position: number })[]
  readonly sample: boolean
}

const asText = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const asFields = (
  value: FieldValue | undefined,
): Readonly<Record<string, FieldValue>> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? // Sound because arrays, null and plain values are excluded on the line above.
      (value as Readonly<Record<string, FieldValue>>)
    : undefined

/** Reads an entry from its record; null when the record has no day yet (its first change has not arrived). */
export const entryContentOf = (record: FoldedRecord): EntryContent | null => {
  const field = (name: string): FieldValue | undefined => record.fields.get(name)?.value
  const period = asFields(field('period'))
  const on = asText(period?.['on'])
  if (on === null) return null
  return {
    on,
    until: asText(period?.['until']),
    text: asText(field('text')) ?? '',
    officeId: asText(field('officeId')),
    documentNumber: asText(field('documentNumber')),
    checkItemIds: linksOf(record),
    figures: figuresOf(record),
    sample: field('sample') === true,
  }
}

/** The entry as it is shown. Its evidence are records of their own. Null as in `entryContentOf`. */
export const entryOf = (
  id: string,
  record: FoldedRecord,
  evidence: readonly EvidenceItem[],
): LedgerEntry | null => {
  const content = entryContentOf(record)
  if (content === null) return null
  return {
    id,
    on: content.on,
    until: content.until ?? undefined,
    year: yearOf(content.on),
    text: content.text,
    officeId: content.officeId ?? undefined,
    documentNumber: content.documentNumber ?? undefined,
    checkItemIds: [...content.checkItemIds],
    figures: content.figures.map(({ id: figureId, name, value, unit }) => ({
      id: figureId,
      name,
      value,
      unit,
    })),
    evidence: [...evidence],
    sample: content.sample,
    removed: record.isRemoved,
    updatedAt: new Date(record.latest?.wall ?? 0).toISOString(),
    updatedBy: record.latest?.author || undefined,
  }
}

const linksOf = (record: FoldedRecord): string[] =>
  [...record.fields]
    .filter(([name, { value }]) => name.startsWith(LINK) && value === true)
    .map(([name]) => name.slice(LINK.length))
    .toSorted()

const figuresOf = (record: FoldedRecord): EntryContent['figures'] =>
  [...record.fields]
    .filter(([name]) => name.startsWith(FIGURE))
    .flatMap(([name, { value }]) => {
      const figure = asFields(value)
      if (figure === undefined) return []
      return [
        {
          id: name.slice(FIGURE.length),
          position: Number(figure['position'] ?? 0),
          name: asText(figure['name']) ?? '',
          value: Number(figure['value'] ?? 0),
          unit: asText(figure['unit']) ?? '',
        },
      ]
    })
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

/** The id of a figure that is new to its entry. */
type FigureId = (name: string, unit: string) => string

/**
 * Ids for the figures a save adds to an entry. They follow from name and unit (`nameId`), so that the same figure added
 * on two PCs is one figure in conflict, not two that are added up; a second one of the same name gets a `newId`.
 */
export const figureIdsOf = (
  record: FoldedRecord,
  nameId: FigureId,
  newId: () => string,
): FigureId => {
  const given = new Set<string>()
  return (name, unit) => {
    const id = nameId(name, unit)
    const isTaken = given.has(id) || record.fields.get(`${FIGURE}${id}`)?.value != null
    given.add(id)
    return isTaken ? newId() : id
  }
}

/** What a save changes. Figures keep their id where name and unit stay, so that a corrected value is one edit. */
export const entryPatch = (record: FoldedRecord, draft: LedgerEdit, newId: FigureId): Patch => {
  const present = entryContentOf(record)
  return patchTowards(record, {
    period: periodOf(present, draft),
    text: draft.text,
    officeId: draft.officeId,
    documentNumber: draft.documentNumber === '' ? null : draft.documentNumber,
    ...linkFields(present?.checkItemIds ?? [], draft.checkItemIds),
    ...figureFields(present?.figures ?? [], draft.figures, newId),
  })
}

/** First and last day are one field: who changes one of them says both. */
const periodOf = (
  present: EntryContent | null,
  { on, until }: LedgerEdit,
): FieldValue | undefined => {
  const first = on ?? present?.on
  if (first === undefined || (on === undefined && until === undefined)) return undefined
  return { on: first, until: until === undefined ? (present?.until ?? null) : until }
}

const linkFields = (
  present: readonly string[],
  wanted: readonly string[] | undefined,
): Record<string, FieldValue> => {
  if (wanted === undefined) return {}
  const kept = new Set(wanted)
  const gone = present.filter((id) => !kept.has(id))
  return Object.fromEntries([
    ...gone.map((id) => [`${LINK}${id}`, null]),
    ...[...kept].map((id) => [`${LINK}${id}`, true]),
  ])
}

const figureFields = (
  present: EntryContent['figures'],
  wanted: readonly FigureInput[] | undefined,
  newId: FigureId,
): Record<string, FieldValue> => {
  if (wanted === undefined) return {}
  const free = [...present]
  const fields: Record<string, FieldValue> = {}
  for (const [position, figure] of wanted.entries()) {
    const match = free.findIndex(({ name, unit }) => name === figure.name && unit === figure.unit)
    const id = free[match]?.id ?? newId(figure.name, figure.unit)
    if (match >= 0) free.splice(match, 1)
    fields[`${FIGURE}${id}`] = {
      position,
      name: figure.name,
      value: figure.value,
      unit: figure.unit,
    }
  }
  for (const { id } of free) fields[`${FIGURE}${id}`] = null
  return fields
}
