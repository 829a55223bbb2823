import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { ancestryOf } from '../../../shared/domain/change/ancestry.ts'
import type { Change } from '../../../shared/domain/change/change.ts'
import { ITEMS } from '../../support/builders.ts'
import { exchangeAll } from '../../support/exchange-actions.ts'
import { carry } from '../../support/exchange.ts'
import {
  createReplicaTemplates,
  logOf,
  PROPERTY,
  sharedState,
} from '../../support/exchange-replicas.ts'
import type { TestApplication } from '../../support/open-test-application.ts'

// What clerks say of check items, and what they take over from last year, on PCs that exchange files now and then.

const TASK = 'anshun21.t28'
const PLANNED = ['anshun21.c2801', ITEMS.lectures]
const TEXTS = ['组织旁听庭审', '组织模拟法庭']
const YEAR = 2024

const templates = createReplicaTemplates()
afterAll(() => templates.remove())

const item = fc.constantFrom(...PLANNED, 'own')
const actions = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('takeOut' as const), removed: fc.boolean() }),
  fc.record({
    kind: fc.constant('hide' as const),
    item,
    hiddenFrom: fc.constantFrom(null, 2022, 2023, 2024),
  }),
  fc.record({ kind: fc.constant('move' as const), item, after: fc.option(item) }),
  fc.record({
    kind: fc.constant('assign' as const),
    item,
    person: fc.constantFrom('王敏', '李建国', ''),
    isYearOnly: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('copy' as const, 'bring' as const) }),
  fc.record({ kind: fc.constantFrom('dropDrafts' as const, 'restoreDrafts' as const) }),
  fc.record({ kind: fc.constant('useDraft' as const), text: fc.constantFrom('更新后', '改过') }),
)
type Action = typeof actions extends fc.Arbitrary<infer One> ? One : never
type Step = { readonly pc: number; readonly to: number; readonly action: Action }

const steps: fc.Arbitrary<Step> = fc.record({
  pc: fc.nat({ max: 2 }),
  to: fc.nat({ max: 2 }),
  action: actions,
})

/** Makes a call that may be refused in words, never with a fault of the program. */
const attempt = async (program: TestApplication, name: string, input: object): Promise<void> => {
  const reply = await program.reply(name, input)
  if (!reply.ok) expect(reply.fault.code, `${name}: ${reply.fault.message}`).not.toBe('internal')
}

const itemsOf = ({ call }: TestApplication) => call('items.list', { year: YEAR, taskId: TASK })

const idOf = async (program: TestApplication, named: string): Promise<string> =>
  named === 'own'
    ? ((await itemsOf(program)).find(({ own }) => own === true)?.id ?? ITEMS.lectures)
    : named

const draftIds = async ({ call }: TestApplication): Promise<string[]> =>
  (await call('drafts.list', { year: YEAR })).map(({ id }) => id)

type OfDrafts = Extract<
  Action,
  { kind: 'copy' | 'bring' | 'dropDrafts' | 'restoreDrafts' | 'useDraft' }
>

const actOnDrafts = async (program: TestApplication, action: OfDrafts): Promise<void> => {
  // Bringing a file is between two PCs, not on one.
  if (action.kind === 'bring') return
  if (action.kind === 'copy') return attempt(program, 'drafts.copy', { year: YEAR })
  const [id] = await draftIds(program)
  if (id === undefined) return
  if (action.kind === 'useDraft') {
    const draft = { on: `${YEAR}-03-05`, text: action.text, draftId: id }
    return attempt(program, 'ledger.save', draft)
  }
  const name = action.kind === 'dropDrafts' ? 'drafts.remove' : 'drafts.restore'
  await attempt(program, name, { ids: [id] })
}

