import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { ExchangeStep } from '../../electron/exchange/exchange-file.ts'
import { aChange, faultOf, idAt, manyChanges, useDesks } from '../support/exchange-desk.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'

const disks: SmallDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove()
})
const openDesk = useDesks()
const MIB = 1024 * 1024

describe('writing a data file', () => {
  test('never writes over a file unless told to', async () => {
    const desk = openDesk()
    await desk.write(manyChanges(3))
    const before = desk.bytes()
    const refusal = await faultOf(() => desk.write(manyChanges(9), { replace: false }))
    expect(refusal).toEqual({ code: 'target-exists', details: { name: 'a.mzsj' } })
    expect(desk.bytes()).toEqual(before)
    await desk.write(manyChanges(9), { replace: true })
    expect(desk.bytes()).not.toEqual(before)
  })

  test.each(['collect', 'pack', 'verify'] as const)(
    'cancelled while it does “%s” leaves nothing, and the old file as it was',
    async (stage) => {
      const desk = openDesk()
      await desk.write(manyChanges(3))
      const before = desk.bytes()
      const evidence = [desk.evidence(Buffer.alloc(5 * MIB, '佐证'))]
      const abort = new AbortController()
      const onProgress = (step: ExchangeStep): void => {
        if (step.stage === stage) abort.abort()
      }
      const options = { evidence, onProgress, signal: abort.signal }
      expect((await faultOf(() => desk.write(manyChanges(50), options))).code).toBe('cancelled')
      expect(desk.lyingIn(desk.stick)).toEqual(['a.mzsj'])
      expect(desk.lyingIn(join(desk.root, 'scratch'))).toEqual([])
      expect(desk.bytes()).toEqual(before)
    },
  )

  test.each(['copy', 'unpack'] as const)(
    'taking it in, cancelled while it does “%s”, leaves nothing',
    async (stage) => {
      const desk = openDesk()
      await desk.write([], { evidence: [desk.evidence(Buffer.alloc(5 * MIB, '佐证'))] })
      const abort = new AbortController()
      const onProgress = (step: ExchangeStep): void => {
        if (step.stage === stage) abort.abort()
      }
      const options = { onProgress, signal: abort.signal }
      expect((await faultOf(() => desk.receive(undefined, options))).code).toBe('cancelled')
      expect(desk.lyingIn(desk.inbox)).toEqual([])
    },
  )

  test.each([
    ['collect', 'target-not-writable'],
    ['pack', 'medium-lost'],
    ['verify', 'medium-lost'],
  ] as const)(
    'says so when the stick is pulled out while it does “%s”, and leaves nothing on this PC',
    async (stage, code) => {
      const desk = openDesk()
      const evidence = [desk.evidence(Buffer.alloc(5 * MIB, '佐证'))]
      const onProgress = (step: ExchangeStep): void => {
        if (step.stage === stage) rmSync(desk.stick, { recursive: true, force: true })
      }
      const refusal = await faultOf(() => desk.write(manyChanges(50), { evidence, onProgress }))
      expect(refusal).toEqual({ code, details: { name: 'a.mzsj' } })
      expect(desk.lyingIn(join(desk.root, 'scratch'))).toEqual([])
    },
  )

  test('says so when the stick is pulled out halfway', async () => {
    const desk = openDesk()
    const evidence = [desk.evidence(Buffer.alloc(5 * MIB, '佐证'))]
    let isPulled = false
    const onProgress = ({ stage }: ExchangeStep): void => {
      if (stage !== 'pack' || isPulled) return
      isPulled = true
      renameSync(desk.stick, `${desk.stick}-pulled`)
    }
    const refusal = await faultOf(() => desk.write(manyChanges(3), { evidence, onProgress }))
    expect(refusal).toEqual({ code: 'medium-lost', details: { name: 'a.mzsj' } })
  })

  test('does not trust a stick that gives back other bytes than it took', async () => {
    const desk = openDesk()
    let isSpoiled = false
    const onProgress = ({ stage }: ExchangeStep): void => {
      if (stage !== 'pack' || isSpoiled) return
      isSpoiled = true
      // What the writer holds open goes nowhere; under its name lies something else.
      const [aside = ''] = desk.lyingIn(desk.stick)
      rmSync(join(desk.stick, aside))
      writeFileSync(join(desk.stick, aside), 'other bytes')
    }
    const refusal = await faultOf(() => desk.write(manyChanges(30), { onProgress }))
    expect(refusal).toEqual({ code: 'exchange-unverified', details: { name: 'a.mzsj' } })
    expect(desk.lyingIn(desk.stick)).toEqual([])
  })

  test('refuses beforehand what no stick of the usual kind can hold, with both numbers', async () => {
    const desk = openDesk()
    const evidence = Array.from({ length: 9 }, (_, index) => ({
      sha256: createHash('sha256').update(`${index}`).digest('hex'),
      size: 500 * MIB,
      path: join(desk.root, 'never-read'),
    }))
    expect(await faultOf(() => desk.write([], { evidence }))).toEqual({
      code: 'exchange-file-limit',
      details: { size: 4500 * MIB, limit: 4096 * MIB - 1 },
    })
  })

  test('refuses beforehand what the disk has no room for, with both numbers', async () => {
    const disk = mountSmallDisk(3)
    if (disk === undefined) return
    disks.push(disk)
    const desk = openDesk()
    const evidence = [desk.evidence(Buffer.alloc(4 * MIB, '佐证'))]
    const target = join(disk.path, 'a.mzsj')
    const refusal = await faultOf(() => desk.write([], { evidence, target }))
    expect(refusal.code).toBe('disk-full')
    expect(Number(refusal.details['needed'])).toBeGreaterThan(4 * MIB)
    expect(Number(refusal.details['left'])).toBeLessThan(4 * MIB)
    expect(desk.lyingIn(disk.path)).toEqual([])
  })

  test('leaves nothing on a disk that fills up while it writes', async () => {
    const disk = mountSmallDisk(3)
    if (disk === undefined) return
    disks.push(disk)
    const desk = openDesk()
    const evidence = [desk.evidence(Buffer.alloc(MIB, '佐证'))]
    let isFilled = false
    const onProgress = ({ stage }: ExchangeStep): void => {
      if (stage !== 'pack' || isFilled) return
      isFilled = true
      writeFileSync(join(disk.path, 'film.mp4'), Buffer.alloc(2.5 * MIB))
    }
    const target = join(disk.path, 'a.mzsj')
    const refusal = await faultOf(() => desk.write([], { evidence, target, onProgress }))
    expect(refusal.code).toBe('disk-full')
    expect(desk.lyingIn(disk.path)).toEqual(['film.mp4'])
  })

  test('says when the medium is read-only or the folder is not there', async () => {
    const desk = openDesk()
    const target = join(desk.root, 'no-such', 'a.mzsj')
    expect((await faultOf(() => desk.write([], { target }))).code).toBe('target-not-writable')
    const disk = mountSmallDisk(3)
    if (disk === undefined) return
    disks.push(disk)
    disk.setReadOnly(true)
    const locked = join(disk.path, 'a.mzsj')
    expect((await faultOf(() => desk.write([], { target: locked }))).code).toBe(
      'target-not-writable',
    )
  })

  test('never hands out a change no program could read', async () => {
    const desk = openDesk()
    const patch = { text: '长'.repeat(200_001) }
    expect((await faultOf(() => desk.write([aChange({ patch })]))).code).toBe('store-damaged')
    expect(desk.lyingIn(desk.stick)).toEqual([])
    const unsorted = [aChange({ id: idAt(2) }), aChange({ id: idAt(1) })]
    await expect(desk.write(unsorted)).rejects.toThrow('sorted')
  })

  test('keeps evidence that changed while it was read out of the file by failing', async () => {
    const desk = openDesk()
    const source = desk.evidence('甲'.repeat(1000))
    let isChanged = false
    const onProgress = ({ stage }: ExchangeStep): void => {
      if (stage !== 'pack' || isChanged) return
      isChanged = true
      writeFileSync(source.path, '乙'.repeat(1000))
    }
    const options = { evidence: [source], onProgress }
    expect((await faultOf(() => desk.write(manyChanges(3), options))).code).toBe('evidence-damaged')
    expect(desk.lyingIn(desk.stick)).toEqual([])
  })

  test('takes long Chinese paths', async () => {
    const desk = openDesk()
    const folder = join(desk.root, '安顺市西秀区民政局', '法治建设年度材料'.repeat(5))
    mkdirSync(folder, { recursive: true })
    const target = join(folder, '西秀区民政局_王芳_2026-11-22_1530_k3f9.mzsj')
    const written = await desk.write(manyChanges(3), { target })
    expect(readFileSync(target)).toHaveLength(written.bytes)
    chmodSync(target, 0o600)
  })
})
