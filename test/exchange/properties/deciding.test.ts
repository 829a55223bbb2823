import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { carry } from '../../support/exchange.ts'
import { actionsOf } from '../../support/exchange-actions.ts'
import { type Action, createPlay } from '../../support/exchange-model.ts'
import type { TestApplication } from '../../support/open-test-application.ts'
import { createReplicaTemplates, PROPERTY, sharedState } from '../../support/exchange-replicas.ts'

const templates = createReplicaTemplates(2)
afterAll(() => templates.remove())

const choices = fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const)
const field = fc.constantFrom('text' as const, 'documentNumber' as const, 'figure' as const)

/** Both know an entry; each sets the same field of it; and what else comes to their minds. */
const quarrel = fc
  .tuple(
    field,
    fc.array(
      actionsOf(2, 1).filter(({ kind }) => kind !== 'carry'),
      { maxLength: 5 },
    ),
  )
  .map(([disputed, others]): Action[] => [
    { kind: 'write', replica: 0, entry: 0, field: 'text', spice: 0 },
    { kind: 'carry', from: 0, to: 1 },
    { kind: 'write', replica: 0, entry: 0, field: disputed, spice: 1 },
    { kind: 'write', replica: 1, entry: 0, field: disputed, spice: 2 },
    ...others,
  ])

type Choice = 'mine' | 'theirs' | 'both'

/** Decides everything that is open, and answers what was picked, by field. */
const decide = async ({ call }: TestApplication, chosen: readonly Choice[]) => {
  const picked = new Map<string, unknown>()
  const conflicts = await call('conflicts.list', {})
  for (const [index, { recordId, field: name, canKeepBoth, mine, theirs }] of conflicts.entries()) {
    // Removing an entry settles what else was open about it.
    const open = await call('conflicts.list', {})
    if (!open.some((each) => each.field === name)) continue
    const wanted = chosen[index % chosen.length] ?? 'mine'
    const choose = wanted === 'both' && !canKeepBoth ? 'theirs' : wanted
    await call('conflicts.resolve', { recordId, field: name, choose })
    if (choose !== 'both') picked.set(name, choose === 'mine' ? mine : theirs)
  }
  return picked
}

const judge = async ({ call }: TestApplication, id: string, picked: Map<string, unknown>) => {
  const { text, documentNumber = null, removed } = await call('ledger.get', { id })
  const shown = new Map<string, unknown>([
    ['text', text],
    ['documentNumber', documentNumber],
    ['_del', removed ? 1 : 0],
  ])
  for (const [name, value] of picked) {
    if (shown.has(name)) expect([name, shown.get(name)]).toEqual([name, value])
  }
}

test('a conflict decided on one PC is decided on the other, with the value that was chosen', async () => {
  await fc.assert(
    fc.asyncProperty(
      quarrel,
      fc.array(choices, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (plan, chosen, isFirst) => {
        const replicas = templates.open()
        try {
          const { programs } = replicas
          const [one, other] = isFirst ? programs : programs.toReversed()
          if (one === undefined || other === undefined) return
          const play = createPlay(programs)
          for (const action of plan) await play.act(action)
          await carry(other, one)

          const picked = await decide(one, chosen)
          await carry(one, other)

          expect(await one.call('conflicts.list', {})).toEqual([])
          expect(await other.call('conflicts.list', {})).toEqual([])
          expect(sharedState(other)).toBe(sharedState(one))
          await judge(other, play.ids[0] ?? '', picked)
        } finally {
          replicas.close()
        }
      },
    ),
    PROPERTY,
  )
}, 3_600_000)