const act = async (program: TestApplication, action: Action) => {
  switch (action.kind) {
    case 'add':
      return attempt(program, 'items.save', { taskId: TASK, text: action.text })
    case 'takeOut': {
      const id = await idOf(program, 'own')
      return attempt(program, 'items.save', { id, removed: action.removed })
    }
    case 'hide': {
      const checkItemIds = [await idOf(program, action.item)]
      return attempt(program, 'items.hide', { checkItemIds, hiddenFrom: action.hiddenFrom })
    }
    case 'move':
      return attempt(program, 'items.move', {
        checkItemId: await idOf(program, action.item),
        afterId: action.after === null ? null : await idOf(program, action.after),
      })
    case 'assign':
      return attempt(program, 'items.assign', {
        year: YEAR,
        isYearOnly: action.isYearOnly,
        items: [{ checkItemId: await idOf(program, action.item), duty: { person: action.person } }],
      })
    default:
      return actOnDrafts(program, action)
  }
}

/** The values of a field nobody who had seen them replaced. */
const liveValues = (log: readonly Change[], field: string): string[] => {
  const { changes, isAncestor } = ancestryOf(log)
  const of = changes.flatMap((change, at) => (Object.hasOwn(change.patch, field) ? [at] : []))
  const live = of.filter((at) => !of.some((other) => other !== at && isAncestor(at, other)))
  return [...new Set(live.map((at) => JSON.stringify(changes[at]?.patch[field] ?? null)))]
}

const changesOf = (program: TestApplication, id: string): Change[] =>
  logOf(program)
    .filter(({ record_kind, record_id }) => record_kind === 'checkItem' && record_id === id)
    .map(({ patch, parents, id: changeId }) => ({
      id: changeId,
      kind: 'checkItem',
      recordId: id,
      patch: JSON.parse(patch) as Change['patch'],
      parents: JSON.parse(parents) as string[],
      wall: 0,
      author: '',
    }))

/** What is shown of hiding was said, and everything else that was said without knowing of it waits for a decision. */
const judgeHiding = async (program: TestApplication): Promise<void> => {
  const conflicts = await program.call('conflicts.list', {})
  const { checkItems } = await program.call('plan.get', {})
  for (const id of PLANNED) {
    const live = liveValues(changesOf(program, id), 'hiddenFrom')
    const shown = checkItems.find((each) => each.id === id)?.hiddenFrom ?? null
    if (live.length > 0) expect(live).toContain(JSON.stringify(shown))
    const waiting = conflicts.filter((one) => one.recordId === id && one.field === 'hiddenFrom')
    expect(waiting).toHaveLength(live.length > 1 ? 1 : 0)
  }
}

const playOut = async (plan: readonly Step[], order: readonly number[]): Promise<void> => {
  const { programs, close } = templates.open()
  try {
    const [first] = programs
    const last = {
      on: `${YEAR - 1}-05-10`,
      text: '去年的常态工作',
      checkItemIds: ['anshun21.c2803'],
    }
    await first?.call('ledger.save', last)
    for (const { pc, to, action } of plan) {
      const [program, other] = [programs[pc], programs[to]]
      if (program === undefined || other === undefined) continue
      await act(program, action)
      if (action.kind === 'bring' && pc !== to) await carry(program, other)
    }

    await exchangeAll(programs, order)

    const states = programs.map(sharedState)
    expect(states[1]).toBe(states[0])
    expect(states[2]).toBe(states[0])
    for (const program of programs) {
      expect(await program.call('store.check', {})).toMatchObject({ ok: true })
      expect(await program.call('drafts.list', { year: YEAR })).toEqual(
        await first?.call('drafts.list', { year: YEAR }),
      )
      await judgeHiding(program)
    }
    // Once more brings nothing.
    await exchangeAll(programs, order)
    expect(programs.map(sharedState)).toEqual(states)
  } finally {
    close()
  }
}

test('whatever clerks say of check items and take over from last year, all end alike, and what was said apart waits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 3, maxLength: 12 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      playOut,
    ),
    { ...PROPERTY, numRuns: Math.ceil(PROPERTY.numRuns / 5) },
  )
}, 3_600_000)
