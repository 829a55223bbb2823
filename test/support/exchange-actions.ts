import fc from 'fast-check'
import { exportFile, importFiles } from './exchange.ts'
import type { Action } from './exchange-model.ts'
import type { TestApplication } from './open-test-application.ts'

/** Random things so many clerks do with so many entries; clocks are years apart. */
export const actionsOf = (clerks: number, entries = 3): fc.Arbitrary<Action> => {
  const replica = fc.nat({ max: clerks - 1 })
  const entry = fc.nat({ max: entries - 1 })
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        replica,
        entry,
        field: fc.constantFrom('text' as const, 'documentNumber' as const, 'figure' as const),
        spice: fc.nat({ max: 20 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('remove' as const, 'restore' as const),
        replica,
        entry,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('carry' as const), from: replica, to: replica }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        replica,
        year: fc.integer({ min: 2022, max: 2045 }),
      }),
    },
  )
}

/** Everybody exports, then everybody takes in what the others gave, several files at once. */
export const exchangeAll = async (
  programs: readonly TestApplication[],
  order: readonly number[],
): Promise<void> => {
  const files = new Map<number, string>()
  for (const from of order) {
    const program = programs[from]
    if (program !== undefined) files.set(from, await exportFile(program))
  }
  for (const to of order.toReversed()) {
    const program = programs[to]
    const others = order.filter((from) => from !== to).map((from) => files.get(from) ?? '')
    if (program !== undefined) await importFiles(program, ...others)
  }
}
