import {
  canonicalValue,
  type Change,
  type FieldValue,
  RECORD_KINDS,
  type RecordKind,
} from '../change/change.ts'
import { CLOCK_LIMIT_MS, changeIdOf } from '../change/hybrid-clock.ts'
import { EXCHANGE_LIMITS } from './exchange-limits.ts'
import { jsonWeight } from './json-weight.ts'

/** Why a line of a 数据文件 is refused. */
export type LineProblem =
  | 'encoding'
  | 'too-long'
  | 'not-json'
  | 'not-canonical'
  | 'shape'
  | 'id'
  | 'future'
  | 'order'
  | 'kind'
  | 'record'
  | 'patch'
  | 'field-name'
  | 'field-value'
  | 'field-too-long'
  | 'too-many-fields'
  | 'too-deep'
  | 'too-many-values'
  | 'parents'
  | 'too-tangled'
  | 'wall'
  | 'author'

/** What is wrong with a line. */
export class LineRefusal extends Error {
  readonly problem: LineProblem

  constructor(problem: LineProblem) {
    super(problem)
    this.name = 'LineRefusal'
    this.problem = problem
  }
}

/** A change read from its line, and the canonical text of its patch as it stands there. */
export type ChangeLine = { readonly change: Change; readonly patchText: string }

/** A change that lies in the store, and the line it makes in a data file. */
export type StoredLine = Pick<Change, 'kind' | 'recordId' | 'wall'> & { readonly line: string }

/** A line that is, character by character, what the store would write: it was judged when it came there. */
export type KnownLine = { readonly known: StoredLine }

const KEYS = ['author', 'id', 'kind', 'parents', 'patch', 'recordId', 'wall']
const CHANGE_ID = /^[0-9a-f]{32}$/
/** UUIDs, `<checkItem>@<year>` and names of settings; nothing that would need escaping in JSON. */
const RECORD_ID = /^[0-9A-Za-z][0-9A-Za-z._:@-]{0,127}$/
/** Ids from 2100 on (RELIABILITY §2.6). */
const FUTURE = changeIdOf({ ms: CLOCK_LIMIT_MS, counter: 0 }, '0'.repeat(16))
/** What a JavaScript Date can hold. A PC's clock may be anything: `wall` is shown, never compared. */
const WALL_MAX = 8.64e15

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)

const refuse = (problem: LineProblem): never => {
  throw new LineRefusal(problem)
}

/**
 * The line of a change: canonical JSON, without the line break. Mostly JSON.stringify writes it, because keys are kept
 * in order; then the slow way is not needed.
 */
export const changeLine = (change: Change): string => {
  const { id, kind, recordId, patch, parents, wall, author } = change
  const fields = { author, id, kind, parents, patch, recordId, wall }
  return hasSortedKeys(patch) ? JSON.stringify(fields) : canonicalValue(fields)
}

/**
 * Reads a line by the whitelist of `soundChange`, in canonical form (no key twice, one text for one content).
 *
 * @throws LineRefusal
 */
export const readChangeLine = (line: string): ChangeLine => {
  const parsed = parse(line)
  const change = soundChange(parsed)
  if (!isCanonical(line, parsed)) return refuse('not-canonical')
  return { change, patchText: patchTextOf(line, change) }
}

/**
 * Takes what claims to be a change by a whitelist: exactly its fields, each of its shape and size. Whether its parents
 * exist is not decided here.
 *
 * @throws LineRefusal
 */
export const soundChange = (value: unknown): Change => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('shape')
  // Sound because arrays, null and plain values are excluded on the line above.
  const fields = value as Readonly<Record<string, unknown>>
  if (Object.keys(fields).length !== KEYS.length) return refuse('shape')
  if (KEYS.some((key) => !Object.hasOwn(fields, key))) return refuse('shape')
  const id = readId(fields['id'])
  return {
    id,
    kind: readKind(fields['kind']),
    recordId: readRecordId(fields['recordId']),
    patch: readPatch(fields['patch']),
    parents: readParents(fields['parents'], id),
    wall: readWall(fields['wall']),
    author: readAuthor(fields['author']),
  }
}

