import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const TASK = 'anshun21.t28'
const TEXT = '组织年轻干部旁听庭审'

const checkOf = async ({ call }: Pick<TestApplication, 'call'>, id: string, year = 2024) =>
  (await call('checks.list', { year })).find(({ checkItemId }) => checkItemId === id)

const textsOf = async ({ call }: Pick<TestApplication, 'call'>, year = 2024) =>
  (await call('checks.list', { year, taskId: TASK })).map(({ text }) => text)

const taskOf = async ({ call }: Pick<TestApplication, 'call'>, year = 2024) =>
  (await call('tasks.list', { year })).find(({ taskId }) => taskId === TASK)

describe('an own item', () => {
  test('counts wherever items count: task, overview, report, and from its first year on', async () => {
    const program = programs.open()
    const { call } = program
    const before = await call('overview.get', { year: 2024 })
    const own = await call('items.save', {
      taskId: TASK,
      text: TEXT,
      kind: 'annual',
      times: 2,
      due: '11-30',
      fromYear: 2024,
    })
    await call('ledger.save', anEntry({ text: '旁听庭审一次', checkItemIds: [own.id] }))

    expect(await checkOf(program, own.id)).toMatchObject({
      own: true,
      count: 1,
      target: 2,
      status: 'in-progress',
      due: '2024-11-30',
    })
    expect((await textsOf(program)).at(-1)).toBe(TEXT)
    expect(await textsOf(program, 2023)).not.toContain(TEXT)
    const after = await call('overview.get', { year: 2024 })
    expect(after.totals.total).toBe(before.totals.total + 1)
    // The entry serves no other item: task and group know it by the own one.
    expect((await call('tasks.get', { taskId: TASK, year: 2024 })).entries).toHaveLength(1)
    expect(await taskOf(program)).toMatchObject({ entries: 1 })
    const report = await call('reports.create', { templateId: 'implementation', year: 2024 })
    expect(report.blocks.some(({ text }) => text.includes('旁听庭审一次'))).toBe(true)
    expect(await call('store.check', {})).toMatchObject({ ok: true })
  })

  test('is renamed, given another requirement, taken out and brought back', async () => {
    const program = programs.open()
    const { call } = program
    const { id } = await call('items.save', { taskId: TASK, text: TEXT })

    await call('items.save', { id, text: '组织干部旁听庭审', kind: 'annual', times: 1 })
    expect(await checkOf(program, id)).toMatchObject({ text: '组织干部旁听庭审', target: 1 })
    await call('items.save', { id, removed: true })
    expect(await checkOf(program, id)).toBeUndefined()
    expect(await call('items.list', { year: 2024, taskId: TASK })).not.toContainEqual(
      expect.objectContaining({ id }),
    )
    await call('items.save', { id, removed: false })
    expect(await checkOf(program, id)).toMatchObject({ text: '组织干部旁听庭审' })
  })

  test('of the same words a second time brings back the first, and what was renamed keeps its id', async () => {
    const { call } = programs.open()
    const first = await call('items.save', { taskId: TASK, text: TEXT })
    await call('items.save', { id: first.id, removed: true })
    const again = await call('items.save', { taskId: TASK, text: TEXT })
    await call('items.save', { id: first.id, text: '别的说法' })
    const other = await call('items.save', { taskId: TASK, text: TEXT })

    expect(again.id).toBe(first.id)
    expect(other.id).not.toBe(first.id)
  })
})

