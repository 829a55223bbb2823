import { describe, expect, test } from 'vitest'
import type { Check } from '../../shared/domain/check.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const checkIn = async (
  { call }: Pick<TestApplication, 'call'>,
  checkItemId: string,
  year = 2024,
): Promise<Check> => {
  const checks = await call('checks.list', { year })
  const check = checks.find((each) => each.checkItemId === checkItemId)
  if (check === undefined) throw new Error(`no ${checkItemId} in ${year}`)
  return check
}

describe('不涉及', () => {
  test.each([undefined, null, '', '   ', '\u0000\n'])(
    'needs a reason, and %j is none',
    async (reason) => {
      const program = programs.open()

      const fault = await program.refusal('checks.set', {
        checkItemId: ITEMS.papers,
        year: 2024,
        status: 'not-applicable',
        reason,
      })

      expect(fault.code).toBe('reason-required')
      expect(fault.message).toContain('需要写明原因')
      expect((await checkIn(program, ITEMS.papers)).status).toBe('not-started')
    },
  )

  test('a counted item can be 不涉及 with a reason, and counts again when that is taken back', async () => {
    const program = programs.open()
    const item = { checkItemId: ITEMS.lectures, year: 2024 }
    await program.call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))

    const set = await program.call('checks.set', {
      ...item,
      status: 'not-applicable',
      reason: '本年度机构改革，班子未配齐',
    })
    const back = await program.call('checks.set', { ...item, status: 'not-started' })

    expect(set).toMatchObject({ status: 'not-applicable', reason: '本年度机构改革，班子未配齐' })
    expect(back).toMatchObject({ status: 'in-progress', computed: true, count: 1, target: 2 })
    expect(back.reason).toBeUndefined()
  })

  test('the reason stays when only the note is changed', async () => {
    const { call } = programs.open()
    const said = { checkItemId: ITEMS.papers, year: 2024, status: 'not-applicable' } as const
    await call('checks.set', { ...said, reason: '本年度未制定规范性文件' })

    const saved = await call('checks.set', { ...said, note: '已与法规股核对' })

    expect(saved).toMatchObject({ reason: '本年度未制定规范性文件', note: '已与法规股核对' })
  })
})

describe('what is counted', () => {
  test.each(['in-progress', 'done'])('cannot be typed as %s', async (status) => {
    const program = programs.open()
    await program.call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))

    const fault = await program.refusal('checks.set', {
      checkItemId: ITEMS.lectures,
      year: 2024,
      status,
    })

    expect(fault).toMatchObject({ code: 'status-computed', details: { count: 1, target: 2 } })
    expect(fault.message).toContain('现为1，要求2')
    expect(await checkIn(program, ITEMS.lectures)).toMatchObject({
      status: 'in-progress',
      count: 1,
    })
  })

  test('follows the ledger: n of N, done at N, back when an entry is removed', async () => {
    const program = programs.open()
    const seen: unknown[] = []
    const look = async () => {
      const { status, count, target } = await checkIn(program, ITEMS.lectures)
      seen.push([status, count, target])
    }
    await look()
    await program.call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))
    await look()
    const { id } = await program.call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))
    await look()
    await program.call('ledger.remove', { id })
    await look()

    expect(seen).toEqual([
      ['not-started', 0, 2],
      ['in-progress', 1, 2],
      ['done', 2, 2],
      ['in-progress', 1, 2],
    ])
  })

  test('a share that was entered decides, and typing over it is refused', async () => {
    const program = programs.open()
    const said = { checkItemId: ITEMS.reviewers, year: 2024, status: 'done' } as const
    expect(await program.call('checks.set', said)).toMatchObject({ status: 'done' })
    const share = { name: '法制审核人员占比', unit: '%' }
    await program.call('ledger.save', {
      ...anEntry({ on: '2024-03-01', checkItemIds: [ITEMS.reviewers] }),
      figures: [{ ...share, value: 4.2 }],
    })

    const fault = await program.refusal('checks.set', said)

    expect(fault).toMatchObject({
      code: 'status-computed',
      details: { count: '4.2%', target: '5%' },
    })
    expect(await checkIn(program, ITEMS.reviewers)).toMatchObject({
      status: 'in-progress',
      computed: true,
      measured: 0.042,
    })
    await program.call('ledger.save', {
      ...anEntry({ on: '2024-09-01', checkItemIds: [ITEMS.reviewers] }),
      figures: [{ ...share, value: 5 }],
    })
    expect(await checkIn(program, ITEMS.reviewers)).toMatchObject({
      status: 'done',
      measured: 0.05,
    })
  })
})

