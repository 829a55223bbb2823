import { afterAll, expect, test } from 'vitest'
import { usePrograms } from '../support/programs.ts'
import { type Killed, openScene, seeded } from './kill-scene.ts'

const programs = usePrograms()

/** `npm run faults` asks for more. */
const RUNS = Number(process.env['MINZHENG_FAULT_RUNS'] ?? 100)
const SEED = Number(process.env['MINZHENG_FAULT_SEED'] ?? 20_261_122)

/** Out of twenty. */
const SHARES: readonly (readonly [Killed, number])[] = [
  ['save', 4],
  ['export', 3],
  ['import', 4],
  ['backup', 4],
  ['restore', 3],
  ['migration', 2],
]

const counted = new Map<string, number>()
afterAll(() => expect([...counted.values()].reduce((sum, each) => sum + each, 0)).toBe(RUNS))

test(
  `the program is killed ${RUNS} times in the middle of its work, and nothing acknowledged is lost`,
  async () => {
    const random = seeded(SEED)
    const kinds = SHARES.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
    const scene = await openScene(programs, random)
    for (let run = 0; run < RUNS; run += 1) {
      const kind = kinds[run % kinds.length] ?? 'save'
      try {
        await scene.kill(kind)
      } catch (cause) {
        throw new Error(`Run ${run + 1}, killed in ${kind}, seed ${SEED}.`, { cause })
      }
      counted.set(kind, (counted.get(kind) ?? 0) + 1)
    }
    expect(scene.acknowledged.size).toBeGreaterThan(RUNS / 3)
  },
  RUNS * 30_000,
)
