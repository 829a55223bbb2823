import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { AppContract } from '../../../shared/contract/index.ts'
import { FIGURE } from '../../../shared/domain/ledger-record.ts'
import { actionsOf, exchangeAll } from '../../support/exchange-actions.ts'
import { type Action, createPlay, type Play, type Typed } from '../../support/exchange-model.ts'
import {
  createReplicaTemplates,
  logOf,
  PROPERTY,
  sharedState,
} from '../../support/exchange-replicas.ts'
import type { TestApplication } from '../../support/open-test-application.ts'

type Entry = z.output<AppContract['ledger.get']['output']>
type Conflict = z.output<AppContract['conflicts.list']['output']>[number]

const templates = createReplicaTemplates()
afterAll(() => templates.remove())

const shownOf = (shown: Entry, field: Typed['field']): string => {
  switch (field) {
    case 'text':
      return shown.text
    case 'documentNumber':
      return shown.documentNumber ?? ''
    case 'figure':
      return String(shown.figures[0]?.value ?? '')
    case 'removed':
      return shown.removed ? '1' : '0'
  }
}

const isFieldOf = (conflict: Conflict, field: Typed['field']): boolean =>
  field === 'figure'
    ? conflict.field.startsWith(FIGURE)
    : conflict.field === (field === 'removed' ? '_del' : field)

/** Everything a conflict shows. */
const wordsOf = (conflict: Conflict): string =>
  JSON.stringify([conflict.mine, conflict.theirs, conflict.others.map(({ value }) => value)])

const CONTENT = ['text', 'documentNumber', 'figure'] as const

const judgeEntry = (play: Play, place: number, shown: Entry, conflicts: readonly Conflict[]) => {
  for (const field of CONTENT) {
    const live = play.live(place, field)
    if (live.length === 0) continue
    // P6, P13: what is shown was typed, and nobody who had seen it replaced it.
    expect(live.map(({ value }) => value)).toContain(shownOf(shown, field))
    if (shown.removed) continue
    // P5, P15: everything else nobody replaced knowingly waits in the list of conflicts.
    const listed = conflicts.filter((one) => isFieldOf(one, field)).map(wordsOf)
    for (const { value } of live.filter((one) => one.value !== shownOf(shown, field))) {
      expect(listed.some((words) => words.includes(JSON.stringify(value).slice(1, -1)))).toBe(true)
    }
    expect(listed.length).toBe(live.length > 1 ? 1 : 0)
  }
  judgeRemoval(play, place, shown, conflicts)
}

/** P10: a removal never hides an edit its author had not seen; what it could not hide is flagged. */
const judgeRemoval = (play: Play, place: number, shown: Entry, conflicts: readonly Conflict[]) => {
  const removals = play.live(place, 'removed')
  const content = play.typed.filter((one) => one.entry === place && one.field !== 'removed')
  const sawAll = ({ seen }: Typed): boolean => content.every((one) => seen.has(one))
  if (shown.removed) {
    expect(removals.some((one) => one.value === '1' && sawAll(one))).toBe(true)
  }
  if (removals.length > 0 && removals.every(({ value }) => value === '1')) {
    if (removals.every(sawAll)) expect(shown.removed).toBe(true)
    if (!shown.removed) expect(conflicts.some((one) => isFieldOf(one, 'removed'))).toBe(true)
  }
}

/** P5: nothing typed is missing from any log. P9: the ids of a PC only grow, whatever its clock says. */
const judgeLog = (play: Play, program: TestApplication) => {
  const log = logOf(program)
  const text = log.map(({ patch }) => patch).join('\n')
  const idOf = (one: Typed): string =>
    log.find(
      ({ record_id, patch }) =>
        record_id === play.ids[one.entry] &&
        (one.field === 'figure'
          ? patch.includes(`"value":${one.value}}`)
          : patch.includes(JSON.stringify(one.value))),
    )?.id ?? ''
  for (const one of play.typed.filter(({ field }) => field !== 'removed')) {
    expect(one.field === 'figure' || text.includes(JSON.stringify(one.value))).toBe(true)
    const id = idOf(one)
    expect(id).not.toBe('')
    for (const earlier of one.seen)
      if (earlier.field !== 'removed') expect(idOf(earlier) <= id).toBe(true)
  }
}

/** P14: of values nobody saw together, the one with the greatest id is shown. */
const judgeDefault = (play: Play, program: TestApplication, shown: readonly Entry[]) => {
  const log = logOf(program)
  for (const one of shown) {
    const place = play.ids.indexOf(one.id)
    const live = play.live(place, 'text').map(({ value }) => value)
    const greatest = log
      .filter(
        ({ record_id, patch }) =>
          record_id === one.id &&
          live.some((value) => patch.includes(`"text":${JSON.stringify(value)}`)),
      )
      .at(-1)
    expect(greatest?.patch).toContain(JSON.stringify(one.text))
  }
}

const judge = async (play: Play, programs: readonly TestApplication[]) => {
  const [first] = programs
  if (first === undefined) return
  const conflicts = await first.call('conflicts.list', {})
  const shown = await Promise.all(play.ids.map((id) => first.call('ledger.get', { id })))
  for (const one of shown) {
    const ofEntry = conflicts.filter(({ recordId }) => recordId === one.id)
    judgeEntry(play, play.ids.indexOf(one.id), one, ofEntry)
  }
  judgeDefault(play, first, shown)
  for (const program of programs) judgeLog(play, program)
}

const playOut = async (plan: readonly Action[], order: readonly number[]): Promise<void> => {
  const replicas = templates.open()
  try {
    const { programs } = replicas
    const play = createPlay(programs)
    for (const action of plan) await play.act(action)

    await exchangeAll(programs, order)

    // P2, P3, P4: whatever way the files went, everybody has the same.
    const states = programs.map(sharedState)
    expect(states[1]).toBe(states[0])
    expect(states[2]).toBe(states[0])
    await judge(play, programs)
  } finally {
    replicas.close()
  }
}

test('whatever three clerks do and in whatever order files travel, all end alike and nothing typed is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(actionsOf(3), { minLength: 3, maxLength: 14 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      playOut,
    ),
    PROPERTY,
  )
}, 3_600_000)

test('three PCs after two hundred random actions hold the same, and every word that was typed', async () => {
  const [plan = []] = fc.sample(fc.array(actionsOf(3, 12), { minLength: 200, maxLength: 200 }), {
    numRuns: 1,
    seed: 20_241_210,
  })

  expect(plan).toHaveLength(200)
  await playOut(plan, [1, 2, 0])
}, 600_000)
