import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aChange,
  anyChanges,
  idAt,
  manyChanges,
  SENDER,
  useDesks,
} from '../support/exchange-desk.ts'

const openDesk = useDesks()
const PASSWORD = '海子山上有六只羊'

describe('a data file', () => {
  test('brings any change and any evidence over as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyChanges,
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
        async (changes, contents) => {
          const desk = openDesk()
          const evidence = contents.map((content) => desk.evidence(content))
          const written = await desk.write(changes, { evidence })
          const received = await desk.receive()
          expect([...received.changes()].map(({ change }) => change)).toEqual(changes)
          expect(received.sha256).toBe(written.sha256)
          expect(received.manifest.counts.changes).toBe(changes.length)
          const hashes = [...new Set(evidence.map(({ sha256 }) => sha256))].toSorted()
          expect(received.evidence.map(({ sha256 }) => sha256)).toEqual(hashes)
          for (const { sha256, path } of received.evidence) {
            const source = evidence.find((one) => one.sha256 === sha256)
            expect(readFileSync(path)).toEqual(readFileSync(source?.path ?? ''))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('comes over the same under a password', async () => {
    const desk = openDesk()
    const changes = manyChanges(50)
    const evidence = [desk.evidence(Buffer.alloc(2_500_000, '佐证'))]
    const written = await desk.write(changes, { evidence, password: PASSWORD })
    const received = await desk.receive(undefined, { password: PASSWORD })
    expect(received.encrypted).toBe(true)
    expect([...received.changes()].map(({ change }) => change)).toEqual(changes)
    expect(received.evidence).toHaveLength(1)
    expect(written).toMatchObject({ changes: 50, records: 50, files: 1, unsound: [] })
    expect(desk.bytes().includes('安顺')).toBe(false)
  })

  test('has the same bytes for the same state', async () => {
    const desk = openDesk()
    const evidence = [desk.evidence('甲'), desk.evidence('乙')]
    const once = await desk.write(manyChanges(300), { evidence })
    const again = await desk.write(manyChanges(300), { evidence: evidence.toReversed() })
    expect(again.sha256).toBe(once.sha256)
    const more = await desk.write(manyChanges(301), { evidence })
    expect(more.sha256).not.toBe(once.sha256)
  })

  test('holds a piece of evidence once, however often it is attached', async () => {
    const desk = openDesk()
    const written = await desk.write([], { evidence: [desk.evidence('甲'), desk.evidence('甲')] })
    expect(written.files).toBe(1)
  })

  test('leaves out evidence that is missing or damaged, and says which', async () => {
    const desk = openDesk()
    const [sound, damaged, missing] = ['甲', '乙', '丙'].map((text) => desk.evidence(text))
    if (sound === undefined || damaged === undefined || missing === undefined) throw new Error()
    writeFileSync(damaged.path, '改')
    const written = await desk.write(manyChanges(3), {
      evidence: [sound, damaged, { ...missing, path: `${missing.path}.gone` }],
    })
    expect(written.files).toBe(1)
    expect(written.unsound).toEqual(
      expect.arrayContaining([
        { sha256: damaged.sha256, state: 'damaged' },
        { sha256: missing.sha256, state: 'missing' },
      ]),
    )
    const received = await desk.receive()
    expect(received.evidenceNames).toEqual([sound.sha256])
  })

  test('says who made it, of what, and up to where they know everybody’s changes', async () => {
    const desk = openDesk()
    const facts = { ...SENDER, have: { '0123456789abcdef': idAt(5) }, scope: { evidence: false } }
    await desk.write([aChange({ wall: Date.UTC(2024, 4, 14, 1, 2, 3) })], { facts })
    const { manifest } = await desk.receive()
    expect(manifest).toMatchObject({
      v: 1,
      min_reader: 1,
      made_by: { app: 'minzheng-ledger', version: '0.1.0' },
      made_at: '2024-05-14T01:02:03.000Z',
      from: { replica: '0123456789abcdef', unit: '安顺市西秀区民政局', name: '王芳' },
      data_set: 'fedcba9876543210',
      schema: 9,
      counts: { changes: 1, records: 1, files: 0 },
      have: { '0123456789abcdef': idAt(5) },
      scope: { evidence: false },
    })
  })

  test('can be made on a PC whose clock says anything', async () => {
    const desk = openDesk()
    await desk.write([aChange({ wall: 8.64e15 })])
    expect((await desk.receive()).manifest.made_at).toBe('9999-12-31T23:59:59.999Z')
    await desk.write([aChange({ wall: -8.64e15 })])
    expect((await desk.receive()).manifest.made_at).toBe('1970-01-01T00:00:00.000Z')
  })

  test('can be as repetitive as it likes: what was written can be read', async () => {
    const desk = openDesk()
    const text = '一'.repeat(200_000)
    const changes = Array.from({ length: 130 }, (_, index) =>
      aChange({ id: idAt(index), patch: { text } }),
    )
    const written = await desk.write(changes)
    expect(written.bytes).toBeGreaterThan(64 * 1024 * 1024)
    const received = await desk.receive()
    expect([...received.changes()]).toHaveLength(130)
  })

  test('leaves nothing beside it, and nothing of it after it was dropped', async () => {
    const desk = openDesk()
    await desk.write(manyChanges(10), { evidence: [desk.evidence('甲')] })
    expect(desk.lyingIn(desk.stick)).toEqual(['a.mzsj'])
    expect(desk.lyingIn(`${desk.root}/scratch`)).toEqual([])
    const received = await desk.receive()
    expect(desk.lyingIn(received.directory)).toEqual([
      'evidence',
      `evidence/${received.evidenceNames[0]}`,
      'lines',
    ])
    await received.drop()
    expect(desk.lyingIn(desk.inbox)).toEqual([])
  })

  test('is not unpacked again when the same bytes were imported before', async () => {
    const desk = openDesk()
    const { sha256 } = await desk.write(manyChanges(10), { evidence: [desk.evidence('甲')] })
    const received = await desk.receive(undefined, {
      isKnown: (file) => file.sha256 === sha256 && file.manifest.counts.changes === 10,
    })
    expect(received.known).toBe(true)
    expect([...received.changes()]).toEqual([])
    expect(desk.lyingIn(received.directory)).toEqual([])
  })

  test('does not lay out evidence that is here already, but verifies it', async () => {
    const desk = openDesk()
    const [here, absent] = [desk.evidence('甲'), desk.evidence('乙')]
    await desk.write([], { evidence: [here, absent] })
    const received = await desk.receive(undefined, { hasEvidence: (hash) => hash === here.sha256 })
    expect(received.evidence.map(({ sha256 }) => sha256)).toEqual([absent.sha256])
    expect(received.evidenceNames.toSorted()).toEqual([here.sha256, absent.sha256].toSorted())
  })
})
