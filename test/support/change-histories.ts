import fc from 'fast-check'
import type { Change, Patch } from '../../shared/domain/change/change.ts'
import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { foldRecord } from '../../shared/domain/change/fold.ts'
import {
  CLOCK_ZERO,
  changeIdOf,
  type HybridClock,
  tick,
} from '../../shared/domain/change/hybrid-clock.ts'

const REPLICAS = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc']
const TWELVE_YEARS = 12 * 365 * 86_400_000
const NOW = Date.UTC(2024, 11, 20)

type Step =
  | { readonly kind: 'write'; readonly pc: number; readonly field: string; readonly value: string }
  | { readonly kind: 'remove' | 'restore'; readonly pc: number }
  | { readonly kind: 'send'; readonly pc: number; readonly to: number }
  | { readonly kind: 'clock'; readonly pc: number; readonly by: number }

const pc = fc.nat(REPLICAS.length - 1)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      pc,
      field: fc.constantFrom('text', 'note', 'period'),
      value: fc.constantFrom('甲', '乙', '丙', '=1+1', '</w:t>', '__proto__', '‮'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), pc }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('send' as const), pc, to: pc }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      pc,
      by: fc.integer({
        min: -TWELVE_YEARS,
        max: TWELVE_YEARS,
      }),
    }),
  },
)

type Replica = { changes: Change[]; clock: HybridClock; now: number }

const write = (replica: Replica, index: number, patch: Patch): void => {
  replica.now += 1
  const newest = replica.changes
    .map(({ id }) => id)
    .toSorted()
    .at(-1)
  const seen = newest === undefined ? CLOCK_ZERO : clockIn(newest)
  const last =
    seen.ms > replica.clock.ms ||
    (seen.ms === replica.clock.ms && seen.counter > replica.clock.counter)
      ? seen
      : replica.clock
  replica.clock = tick(last, replica.now)
  replica.changes.push({
    id: changeIdOf(replica.clock, REPLICAS[index] ?? ''),
    kind: 'office',
    recordId: 'r',
    patch,
    parents: foldRecord(replica.changes).heads,
    wall: replica.now,
    author: REPLICAS[index] ?? '',
  })
}

const clockIn = (id: string): HybridClock => ({
  ms: Number.parseInt(id.slice(0, 12), 16),
  counter: Number.parseInt(id.slice(12, 16), 16),
})

const play = (plan: readonly Step[]): Change[] => {
  const replicas = REPLICAS.map((): Replica => ({ changes: [], clock: CLOCK_ZERO, now: NOW }))
  for (const step of plan) {
    const replica = replicas[step.pc]
    if (replica === undefined) continue
    if (step.kind === 'write') write(replica, step.pc, { [step.field]: step.value })
    if (step.kind === 'remove') write(replica, step.pc, { [REMOVED_FIELD]: 1 })
    if (step.kind === 'restore') write(replica, step.pc, { [REMOVED_FIELD]: 0 })
    if (step.kind === 'clock') replica.now += step.by
    if (step.kind === 'send') {
      const other = replicas[step.to]
      const known = new Set(other?.changes.map(({ id }) => id))
      other?.changes.push(...replica.changes.filter(({ id }) => !known.has(id)))
    }
  }
  const all = new Map(
    replicas.flatMap(({ changes }) => changes.map((change) => [change.id, change])),
  )
  return [...all.values()]
}

/** Every change of one record three PCs have worked on, with sticks carried between them and clocks set at will. */
export const changeHistories: fc.Arbitrary<Change[]> = fc
  .array(steps, { minLength: 1, maxLength: 25 })
  .map(play)
  .filter((changes) => changes.length > 0)
