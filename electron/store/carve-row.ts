import type { HashedRow } from './change-log.ts'
import { varint } from './varint.ts'

/** id, kind, record, patch, parents, wall, author, hash; and since version 10 the import it came with. */
const COLUMNS = [8, 9]

const INTEGER_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 }

type Column = { readonly value: string | number | null; readonly bytes: number }

/** Reads a row of the change log as SQLite writes it. Undefined for anything that cannot be one. */
export const readRow = (payload: Buffer): HashedRow | undefined => {
  const values = valuesOf(payload)
  if (values === undefined || !COLUMNS.includes(values.length)) return undefined
  const [id, kind, record, patch, parents, wall, author, sha256] = values
  const texts = [id, kind, record, patch, parents, author, sha256]
  if (typeof wall !== 'number' || texts.some((text) => typeof text !== 'string')) return undefined
  // Sound because every one of them was just found to be text, and the kind is compared by whoever reads on.
  const [a, b, c, d, e, f, g] = texts as [
    string,
    HashedRow['record_kind'],
    string,
    string,
    string,
    string,
    string,
  ]
  return { id: a, record_kind: b, record_id: c, patch: d, parents: e, wall, author: f, sha256: g }
}

const valuesOf = (payload: Buffer): Column['value'][] | undefined => {
  const header = varint(payload, 0)
  if (header === undefined || header.value > 64) return undefined
  const types: number[] = []
  for (let at = header.end; at < header.value;) {
    const type = varint(payload, at)
    if (type === undefined) return undefined
    types.push(type.value)
    at = type.end
  }
  const values: Column['value'][] = []
  let at = header.value
  for (const type of types) {
    const column = columnAt(payload, at, type)
    if (column === undefined) return undefined
    values.push(column.value)
    at += column.bytes
  }
  return at === payload.length ? values : undefined
}

const columnAt = (payload: Buffer, at: number, type: number): Column | undefined => {
  if (type === 0) return { value: null, bytes: 0 }
  if (type === 8 || type === 9) return { value: type - 8, bytes: 0 }
  if (type >= 13 && type % 2 === 1) {
    const bytes = (type - 13) / 2
    if (at + bytes > payload.length) return undefined
    return { value: payload.toString('utf8', at, at + bytes), bytes }
  }
  const bytes = INTEGER_BYTES[type]
  if (bytes === undefined || at + bytes > payload.length) return undefined
  // Six bytes are what JavaScript reads at once; the day of a change needs no more.
  const value = bytes === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, bytes)
  return { value, bytes }
}
