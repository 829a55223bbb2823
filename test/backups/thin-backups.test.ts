import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BACKUP_LIMITS,
  backupsToDrop,
  type ThinnedBackup,
} from '../../shared/domain/backup/thin-backups.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const HOUR = 3_600_000

const backup = (hoursAgo: number, parts: Partial<ThinnedBackup> = {}): ThinnedBackup => {
  const at = NOW - hoursAgo * HOUR
  return {
    id: `${hoursAgo}`,
    at,
    day: new Date(at).toISOString().slice(0, 10),
    bytes: 1_000_000,
    sound: true,
    ...parts,
  }
}

const kept = (backups: readonly ThinnedBackup[], limits = BACKUP_LIMITS): string[] => {
  const dropped = new Set(backupsToDrop(backups, NOW, limits))
  return backups.map(({ id }) => id).filter((id) => !dropped.has(id))
}

const shelves = fc
  .uniqueArray(
    fc.record({
      hours: fc.oneof(fc.nat(48), fc.nat(24 * 500), fc.integer({ min: -90_000, max: -1 })),
      bytes: fc.integer({ min: 1, max: 2 ** 31 }),
      sound: fc.boolean(),
    }),
    { selector: ({ hours }) => hours, maxLength: 60 },
  )
  .map((all) => all.map(({ hours, ...parts }) => backup(hours, parts)))

describe('what is kept of the backups', () => {
  test('is the 10 latest, one of each of 14 days, and one of each of 12 months', () => {
    const hourly = Array.from({ length: 24 * 400 }, (_, hours) => backup(hours))

    const ids = kept(hourly).map(Number)

    expect(ids.filter((hours) => hours < 10)).toHaveLength(10)
    const days = new Set(ids.map((hours) => backup(hours).day))
    for (let day = 0; day < 14; day += 1) expect(days).toContain(backup(day * 24).day)
    const months = new Set(ids.map((hours) => backup(hours).day.slice(0, 7)))
    expect(months.size).toBe(12)
    expect(ids.length).toBeLessThanOrEqual(10 + 14 + 12)
  })

  test('is what was made now, also when backups of a wrong clock are dated years ahead', () => {
    const ahead = Array.from({ length: 30 }, (_, day) => backup(-(90_000 + day * 24)))

    const ids = kept([...ahead, backup(0), backup(1)])

    expect(ids).toEqual(expect.arrayContaining(['0', '1']))
  })

  test('is never less than three sound ones, however large they are', () => {
    const huge = [0, 30, 60, 90, 120].map((hours) => backup(hours, { bytes: 10 * 1024 ** 3 }))

    expect(kept(huge)).toEqual(['0', '30', '60'])
  })

  test('keeps a damaged one until ten sound ones are newer, and never counts it', () => {
    const sound = Array.from({ length: 10 }, (_, hours) => backup(hours))
    const damaged = backup(11, { sound: false })

    expect(kept([...sound.slice(1), damaged])).toContain('11')
    expect(kept([...sound, damaged])).not.toContain('11')
  })
})

describe('whatever lies on the shelf', () => {
  const soundOf = (all: readonly ThinnedBackup[]) => all.filter(({ sound }) => sound)

  test('the last three sound ones stay', () => {
    fc.assert(
      fc.property(shelves, (all) => {
        const left = new Set(kept(all))
        const sound = soundOf(all)
        expect(sound.filter(({ id }) => left.has(id)).length).toBeGreaterThanOrEqual(
          Math.min(3, sound.length),
        )
      }),
    )
  })

  test('thinning again takes nothing more', () => {
    fc.assert(
      fc.property(shelves, (all) => {
        const left = new Set(kept(all))
        const rest = all.filter(({ id }) => left.has(id))
        expect(kept(rest)).toEqual(rest.map(({ id }) => id))
      }),
    )
  })

  test('the order they are told in does not matter', () => {
    fc.assert(
      fc.property(shelves, (all) => {
        expect(kept(all.toReversed()).toSorted()).toEqual(kept(all).toSorted())
      }),
    )
  })

  test('what stays fits under the cap, or is the least that must stay', () => {
    fc.assert(
      fc.property(shelves, fc.integer({ min: 1, max: 2 ** 33 }), (all, bytes) => {
        const left = new Set(kept(all, { ...BACKUP_LIMITS, bytes }))
        const sound = soundOf(all).filter(({ id }) => left.has(id))
        const sum = sound.reduce((total, one) => total + one.bytes, 0)
        expect(sum <= bytes || sound.length <= BACKUP_LIMITS.atLeast).toBe(true)
      }),
    )
  })
})
