import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReceiveOptions } from '../../electron/exchange/exchange-file.ts'
import { changeLine } from '../../shared/domain/exchange/change-line.ts'
import { Fault } from '../../shared/fault.ts'
import { sha256 } from '../support/crafted-file.ts'
import { type Desk, manyChanges, useDesks } from '../support/exchange-desk.ts'

const openDesk = useDesks()
const CHANGES = manyChanges(40)
const WHOLE = CHANGES.map(changeLine).join('\n')
const PASSWORD = '海子山上有六只羊'

/** Numbers that look random and are the same at every run. */
const dice = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

type Damage = (bytes: Buffer, roll: (below: number) => number) => Buffer

const damages: Readonly<Record<string, Damage>> = {
  'one bit is turned': (bytes, roll) => {
    const damaged = Buffer.from(bytes)
    const at = roll(bytes.length)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << roll(8)), at)
    return damaged
  },
  'it is cut off': (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  '512 bytes are rubbish': (bytes, roll) => {
    const damaged = Buffer.from(bytes)
    const at = roll(bytes.length)
    for (let index = at; index < Math.min(at + 512, bytes.length); index += 1) {
      damaged.writeUInt8(roll(256), index)
    }
    return damaged
  },
  '4 KiB are zeros': (bytes, roll) => {
    const at = roll(bytes.length)
    return Buffer.from(bytes).fill(0, at, Math.min(at + 4096, bytes.length))
  },
}

/** What came of a damaged file; `changed` must never happen. */
const outcomeOf = async (desk: Desk, bytes: Buffer, options: ReceiveOptions = {}) => {
  try {
    const received = await desk.receive(bytes, options)
    try {
      const changes = [...received.changes()].map(({ change }) => change)
      const isWhole = received.evidence.every(
        ({ path, sha256: hash }) => sha256(readFileSync(path)) === hash,
      )
      const isSame =
        changes.map(changeLine).join('\n') === WHOLE && received.evidence.length === 2 && isWhole
      return isSame ? 'same' : 'changed'
    } finally {
      await received.drop()
    }
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

const REFUSALS = [
  'exchange-damaged',
  'exchange-incomplete',
  'exchange-not-ours',
  'exchange-too-large',
]

describe('a data file of which', () => {
  test.each(Object.entries(damages))(
    '%s, 500 times over, is refused or brings the same',
    async (name, damage) => {
      const desk = openDesk()
      const evidence = [desk.evidence('甲'.repeat(2000)), desk.evidence('乙'.repeat(500))]
      await desk.write(CHANGES, { evidence })
      const bytes = desk.bytes()
      expect(await outcomeOf(desk, bytes)).toBe('same')
      const roll = dice(name.length)
      let refused = 0
      for (let run = 0; run < 500; run += 1) {
        const outcome = await outcomeOf(desk, damage(bytes, roll))
        expect([...REFUSALS, 'same']).toContain(outcome)
        if (outcome !== 'same') refused += 1
      }
      expect(refused).toBeGreaterThan(400)
      expect(desk.lyingIn(desk.inbox)).toEqual([])
    },
  )

  test.each(Object.entries(damages))('under a password %s is refused', async (name, damage) => {
    const desk = openDesk()
    const evidence = [desk.evidence('甲'.repeat(400_000)), desk.evidence('乙'.repeat(500))]
    await desk.write(CHANGES, { evidence, password: PASSWORD })
    const roll = dice(name.length)
    for (let run = 0; run < 5; run += 1) {
      const outcome = await outcomeOf(desk, damage(desk.bytes(), roll), { password: PASSWORD })
      expect(REFUSALS).toContain(outcome)
    }
    expect(desk.lyingIn(desk.inbox)).toEqual([])
  })
})
