import { z } from 'zod'
import { FORM_MARK, FORM_VERSION } from './layout.ts'

/** What a form is: of which data, which year, which office. */
export const formFactsSchema = z.object({
  formId: z.string().min(1).max(100),
  dataSet: z.string().min(1).max(100),
  bureau: z.string().max(200),
  year: z.coerce.number().int().min(2000).max(2999),
  officeId: z.string().min(1).max(100),
  officeName: z.string().max(200),
  issuedOn: z.iso.date(),
  /** How many records are named below. */
  records: z.coerce.number().int().min(0).max(100_000),
})
export type FormFacts = z.output<typeof formFactsSchema>

/** A record as it was when the form was made. */
export type IssuedRecord = {
  readonly kind: 'entry' | 'check'
  /** The id of the record, or the place of a row that was empty. */
  readonly slot: string
  /** The newest changes of the record then; what the office saw. */
  readonly heads: readonly string[]
  /** What its cells held. */
  readonly cells: Readonly<Record<string, string>>
}

const LABELS: Readonly<Record<keyof FormFacts, string>> = {
  formId: '填报表编号',
  dataSet: '数据编号',
  bureau: '单位',
  year: '年度',
  officeId: '股室编号',
  officeName: '股室',
  issuedOn: '制表日期',
  records: '记录数',
}

const KINDS = { entry: '台账', check: '检查项' } as const

const cellsSchema = z.record(z.string().max(20), z.string())

/** The rows of the hidden sheet. */
export const metaRows = (
  facts: Omit<FormFacts, 'records'>,
  issued: readonly IssuedRecord[],
): string[][] => [
  [FORM_MARK, String(FORM_VERSION)],
  ...Object.entries({ ...facts, records: issued.length }).map(([name, value]) => [
    // Sound because these are the keys of the facts.
    LABELS[name as keyof FormFacts],
    String(value),
  ]),
  ...issued.map(({ kind, slot, heads, cells }) => [
    KINDS[kind],
    slot,
    heads.join(' '),
    JSON.stringify(cells),
  ]),
]

/** What the hidden sheet says; null when it does not hold together. */
export type FormRecord = { readonly facts: FormFacts; readonly issued: readonly IssuedRecord[] }

const issuedOf = ([kind, slot = '', heads = '', cells = '']: readonly string[]):
  IssuedRecord | undefined => {
  const known = (['entry', 'check'] as const).find((one) => KINDS[one] === kind)
  if (known === undefined || slot === '') return undefined
  try {
    return {
      kind: known,
      slot,
      heads: heads === '' ? [] : heads.split(' '),
      cells: cellsSchema.parse(JSON.parse(cells)),
    }
  } catch {
    return undefined
  }
}

/** The version of the form the rows are of; undefined when they are of no form. */
export const formVersionOf = (rows: readonly (readonly string[])[]): number | undefined => {
  const [mark, version] = rows[0] ?? []
  return mark === FORM_MARK ? Number(version) : undefined
}

/** Reads the hidden sheet; null when somebody's hand, or a program, has damaged it. */
export const formRecordOf = (rows: readonly (readonly string[])[]): FormRecord | null => {
  const said = new Map(rows.slice(1).map(([label, value = '']) => [label, value]))
  const facts = formFactsSchema.safeParse(
    Object.fromEntries(
      Object.entries(LABELS).map(([name, label]) => [name, said.get(label) ?? '']),
    ),
  )
  if (!facts.success) return null
  const labels = new Set(Object.values(LABELS))
  const issued = rows
    .slice(1)
    .filter(([label = '']) => !labels.has(label))
    .map(issuedOf)
  const whole = issued.filter((one) => one !== undefined)
  const isWhole = whole.length === issued.length && whole.length === facts.data.records
  return isWhole ? { facts: facts.data, issued: whole } : null
}
