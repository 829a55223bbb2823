import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'

describe('counts that are kept equal counts that are made anew', () => {
  type Save = {
    readonly kind: 'save'
    readonly at: number
    readonly on: string
    readonly items: string[]
    readonly value: number
  }
  type Touch = {
    readonly kind: 'remove' | 'restore' | 'proof' | 'withdraw'
    readonly at: number
  }
  type Step = Save | Touch

  const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '2025-01-01']
  const steps = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      at: fc.nat(3),
      on: fc.constantFrom(...days),
      items: fc.uniqueArray(fc.constantFrom(...Object.values(ITEMS)), { maxLength: 4 }),
      value: fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 10_000),
    }),
    fc.record({
      kind: fc.constantFrom(
        'remove' as const,
        'restore' as const,
        'proof' as const,
        'withdraw' as const,
      ),
      at: fc.nat(3),
    }),
  )

  const save = async ({ call }: TestApplication, id: string | undefined, step: Save) => {
    const { on, items, value } = step
    const figures = value === 0 ? [] : [{ name: '参训', value, unit: '人次' }]
    const isVisible = id !== undefined && !(await call('ledger.get', { id })).removed
    const draft = anEntry({ on, checkItemIds: items, figures })
    return call('ledger.save', { ...draft, id: isVisible ? id : undefined })
  }

  const touch = async (
    { call, dataDirectory }: TestApplication,
    id: string,
    kind: Touch['kind'],
  ) => {
    if (kind === 'remove') await call('ledger.remove', { id })
    if (kind === 'restore') await call('ledger.restore', { id })
    const { removed, evidence } = await call('ledger.get', { id })
    const [proof] = evidence
    if (kind === 'withdraw' && proof !== undefined) await call('evidence.remove', { id: proof.id })
    if (kind === 'proof' && !removed) {
      await call('evidence.add', { entryId: id }, [join(dataDirectory, 'lock-holder')])
    }
  }

  const run = async (program: TestApplication, ids: string[], step: Step) => {
    const id = ids[step.at]
    if (step.kind === 'save') {
      const saved = await save(program, id, step)
      if (id === undefined) ids.push(saved.id)
    } else if (id !== undefined) await touch(program, id, step.kind)
  }

  test('after any saves, removals, restores, links, proofs and moves to another year', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 14 }), async (plan) => {
        const program = openTestApplication({ today: '2025-01-10' })
        try {
          const ids: string[] = []
          for (const step of plan) await run(program, ids, step)

          const { problems } = await program.call('store.check', {})
          expect(problems).toEqual([])
          for (const year of [2023, 2024, 2025]) {
            const overview = await program.call('overview.get', { year })
            const { entries } = await program.call('ledger.list', { year, limit: 500 })
            const [sum] = await program.call('figures.sum', { year })
            expect(overview.entries).toBe(entries.length)
            expect(overview.evidence).toBe(entries.flatMap(({ evidence }) => evidence).length)
            expect(overview.figures[0]?.total).toBe(sum?.total)
          }
        } finally {
          program.close()
        }
      }),
      { numRuns: 40 },
    )
  })
})