describe('hiding an item', () => {
  test('takes it out of every count from that year on; entries and earlier years stay', async () => {
    const program = programs.open()
    const { call } = program
    await call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))
    const before = { 2023: await taskOf(program, 2023), 2024: await taskOf(program) }

    await call('items.hide', { checkItemIds: [ITEMS.lectures], hiddenFrom: 2024 })

    expect(await checkOf(program, ITEMS.lectures)).toBeUndefined()
    expect(await checkOf(program, ITEMS.lectures, 2023)).toBeDefined()
    expect((await taskOf(program))?.total).toBe((before[2024]?.total ?? 0) - 1)
    expect(await taskOf(program, 2023)).toEqual(before[2023])
    // What was done was done.
    expect(await taskOf(program)).toMatchObject({ entries: 1 })
    expect((await call('tasks.get', { taskId: TASK, year: 2024 })).entries).toHaveLength(1)
    const hidden = (await call('items.list', { year: 2024, taskId: TASK })).filter(
      ({ isInUse }) => !isInUse,
    )
    expect(hidden).toMatchObject([{ id: ITEMS.lectures, entries: 1, hiddenFrom: 2024 }])

    await call('items.hide', { checkItemIds: [ITEMS.lectures], hiddenFrom: null })
    expect(await taskOf(program)).toEqual(before[2024])
  })

  test('taken back, it is hidden from the year it was hidden from before, and done again', async () => {
    const { call } = programs.open()
    const hiddenFrom = async (id: string) =>
      (await call('items.list', { year: 2024 })).find((item) => item.id === id)?.hiddenFrom
    await call('items.hide', { checkItemIds: [ITEMS.lectures], hiddenFrom: 2024 })
    const hidden = await call('items.hide', {
      checkItemIds: [ITEMS.lectures, ITEMS.papers],
      hiddenFrom: 2022,
    })

    const undone = await call('changes.undo', {
      changeIds: hidden.flatMap(({ changeIds }) => changeIds),
    })

    expect(await hiddenFrom(ITEMS.lectures)).toBe(2024)
    expect(await hiddenFrom(ITEMS.papers)).toBeUndefined()
    await call('changes.undo', { changeIds: undone.changeIds })
    expect(await hiddenFrom(ITEMS.lectures)).toBe(2022)
    expect(await hiddenFrom(ITEMS.papers)).toBe(2022)
  })

  test('taken back after the item was moved, the item stays where it was moved to', async () => {
    const { call } = programs.open()
    const order = async () =>
      (await call('items.list', { year: 2024, taskId: TASK })).map(({ id }) => id)
    const [hidden] = await call('items.hide', { checkItemIds: [ITEMS.lectures], hiddenFrom: 2024 })
    const last = (await order()).at(-1) ?? null
    await call('items.move', { checkItemId: ITEMS.lectures, afterId: last })

    await call('changes.undo', { changeIds: hidden?.changeIds ?? [] })

    expect((await order()).at(-1)).toBe(ITEMS.lectures)
    expect(
      (await call('items.list', { year: 2024, taskId: TASK })).every(({ isInUse }) => isInUse),
    ).toBe(true)
  })
})

describe('the order of items', () => {
  test('a moved item stands there in the task, in the list and after a restart', async () => {
    const program = programs.open()
    const { call } = program
    const own = await call('items.save', { taskId: TASK, text: TEXT })
    const ordered = await call('items.move', { checkItemId: own.id, afterId: null })

    expect(ordered[0]?.id).toBe(own.id)
    expect((await textsOf(program))[0]).toBe(TEXT)
    const back = await call('items.move', {
      checkItemId: own.id,
      afterId: ordered.at(-1)?.id ?? null,
    })
    expect(back.at(-1)?.id).toBe(own.id)
  })
})

