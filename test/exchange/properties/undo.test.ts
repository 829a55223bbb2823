import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { carry, exportFile, importFiles } from '../../support/exchange.ts'
import { actionsOf } from '../../support/exchange-actions.ts'
import { createPlay } from '../../support/exchange-model.ts'
import { createReplicaTemplates, PROPERTY, sharedState } from '../../support/exchange-replicas.ts'
import type { TestApplication } from '../../support/open-test-application.ts'

const templates = createReplicaTemplates(2)
afterAll(() => templates.remove())

/** What a clerk sees of the register, without who touched it last. */
const visible = async ({ call }: TestApplication): Promise<readonly unknown[]> => {
  const { entries } = await call('ledger.list', { limit: 100 })
  return entries
    .map((entry) => ({ ...entry, updatedAt: '', updatedBy: '' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const conflictsOf = async ({ call }: TestApplication): Promise<readonly string[]> =>
  (await call('conflicts.list', {})).map(({ recordId, field }) => `${recordId} ${field}`)

test('an import taken back leaves what was seen before it, stays back when the file comes again, and can be applied again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(actionsOf(2), { minLength: 3, maxLength: 12 }),
      fc.boolean(),
      async (plan, again) => {
        const replicas = templates.open()
        try {
          const [ours, theirs] = replicas.programs
          if (ours === undefined || theirs === undefined) return
          const play = createPlay(replicas.programs)
          for (const action of plan) await play.act(action)
          const file = await exportFile(theirs)
          const [before, conflictsBefore] = [await visible(ours), await conflictsOf(ours)]
          const { importId, preview } = await importFiles(ours, file)
          fc.pre(preview.files.some(({ known }) => !known))
          const after = await visible(ours)

          await ours.call('exchange.undo', { importId })

          expect(await visible(ours)).toEqual(before)
          for (const one of await conflictsOf(ours)) expect(conflictsBefore).toContain(one)
          await importFiles(ours, file)
          expect(await visible(ours)).toEqual(before)

          if (again) {
            await ours.call('exchange.redo', { importId })
            expect(await visible(ours)).toEqual(after)
            await ours.call('exchange.undo', { importId })
            expect(await visible(ours)).toEqual(before)
          }
          await carry(ours, theirs)
          expect(sharedState(theirs)).toBe(sharedState(ours))
          expect(await visible(theirs)).toEqual(before)
          expect(await ours.call('store.check', {})).toMatchObject({ ok: true })
        } finally {
          replicas.close()
        }
      },
    ),
    PROPERTY,
  )
}, 3_600_000)
