import type { FieldValue } from '../change/change.ts'
import type { FoldedRecord } from '../change/fold.ts'
import type { Template } from './template.ts'
import { templatePartSchema, templateSchema } from './template-schema.ts'

/**
 * How a bureau's own template lies in the change log: a field for each setting and one for each part (`part:<id>`),
 * with their order apart, so that changes to different parts on two PCs unite.
 */
const PART = 'part:'
const PART_ORDER = 'partOrder'

const storedPartSchema = templatePartSchema.omit({ id: true })

/** The fields of a template; those of parts it does not have any more are emptied. */
export const templateFields = (
  template: Template,
  present: Template | undefined,
): Readonly<Record<string, FieldValue>> => {
  const { id: _, parts, ...settings } = template
  const plain = {
    ...settings,
    ...Object.fromEntries((present?.parts ?? []).map(({ id }) => [`${PART}${id}`, null])),
    ...Object.fromEntries(parts.map(({ id, ...part }) => [`${PART}${id}`, part])),
    [PART_ORDER]: parts.map(({ id }) => id),
  }
  // Sound because a template is plain data; what is undefined in it goes with the round trip.
  return JSON.parse(JSON.stringify(plain)) as Readonly<Record<string, FieldValue>>
}

const partsOf = (record: FoldedRecord): Template['parts'] => {
  const order = record.fields.get(PART_ORDER)?.value
  const places = new Map(Array.isArray(order) ? order.map((id, index) => [String(id), index]) : [])
  const placeOf = (id: string): number => places.get(id) ?? places.size
  return [...record.fields]
    .filter(([name, { value }]) => name.startsWith(PART) && value !== null)
    .flatMap(([name, { value }]) => {
      const part = storedPartSchema.safeParse(value)
      return part.success ? [{ id: name.slice(PART.length), ...part.data }] : []
    })
    .toSorted((one, other) => placeOf(one.id) - placeOf(other.id) || (one.id < other.id ? -1 : 1))
}

/** Reads a template from its record; undefined while its first change has not arrived. */
export const templateOf = (id: string, record: FoldedRecord): Template | undefined => {
  const settings = [...record.fields]
    .filter(([, { value }]) => value !== null)
    .map(([name, { value }]) => [name, value])
  const template = templateSchema.safeParse({
    ...Object.fromEntries(settings),
    id,
    parts: partsOf(record),
  })
  return template.success ? template.data : undefined
}