describe('who answers for an item', () => {
  const withOffices = async () => {
    const program = programs.open()
    const [office, rescue] = await Promise.all([
      program.call('offices.save', { name: '办公室' }),
      program.call('offices.save', { name: '救助股' }),
    ])
    return { ...program, office, rescue }
  }

  test('holds from the year it is said of, and before the first word too', async () => {
    const program = await withOffices()
    const { call, office, rescue } = program
    const say = (year: number, officeId: string, person?: string) =>
      call('items.assign', {
        year,
        items: [{ checkItemId: ITEMS.lectures, duty: { officeId, person } }],
      })
    await say(2022, office.id, '王敏')
    await say(2024, rescue.id)

    const of = async (year: number) => {
      const { officeId, person } = (await checkOf(program, ITEMS.lectures, year)) ?? {}
      return [officeId, person]
    }
    expect(await of(2021)).toEqual([office.id, '王敏'])
    expect(await of(2023)).toEqual([office.id, '王敏'])
    expect(await of(2024)).toEqual([rescue.id, '王敏'])
    expect(await call('items.list', { year: 2024, officeId: rescue.id })).toMatchObject([
      { id: ITEMS.lectures, person: '王敏' },
    ])
    expect(await call('items.list', { year: 2023, officeId: rescue.id })).toEqual([])
  })

  test('of one year alone leaves the others, and each is taken back by what came before', async () => {
    const program = await withOffices()
    const { call, office, rescue } = program
    const items = [ITEMS.lectures, ITEMS.papers]
    const usual = await call('items.assign', {
      year: 2023,
      items: items.map((checkItemId) => ({ checkItemId, duty: { officeId: office.id } })),
    })
    const alone = await call('items.assign', {
      year: 2024,
      isYearOnly: true,
      items: [{ checkItemId: ITEMS.lectures, duty: { officeId: rescue.id } }],
    })

    expect(usual.checks).toHaveLength(2)
    expect(await checkOf(program, ITEMS.lectures)).toMatchObject({
      officeId: rescue.id,
      isDutyOfYear: true,
      status: 'not-started',
    })
    expect(await checkOf(program, ITEMS.lectures, 2023)).toMatchObject({ officeId: office.id })

    await call('items.assign', { year: 2024, isYearOnly: true, items: alone.before })
    expect(await checkOf(program, ITEMS.lectures)).toMatchObject({ officeId: office.id })
    await call('items.assign', { year: 2023, items: usual.before })
    expect((await checkOf(program, ITEMS.lectures))?.officeId).toBeUndefined()
    expect(await call('store.check', {})).toMatchObject({ ok: true })
  })

  test('said again by the form of a year it does not become a word of that year', async () => {
    const program = await withOffices()
    const { call, office } = program
    await call('items.assign', {
      year: 2023,
      items: [{ checkItemId: ITEMS.dutyList, duty: { officeId: office.id } }],
    })
    const check = await call('checks.set', {
      checkItemId: ITEMS.dutyList,
      year: 2024,
      status: 'done',
      officeId: office.id,
    })

    expect(check.officeId).toBe(office.id)
    expect(check.isDutyOfYear).toBeUndefined()
  })
})

describe('many items at once', () => {
  const items = [ITEMS.dutyList, ITEMS.publicity, ITEMS.lectures]
  const done = items.map((checkItemId) => ({
    checkItemId,
    status: 'done' as const,
    doneOn: '2024-06-01',
  }))

  test('are set in one go; a counted one is left out and named', async () => {
    const program = programs.open()
    const { checks, leftOut } = await program.call('checks.setMany', { year: 2024, items: done })

    expect(checks.map(({ checkItemId, status, doneOn }) => [checkItemId, status, doneOn])).toEqual(
      expect.arrayContaining([
        [ITEMS.dutyList, 'done', '2024-06-01'],
        [ITEMS.publicity, 'done', '2024-06-01'],
      ]),
    )
    expect(checks).toHaveLength(2)
    expect(leftOut).toMatchObject([{ checkItemId: ITEMS.lectures }])
    expect(await checkOf(program, ITEMS.lectures)).toMatchObject({ status: 'not-started' })
  })

  test('or none of them, when one is refused', async () => {
    const program = programs.open()
    const fault = await program.refusal('checks.setMany', {
      year: 2024,
      items: [...done, { checkItemId: ITEMS.papers, status: 'not-applicable' }],
    })

    expect(fault.code).toBe('reason-required')
    expect(await checkOf(program, ITEMS.dutyList)).toMatchObject({ status: 'not-started' })
  })
})
