import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { exportFile } from '../../support/exchange.ts'
import { actionsOf } from '../../support/exchange-actions.ts'
import { createPlay } from '../../support/exchange-model.ts'
import {
  createReplicaTemplates,
  logOf,
  PROPERTY,
  sharedState,
} from '../../support/exchange-replicas.ts'
import { digestOf, type TestApplication } from '../../support/open-test-application.ts'

const templates = createReplicaTemplates(2)
afterAll(() => templates.remove())

/** What a clerk can see of every entry there is, removed ones included. */
const registerOf = async ({ call }: TestApplication) => {
  const lists = await Promise.all(
    [false, true].map((removed) => call('ledger.list', { limit: 100, removed })),
  )
  const entries = lists.flatMap((list) => list.entries)
  return new Map(
    entries.map((entry) => [entry.id, { ...entry, updatedAt: '', updatedBy: '' }] as const),
  )
}

const conflictsOf = async ({ call }: TestApplication) =>
  new Set(
    (await call('conflicts.list', {})).map(({ recordId, field, mineSide, theirsSide, others }) =>
      [
        recordId,
        field,
        ...[mineSide, theirsSide, ...others].map(({ changeId }) => changeId).toSorted(),
      ].join(' '),
    ),
  )

type Register = Awaited<ReturnType<typeof registerOf>>

/** What happened to the register, counted from outside. */
const countOutcomes = (before: Register, after: Register) => {
  const counts = { new: 0, changed: 0, deleted: 0 }
  for (const [id, entry] of after) {
    const was = before.get(id)
    if (was === undefined) counts.new += entry.removed ? 0 : 1
    else if (entry.removed) counts.deleted += was.removed ? 0 : 1
    else if (JSON.stringify(was) !== JSON.stringify(entry)) counts.changed += 1
  }
  return counts
}

test('a preview changes nothing and says exactly what the merge then does; the same file once more does nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actionsOf(2), { minLength: 3, maxLength: 12 }), async (plan) => {
      const replicas = templates.open()
      try {
        const [ours, theirs] = replicas.programs
        if (ours === undefined || theirs === undefined) return
        const play = createPlay(replicas.programs)
        for (const action of plan) await play.act(action)
        const file = await exportFile(theirs)
        const untouched = digestOf(ours.dataDirectory)
        const [before, conflictsBefore] = [await registerOf(ours), await conflictsOf(ours)]

        // P7: looking writes nothing.
        const preview = await ours.call('exchange.preview', {}, [file])
        expect(digestOf(ours.dataDirectory)).toBe(untouched)

        const { previewId, counts } = preview
        const applied = await ours.call('exchange.apply', { previewId })
        const [after, conflictsAfter] = [await registerOf(ours), await conflictsOf(ours)]

        // P22: what was said is what happened, conflicts included.
        const entries = preview.byKind.find(({ id }) => id === 'ledgerEntry')
        expect(entries ?? { new: 0, changed: 0, deleted: 0 }).toMatchObject(
          countOutcomes(before, after),
        )
        expect(applied.counts).toEqual(counts)
        expect(counts.conflicts).toBe(
          [...conflictsAfter].filter((one) => !conflictsBefore.has(one)).length,
        )

        // P1, P16: once more changes nothing, and what was taken in goes out as the same bytes.
        const state = sharedState(ours)
        const bytes = await ours.call('exchange.export', {})
        const again = await ours.call('exchange.preview', {}, [file])
        expect(again.warnings.map(({ code }) => code)).toContain('already-known')
        await ours.call('exchange.apply', { previewId: again.previewId })
        expect(sharedState(ours)).toBe(state)
        expect((await ours.call('exchange.export', {})).sha256).toBe(bytes.sha256)
        const known = new Set(logOf(ours).map(({ id }) => id))
        expect(logOf(theirs).every(({ id }) => known.has(id))).toBe(true)
      } finally {
        replicas.close()
      }
    }),
    PROPERTY,
  )
}, 3_600_000)