describe('what is done once', () => {
  test('is kept in later years, with the year and the day it was done', async () => {
    const program = programs.open({ today: '2026-03-01' })
    await program.call('checks.set', {
      checkItemId: ITEMS.recorders,
      year: 2022,
      status: 'done',
      doneOn: '2022-06-01',
    })

    for (const year of [2023, 2025, 2026]) {
      expect(await checkIn(program, ITEMS.recorders, year)).toMatchObject({
        status: 'done',
        keptSince: 2022,
        doneOn: '2022-06-01',
        overdue: false,
      })
    }
    expect(await checkIn(program, ITEMS.recorders, 2021)).toMatchObject({ status: 'not-started' })
    expect((await checkIn(program, ITEMS.recorders, 2022)).keptSince).toBeUndefined()
  })

  test('a note on a kept item does not make it done anew this year', async () => {
    const program = programs.open()
    const item = { checkItemId: ITEMS.recorders, status: 'done' } as const
    await program.call('checks.set', { ...item, year: 2022, doneOn: '2022-06-01' })

    const noted = await program.call('checks.set', { ...item, year: 2024, note: '设备年检合格' })

    expect(noted).toMatchObject({ note: '设备年检合格', keptSince: 2022, doneOn: '2022-06-01' })
    await program.call('checks.set', { ...item, year: 2022, status: 'not-started' })
    expect((await checkIn(program, ITEMS.recorders)).status).toBe('not-started')
  })

  test('an item of one year exists in that year only', async () => {
    const program = programs.open()
    const ids = async (year: number) =>
      (await program.call('checks.list', { year })).map(({ checkItemId }) => checkItemId)

    expect(await ids(2022)).toContain(ITEMS.anniversary)
    expect(await ids(2023)).not.toContain(ITEMS.anniversary)
    const fault = await program.refusal('checks.set', {
      checkItemId: ITEMS.anniversary,
      year: 2023,
      status: 'done',
    })
    expect(fault).toMatchObject({ code: 'not-found', message: expect.stringContaining('检查项') })
  })
})

describe('note and office', () => {
  test('stay when the status changes, and null empties them', async () => {
    const { call } = programs.open()
    const { id: officeId } = await call('offices.save', { name: '法规股' })
    const item = { checkItemId: ITEMS.dutyList, year: 2024 }
    await call('checks.set', { ...item, status: 'in-progress', note: '已拟初稿', officeId })

    const done = await call('checks.set', { ...item, status: 'done', doneOn: '2024-03-20' })
    const emptied = await call('checks.set', {
      ...item,
      status: 'done',
      note: null,
      officeId: null,
    })

    expect(done).toMatchObject({ status: 'done', doneOn: '2024-03-20', note: '已拟初稿', officeId })
    expect(emptied).toMatchObject({ status: 'done', doneOn: '2024-03-20' })
    expect(emptied.note ?? emptied.officeId).toBeUndefined()
  })

  test('the day goes with the status it belongs to', async () => {
    const { call } = programs.open()
    const item = { checkItemId: ITEMS.dutyList, year: 2024 }
    await call('checks.set', { ...item, status: 'done', doneOn: '2024-03-20' })
    await call('checks.set', { ...item, status: 'in-progress' })

    const again = await call('checks.set', { ...item, status: 'done' })

    expect(again.doneOn).toBeUndefined()
  })

  test('an item said of one year says nothing of another', async () => {
    const program = programs.open()
    await program.call('checks.set', { checkItemId: ITEMS.dutyList, year: 2023, status: 'done' })

    expect((await checkIn(program, ITEMS.dutyList, 2024)).status).toBe('not-started')
  })
})
