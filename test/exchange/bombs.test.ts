import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { changeLine } from '../../shared/domain/exchange/change-line.ts'
import { craftedFile, type Part, sha256, zipOf } from '../support/crafted-file.ts'
import { aChange } from '../support/exchange-desk.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const MIB = 1024 * 1024
const TEN_GIB = 10 * 1024 * MIB
/** What the program may take at most while it looks at such a file, bytes (RELIABILITY §6). */
const MOST_MEMORY = 300 * MIB

const COMMAND = fileURLToPath(new URL('../../electron/command.ts', import.meta.url))
/** Says at the end how much memory the process ever had, KiB. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak:'+process.resourceUsage().maxRSS))"

/** Looks at a file with the program as a process of its own; what it answers, and what it took. */
const lookAt = async (dataDirectory: string, file: string) => {
  const began = performance.now()
  const options = ['exchange.preview', '--data', dataDirectory, '--open', file]
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, COMMAND, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await once(child, 'close')
  const memory = Number(/peak:(\d+)/.exec(err)?.[1]) * 1024
  return { reply: JSON.parse(out), memory, ms: performance.now() - began }
}

/** Has the program look at a file; answers what came of it. */
const refusalOf = async (what: string, bytes: Buffer | string) => {
  const dataDirectory = programs.directory()
  programs.open({ dataDirectory }).close()
  const digest = digestOf(dataDirectory)
  const file = typeof bytes === 'string' ? bytes : join(programs.directory(), '同事.mzsj')
  if (typeof bytes !== 'string') writeFileSync(file, bytes)

  const { reply, memory, ms } = await lookAt(dataDirectory, file)

  const took = `${Math.round(ms)} ms, ${Math.round(memory / MIB)} MiB`
  process.stdout.write(`${what}: ${took}\n`)
  const isUnchanged = digestOf(dataDirectory) === digest
  return { reply, memory, isUnchanged, left: readdirSync(join(dataDirectory, 'import')) }
}

/** What must come of it: refused in little memory, with nothing changed and nothing left lying about. */
const REFUSED = {
  reply: {
    ok: false,
    fault: { code: expect.stringMatching(/^exchange-(too-large|damaged|line)$/) },
  },
  isUnchanged: true,
  left: [],
}

/** Ten gibibytes of noughts in ten mebibytes: one packed stretch that refers to nothing before it, again and again. */
const tenGibibytes = (): Buffer => {
  const stretch = 64 * MIB
  const packed = deflateRawSync(Buffer.alloc(stretch), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const end = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([...Array.from({ length: TEN_GIB / stretch }, () => packed), end])
}

/** The lines of the file are the bomb, and say they are so large. */
const bombOf = (claims: number, extra?: Buffer): Buffer => {
  const packed = tenGibibytes()
  return craftedFile({
    parts: (parts) =>
      parts
        .slice(0, 3)
        .map((part, at) =>
          at === 2 ? { ...part, packed, claims, ...(extra === undefined ? {} : { extra }) } : part,
        ),
    manifest: (manifest) => ({
      ...manifest,
      members: { 'data.ndjson': { bytes: claims, sha256: 'a'.repeat(64) } },
      counts: { changes: 1, records: 1, files: 0 },
    }),
  })
}

/** The zip64 field that tells a size beyond four gibibytes. */
const largeSize = (size: number): Buffer => {
  const field = Buffer.alloc(12)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8, 2)
  field.writeBigUInt64LE(BigInt(size), 4)
  return field
}

test.each([
  ['says so', 0xffff_ffff, largeSize(TEN_GIB)],
  ['says it is small', 1000, undefined],
  ['says it is just as large as is allowed', 1_000_000_000, undefined],
])(
  'ten gibibytes in ten mebibytes that %s are refused in little memory',
  async (what, claims, extra) => {
    const seen = await refusalOf(`10 GiB, ${what}`, bombOf(claims, extra))

    expect(seen).toMatchObject(REFUSED)
    expect(seen.memory).toBeGreaterThan(0)
    expect(seen.memory).toBeLessThan(MOST_MEMORY)
  },
  300_000,
)

/** A change of an entry whose text is this. */
const lineOf = (text: string): Buffer =>
  craftedFile({ lines: `${changeLine(aChange()).replace(/"举办[^"]*"/, text)}\n` })

/** A manifest as large as one may be, made of nothing but this: it packs into some kilobytes. */
const manifestOf = (content: string): Buffer =>
  craftedFile({
    manifest: (manifest) => `${JSON.stringify(manifest).slice(0, -1)},"x":${content}}`,
  })

test.each([
  ['arrays within arrays', () => manifestOf('['.repeat(8_000_000) + ']'.repeat(8_000_000))],
  ['empty objects', () => manifestOf(`[${'{},'.repeat(5_400_000)}{}]`)],
  ['one large line of empty objects', () => lineOf(`[${'{},'.repeat(1_300_000)}{}]`)],
])(
  'a file that spells millions of %s is refused in little memory',
  async (what, make) => {
    const seen = await refusalOf(what, make())

    expect(seen).toMatchObject(REFUSED)
    expect(seen.memory).toBeGreaterThan(0)
    expect(seen.memory).toBeLessThan(MOST_MEMORY)
  },
  300_000,
)

const MEMBERS = 1_000_000
const CENTRAL = 46 + 'files/00/'.length + 64

const evidencePart = (index: number): Part => {
  const hash = sha256(String(index))
  return { name: `files/${hash.slice(0, 2)}/${hash}`, content: Buffer.alloc(0) }
}

/** A zip whose directory names a million members, written piece by piece. Its end record can say any number. */
const writeMillion = (file: string, told: number): void => {
  const first = craftedParts()
  const kept = Math.min(told, 20_000) - first.length
  const good = zipOf([
    ...first,
    ...Array.from({ length: Math.max(0, kept) }, (_, at) => evidencePart(at)),
  ])
  const end = good.subarray(-22)
  const present = end.readUInt16LE(10)
  const record = Buffer.from(good.subarray(-22 - CENTRAL, -22))
  const more = MEMBERS - present
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, good, 0, good.length - 22)
    for (let written = 0; written < more; written += 10_000) {
      const count = Math.min(10_000, more - written)
      const block = Buffer.alloc(count * CENTRAL)
      for (let at = 0; at < count; at += 1) {
        record.copy(block, at * CENTRAL)
        block.write(String(written + at).padStart(10, '0'), (at + 1) * CENTRAL - 10, 'latin1')
      }
      writeSync(handle, block)
    }
    end.writeUInt16LE(told, 8)
    end.writeUInt16LE(told, 10)
    end.writeUInt32LE(end.readUInt32LE(12) + more * CENTRAL, 12)
    writeSync(handle, end)
  } finally {
    closeSync(handle)
  }
}

const craftedParts = (): readonly Part[] => {
  let taken: readonly Part[] = []
  craftedFile({
    parts: (parts) => {
      taken = parts
      return parts
    },
  })
  return taken
}

test.each([
  ['as many as the end record can say', 0xffff],
  ['four', 4],
  ['what is left of a million in sixteen bits', MEMBERS & 0xffff],
])(
  'a million members are refused in little memory when the end says %s',
  async (what, told) => {
    const file = join(programs.directory(), '同事.mzsj')
    writeMillion(file, told)

    const seen = await refusalOf(`1000000 members, ${what}`, file)

    expect(seen).toMatchObject(REFUSED)
    expect(seen.memory).toBeGreaterThan(0)
    expect(seen.memory).toBeLessThan(MOST_MEMORY)
  },
  300_000,
)
