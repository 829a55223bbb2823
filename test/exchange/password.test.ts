import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Desk, faultOf, manyChanges, useDesks } from '../support/exchange-desk.ts'

const openDesk = useDesks()
const PASSWORD = 'Haizi-shan 六只羊 88'
/** Header, check block and their hash; then frames of a MiB and a tag. */
const PREFIX = 112
const FRAME = 1024 * 1024 + 16

const sealedDesk = async (): Promise<{ readonly desk: Desk; readonly bytes: Buffer }> => {
  const desk = openDesk()
  const evidence = [desk.evidence(Buffer.alloc(3 * 1024 * 1024, '佐证材料'))]
  await desk.write(manyChanges(5), { evidence, password: PASSWORD })
  return { desk, bytes: desk.bytes() }
}

const refusalOf = (desk: Desk, bytes: Buffer, password: string | undefined = PASSWORD) =>
  faultOf(() => desk.receive(bytes, { password }))

/** The header with a byte changed and its hash made right again. */
const withHeaderByte = (bytes: Buffer, at: number, value: number): Buffer => {
  const forged = Buffer.from(bytes)
  forged.writeUInt8(value, at)
  createHash('sha256').update(forged.subarray(0, 80)).digest().copy(forged, 80)
  return forged
}

describe('a file under a password', () => {
  test('asks for it, and tells a wrong one from a damaged file', async () => {
    const { desk, bytes } = await sealedDesk()
    expect((await faultOf(() => desk.receive(bytes))).code).toBe('exchange-password-required')
    expect((await refusalOf(desk, bytes, '')).code).toBe('exchange-password-required')
    expect((await refusalOf(desk, bytes, 'haizi-shan 六只羊 88')).code).toBe('exchange-password')
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(PREFIX + 100) ^ 1, PREFIX + 100)
    expect((await refusalOf(desk, damaged)).code).toBe('exchange-damaged')
    expect(desk.lyingIn(desk.inbox)).toEqual([])
  })

  test('opens for the same keys pressed with a Chinese input method on', async () => {
    const { desk, bytes } = await sealedDesk()
    const received = await desk.receive(bytes, { password: 'Ｈａｉｚｉ－ｓｈａｎ 六只羊 ８８' })
    expect(received.evidence).toHaveLength(1)
  })

  test('has other bytes every time, so that nobody can compare two of them', async () => {
    const desk = openDesk()
    const one = await desk.write(manyChanges(2), { password: PASSWORD })
    const other = await desk.write(manyChanges(2), { password: PASSWORD })
    expect(other.sha256).not.toBe(one.sha256)
  })

  test('is refused when it was cut at a frame, its frames were swapped, or one was left out', async () => {
    const { desk, bytes } = await sealedDesk()
    const frame = (index: number): Buffer =>
      bytes.subarray(PREFIX + index * FRAME, PREFIX + (index + 1) * FRAME)
    const prefix = bytes.subarray(0, PREFIX)
    const join = (...frames: readonly Buffer[]): Buffer => Buffer.concat([prefix, ...frames])
    expect((await refusalOf(desk, join(frame(0), frame(1)))).code).toBe('exchange-incomplete')
    expect((await refusalOf(desk, prefix)).code).toBe('exchange-incomplete')
    expect((await refusalOf(desk, bytes.subarray(0, 60))).code).toBe('exchange-incomplete')
    const swapped = join(frame(1), frame(0), frame(2), frame(3))
    expect((await refusalOf(desk, swapped)).details).toEqual({ part: '第1段' })
    const skipped = join(frame(0), frame(2), frame(3))
    expect((await refusalOf(desk, skipped)).details).toEqual({ part: '第2段' })
    const longer = Buffer.concat([bytes, frame(0)])
    expect((await refusalOf(desk, longer)).code).toBe('exchange-damaged')
  })

  test('is refused when a frame of another file of the same password stands in it', async () => {
    const [one, other] = [await sealedDesk(), await sealedDesk()]
    const mixed = Buffer.from(one.bytes)
    other.bytes.copy(mixed, PREFIX, PREFIX, PREFIX + FRAME)
    expect((await refusalOf(one.desk, mixed)).details).toEqual({ part: '第1段' })
  })

  test('cannot ask for more memory than a small PC has', async () => {
    const { desk, bytes } = await sealedDesk()
    // Byte 11 is log2 N, 12 the block size, 13 the lanes.
    for (const [at, value] of [
      [11, 30],
      [11, 18],
      [11, 1],
      [12, 255],
      [13, 200],
      [9, 7],
      [10, 7],
    ] as const) {
      const forged = withHeaderByte(bytes, at, value)
      expect((await refusalOf(desk, forged)).code).toBe('exchange-damaged')
    }
    expect((await refusalOf(desk, withHeaderByte(bytes, 8, 2))).code).toBe('exchange-newer')
  })
})
