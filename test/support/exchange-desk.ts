import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach } from 'vitest'
import type {
  EvidenceSource,
  ExchangeFacts,
  ReceivedFile,
  ReceiveOptions,
  WriteExchangeInput,
  WrittenExchangeFile,
} from '../../electron/exchange/exchange-file.ts'
import { receiveExchangeFile } from '../../electron/exchange/receive-exchange-file.ts'
import { writeExchangeFile } from '../../electron/exchange/write-exchange-file.ts'
import { type Change, type FieldValue, RECORD_KINDS } from '../../shared/domain/change/change.ts'
import { changeIdOf } from '../../shared/domain/change/hybrid-clock.ts'
import { Fault, type FaultCode, type FaultDetails } from '../../shared/fault.ts'
import { freshDirectory } from './open-test-application.ts'

export const REPLICA = '0123456789abcdef'

export const SENDER: ExchangeFacts = {
  appVersion: '0.1.0',
  from: { replica: REPLICA, unit: '安顺市西秀区民政局', name: '王芳' },
  dataSet: 'fedcba9876543210',
  schema: 9,
  have: {},
  scope: { evidence: true },
}

/** A change id of this many ms after the first. */
export const idAt = (ms: number, counter = 0): string =>
  changeIdOf({ ms: Date.UTC(2024, 4, 14) + ms, counter }, REPLICA)

/** One save of a ledger entry; names only what matters to the test. */
export const aChange = (parts: Partial<Change> = {}): Change => ({
  id: idAt(0),
  kind: 'ledgerEntry',
  recordId: '018f7a3c-0000-7000-8000-000000000001',
  patch: { text: '举办领导班子法治专题讲座', period: { on: '2024-05-14', until: null } },
  parents: [],
  wall: Date.UTC(2024, 4, 14),
  author: '018f7a3c-0000-7000-8000-0000000000aa',
  ...parts,
})

/** A history long enough to be worth damaging. */
export const manyChanges = (count: number): Change[] =>
  Array.from({ length: count }, (_, index) =>
    aChange({
      id: idAt(index),
      recordId: `018f7a3c-0000-7000-8000-${String(index).padStart(12, '0')}`,
      patch: { text: `第${index}次法治专题讲座，参加${index * 7}人`, note: sha(`${index}`) },
    }),
  )

const sha = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** The fault a step must end with; anything else it ends with fails the test. */
export const faultOf = async (
  step: () => unknown,
): Promise<{ readonly code: FaultCode; readonly details: FaultDetails }> => {
  try {
    await step()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('It was not refused.')
}

export type Desk = {
  readonly root: string
  readonly stick: string
  readonly inbox: string
  readonly evidence: (content: string | Uint8Array) => EvidenceSource
  readonly write: (
    changes: Iterable<Change>,
    options?: Partial<WriteExchangeInput>,
  ) => Promise<WrittenExchangeFile>
  /** The bytes of the file last written as `a.mzsj`. */
  readonly bytes: () => Buffer
  /** Lays bytes on the stick and takes them in. */
  readonly receive: (bytes?: Uint8Array, options?: ReceiveOptions) => Promise<ReceivedFile>
  /** Everything lying in a directory, however deep. */
  readonly lyingIn: (directory: string) => string[]
}

/** A PC with a stick in it. Everything on it is removed after the test. */
export const useDesks = (): (() => Desk) => {
  const roots: string[] = []
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
  })
  return () => {
    const root = freshDirectory()
    roots.push(root)
    return deskIn(root)
  }
}

const deskIn = (root: string): Desk => {
  const [stick, inbox, scratch] = ['stick', 'import', 'scratch'].map((name) => join(root, name))
  if (stick === undefined || inbox === undefined || scratch === undefined) throw new Error('names')
  for (const path of [stick, inbox, scratch, join(root, 'vault')]) mkdirSync(path)
  const file = join(stick, 'a.mzsj')
  return {
    root,
    stick,
    inbox,
    evidence: (content) => {
      const path = join(root, 'vault', sha(content))
      writeFileSync(path, content)
      return { sha256: sha(content), size: Buffer.from(content).length, path }
    },
    write: (changes, options) =>
      writeExchangeFile({
        target: file,
        replace: true,
        scratch,
        facts: SENDER,
        changes,
        evidence: [],
        ...options,
      }),
    bytes: () => readFileSync(file),
    receive: (bytes, options) => {
      const from = bytes === undefined ? file : join(stick, 'b.mzsj')
      if (bytes !== undefined) writeFileSync(from, bytes)
      return receiveExchangeFile(from, inbox, options)
    },
    lyingIn: (directory) => readdirSync(directory, { recursive: true }).map(String).toSorted(),
  }
}

/** Texts that have broken programs, and any other. */
const text = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\ud800',
    '\udfff甲',
    '\u0000\u0001\u001f\u007f',
    '\u2028\u2029\n\r\t',
    '\ufeff甲',
    '=1+1',
    '</w:t>',
    '"},"patch":{"x":1',
    '民政\u202E法治',
    '👩‍👩‍👧‍👦𠮷',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
)

const plain = fc.oneof(
  text,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21, 5e-324, Number.MAX_VALUE),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)

/** Names no store writes and no data file may hold; fast-check makes each of them on purpose now and then. */
const UNHELD_NAMES = new Set(['', '__proto__', 'constructor', 'prototype'])

const fieldName = fc.oneof(
  fc.constantFrom('text', 'note', '_del', 'link:anshun21.c0102', '10', '9', '甲', 'toString'),
  text.filter((name) => !UNHELD_NAMES.has(name)),
)

const fieldValue: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fieldName, plain, { maxKeys: 4, noNullPrototype: true }) },
)

/** Changes as any store could hold them, oldest first; parents are older changes. */
export const anyChanges: fc.Arbitrary<Change[]> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 1_000_000 }),
      kind: fc.constantFrom(...RECORD_KINDS),
      recordId: fc.constantFrom('r', 'anshun21.c0102@2024', 'bureauName'),
      patch: fc.dictionary(fieldName, fieldValue, { maxKeys: 6, noNullPrototype: true }),
      parents: fc.array(fc.nat(20), { maxLength: 3 }),
      wall: fc.integer({ min: -8.64e15, max: 8.64e15 }).map((wall) => wall + 0),
      author: fc.constantFrom('', '018f7a3c-0000-7000-8000-0000000000aa'),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => {
    const ids: string[] = []
    let ms = 0
    return drafts.map(({ gap, parents, ...draft }): Change => {
      ms += gap
      const id = idAt(ms)
      const seen = [...new Set(parents.flatMap((index) => ids[index] ?? []))].toSorted()
      ids.push(id)
      return { ...draft, id, parents: seen }
    })
  })
