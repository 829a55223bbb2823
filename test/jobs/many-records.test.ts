import { beforeAll, describe, expect, test } from 'vitest'
import { sumFiguresJob, unpackSum } from '../../electron/services/figure-jobs.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { freshDirectory, openTestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

/** More than is written in a blink. */
const ENTRIES = 150
const TASK = 'anshun21.t28'

const programs = usePrograms()
let dataDirectory = ''
let ids: string[] = []

beforeAll(async () => {
  dataDirectory = freshDirectory()
  const program = openTestApplication({ dataDirectory })
  ids = []
  for (let number = 1; number <= ENTRIES; number += 1) {
    const entry = await program.call('ledger.save', {
      ...anEntry({ text: `第${number}次法治讲座`, checkItemIds: [ITEMS.lectures] }),
      figures: [
        { name: '参训', value: number + 0.1, unit: '人次' },
        { name: '合格率', value: number % 3, unit: '%' },
      ],
    })
    ids.push(entry.id)
  }
  program.close()
})

describe('many records in one step, written in a thread beside the window', () => {
  test('are counted for a data file there as they are here', async () => {
    const beside = programs.open({ dataDirectory, hasThreads: true })
    const there = await beside.call('exchange.estimate', {})
    const ofYear = await beside.call('exchange.estimate', { scope: { year: 2024 } })
    beside.close()
    const here = programs.open({ dataDirectory })

    expect(there.records).toBeGreaterThanOrEqual(ENTRIES)
    expect(await here.call('exchange.estimate', {})).toEqual(there)
    expect(await here.call('exchange.estimate', { scope: { year: 2024 } })).toEqual(ofYear)
  })

  test('are changed in one go, and taken back in one go', async () => {
    const { call } = programs.open({ dataDirectory, hasThreads: true })
    const linked = async () =>
      (await call('ledger.list', { year: 2024, checkItemId: ITEMS.publicity })).total

    const step = await call('ledger.changeMany', { ids, linkItemId: ITEMS.publicity })

    expect(step.changed).toBe(ENTRIES)
    expect(await linked()).toBe(ENTRIES)
    const undone = await call('changes.undo', { changeIds: step.changeIds })
    expect(undone).toMatchObject({ restored: ENTRIES, kept: 0 })
    expect(await linked()).toBe(0)
    await call('changes.undo', { changeIds: undone.changeIds })
    expect(await linked()).toBe(ENTRIES)
    await call('ledger.changeMany', { ids, unlinkItemId: ITEMS.publicity })
    expect(await call('store.check', {})).toMatchObject({ ok: true })
  })

  test('none of them when one is not there, and what is saved next goes on from there', async () => {
    const { call, refusal } = programs.open({ dataDirectory, hasThreads: true })
    const before = await call('ledger.list', { year: 2024, limit: 200 })

    const fault = await refusal('ledger.changeMany', { ids: [...ids, 'gone'], removed: true })

    expect(fault.code).toBe('not-found')
    expect(await call('ledger.list', { year: 2024, limit: 200 })).toEqual(before)
    const [removed, saved] = await Promise.all([
      call('ledger.changeMany', { ids, removed: true }),
      call('ledger.save', anEntry({ text: '同时记的一笔' })),
    ])
    expect((await call('ledger.list', { year: 2024 })).entries).toMatchObject([{ id: saved.id }])
    await call('changes.undo', { changeIds: removed.changeIds })
    await call('ledger.remove', { id: saved.id })
    expect((await call('ledger.list', { year: 2024 })).total).toBe(ENTRIES)
  })
})

describe('figures of many entries, added up beside the window', () => {
  test('come to what they come to here, with their entries or with how many there are', async () => {
    const { call } = programs.open({ dataDirectory })
    const beside = async (withEntries: boolean) => {
      const { checkItems } = await call('plan.get', {})
      const sums = await sumFiguresJob(
        {
          access: { dataDirectory, authorId: '', clockAhead: 0 },
          year: 2024,
          checkItemIds: checkItems.filter((item) => item.taskId === TASK).map(({ id }) => id),
          withEntries,
        },
        { report: () => undefined, signal: new AbortController().signal },
      )
      return structuredClone(sums).map(unpackSum)
    }

    const whole = await call('figures.sum', { year: 2024, taskId: TASK })
    const brief = await call('figures.sum', { year: 2024, taskId: TASK, withEntries: false })

    expect(await beside(true)).toEqual(whole)
    expect(await beside(false)).toEqual(brief)
    expect(whole).toMatchObject([
      { name: '参训', total: (ENTRIES * (ENTRIES + 1)) / 2 + ENTRIES / 10, entryIds: ids },
      { name: '合格率', total: null },
    ])
    expect(brief).toMatchObject([
      { name: '参训', values: [], entryIds: [], entries: ENTRIES },
      { name: '合格率', values: [1, 2, 0], entries: ENTRIES },
    ])
  })
})