const parse = (line: string): unknown => {
  // A shorter line cannot hold more values than it has characters.
  if (line.length > EXCHANGE_LIMITS.values && jsonWeight(line).values > EXCHANGE_LIMITS.values) {
    return refuse('too-many-values')
  }
  try {
    return JSON.parse(line)
  } catch {
    return refuse('not-json')
  }
}

const readId = (value: unknown): string => {
  if (typeof value !== 'string' || !CHANGE_ID.test(value)) return refuse('id')
  return value < FUTURE ? value : refuse('future')
}

const readKind = (value: unknown): RecordKind =>
  typeof value === 'string' && KINDS.has(value)
    ? // Sound because the set holds exactly the kinds.
      (value as RecordKind)
    : refuse('kind')

const readRecordId = (value: unknown): string =>
  typeof value === 'string' && RECORD_ID.test(value) ? value : refuse('record')

const readAuthor = (value: unknown): string =>
  typeof value === 'string' && (value === '' || RECORD_ID.test(value)) ? value : refuse('author')

const readWall = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= WALL_MAX
    ? value
    : refuse('wall')

const readParents = (value: unknown, id: string): readonly string[] => {
  if (!Array.isArray(value) || value.length > EXCHANGE_LIMITS.parents) return refuse('parents')
  let last = ''
  for (const parent of value) {
    const isSound = typeof parent === 'string' && CHANGE_ID.test(parent)
    if (!isSound || parent <= last || parent >= id) return refuse('parents')
    last = parent
  }
  return value
}

const readPatch = (value: unknown): Change['patch'] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('patch')
  // Sound because arrays, null and plain values are excluded on the line above.
  const patch = value as Readonly<Record<string, FieldValue>>
  const names = Object.keys(patch)
  if (names.length > EXCHANGE_LIMITS.fields) return refuse('too-many-fields')
  for (const name of names) {
    checkFieldName(name)
    checkFieldValue(patch[name], 1)
  }
  return patch
}

const checkFieldName = (name: string): void => {
  if (FORBIDDEN.has(name) || name === '' || name.length > EXCHANGE_LIMITS.fieldName) {
    refuse('field-name')
  }
}

const checkFieldValue = (value: unknown, depth: number): void => {
  if (depth > EXCHANGE_LIMITS.depth) return refuse('too-deep')
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (value.length > EXCHANGE_LIMITS.text) refuse('field-too-long')
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('field-value')
    return
  }
  if (Array.isArray(value)) {
    for (const member of value) checkFieldValue(member, depth + 1)
    return
  }
  // Sound because JSON.parse makes nothing but what is handled above, and objects with string keys.
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(fields)) {
    checkFieldName(name)
    checkFieldValue(fields[name], depth + 1)
  }
}

/**
 * Mostly the quick way: JSON.parse keeps the order of keys, so JSON.stringify gives the line back when every key stands
 * once and without white space. Keys that look like whole numbers are ordered anew by JavaScript; then the slow way.
 */
const isCanonical = (line: string, parsed: unknown): boolean => {
  if (JSON.stringify(parsed) === line && hasSortedKeys(parsed)) return true
  // Sound because every member was checked by `soundChange`.
  return canonicalValue(parsed as FieldValue) === line
}

const hasSortedKeys = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(hasSortedKeys)
  // Sound because arrays, null and plain values are excluded above.
  const fields = value as Readonly<Record<string, unknown>>
  let last = ''
  for (const key of Object.keys(fields)) {
    if (key < last || !hasSortedKeys(fields[key])) return false
    last = key
  }
  return true
}

/** In a canonical line the patch stands between `parents` and `recordId`, and only keys are followed by a colon. */
const patchTextOf = (line: string, { recordId, wall }: Change): string => {
  const start = line.indexOf('"patch":') + '"patch":'.length
  const tail = `,"recordId":"${recordId}","wall":${JSON.stringify(wall)}}`
  return line.slice(start, line.length - tail.length)
}
