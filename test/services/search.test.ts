import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const open = () => programs.open({ dataDirectory: programs.directory(), authorName: '王敏' })
type Program = ReturnType<typeof open>

const find = (program: Program, text: string, more: object = {}) =>
  program.call('search.find', { text, ...more })

const idsOf = async (program: Program, text: string, more: object = {}) =>
  (await find(program, text, more)).hits.map(({ id }) => id)

const lecture = (program: Program, parts: Parameters<typeof anEntry>[0] = {}) =>
  program.call('ledger.save', anEntry(parts))

/** A piece of evidence of an entry: any file of the store's own will do. */
const prove = async (program: Program, entryId: string, caption: string) => {
  const name = '签到表（第12期）.pdf'
  const [piece] = await program.call('evidence.add', { entryId, caption }, [
    { path: join(program.dataDirectory, 'lock-holder'), name },
  ])
  return piece?.id ?? ''
}

describe('what is found', () => {
  test('tasks and check items of the plan, in every year', async () => {
    const program = open()

    const { hits, totals } = await find(program, '宪法', { year: 2023 })

    const kinds = new Set(hits.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['task', 'checkItem']))
    expect(totals.task).toBeGreaterThan(0)
    const item = hits.find(({ id }) => id === ITEMS.constitutionStudy)
    expect(item?.place).toEqual({
      screen: 'tasks',
      taskId: 'anshun21.t01',
      checkItemId: ITEMS.constitutionStudy,
    })
    expect(item?.year).toBeNull()
    const [range = [0, 0]] = item?.snippet.ranges ?? []
    expect(item?.snippet.text.slice(...range)).toBe('宪法')
  })

  test('a check item of one year alone in that year, and an own one no more once it is taken out', async () => {
    const program = open()
    const own = await program.call('items.save', { taskId: 'anshun21.t28', text: '逢会必学一法' })
    await program.call('items.save', { id: own.id, removed: true })
    const ofYear = async (year?: number) =>
      (await find(program, '40周年', { year })).hits.map((hit) => hit.year)

    expect(await find(program, '逢会必学')).toMatchObject({ total: 0 })
    expect(await ofYear()).toEqual([2022])
    expect(await ofYear(2022)).toEqual([2022])
    expect(await ofYear(2023)).toEqual([])
  })

  test.each([
    ['one character', '讲'],
    ['two characters', '讲座'],
    ['digits with a character', '12期'],
    ['digits in half width that were typed in full width', '１２期'],
    ['a year and a month', '2024-11'],
    ['a document number in other brackets', '民发(2024)3号'],
    ['a figure by its name and value', '参训64人次'],
    ['a figure by its value and unit', '64人次'],
    ['letters in the other case', 'oa系统'],
    ['two words that stand apart', '讲座 办件'],
  ])('an entry by %s', async (_case, text) => {
    const program = open()
    const entry = await lecture(program, {
      text: '举办法治讲座12期，通报2024-11批次，OA系统办件',
      documentNumber: '安民发〔2024〕3号',
      figures: [{ name: '参训', value: 64, unit: '人次' }],
    })
    await lecture(program, { text: '走访慰问' })

    const { hits, totals } = await find(program, text, { kind: 'entry' })

    expect(hits.map(({ id }) => id)).toEqual([entry.id])
    expect(totals.entry).toBe(1)
    expect(hits[0]?.snippet.ranges.length).toBeGreaterThan(0)
    expect(hits[0]?.place).toEqual({ screen: 'ledger', entryId: entry.id })
  })

  test('evidence by its name and its caption, and it leads to its entry', async () => {
    const program = open()
    const entry = await lecture(program)
    const id = await prove(program, entry.id, '会议现场照片')

    for (const text of ['签到表', '12期', '现场照片']) {
      const { hits } = await find(program, text, { kind: 'evidence' })
      expect(hits.map((hit) => hit.id)).toEqual([id])
      expect(hits[0]?.place).toEqual({ screen: 'ledger', entryId: entry.id })
      expect(hits[0]?.year).toBe(2024)
    }
  })

  test('a report by its title and its paragraphs by their words, with the place in it', async () => {
    const program = open()
    await lecture(program, { text: '组织旁听庭审', checkItemIds: [ITEMS.lectures] })
    const report = await program.call('reports.create', {
      templateId: 'implementation',
      year: 2024,
    })

    const { hits } = await find(program, '旁听庭审', { kind: 'paragraph' })

    expect(hits.length).toBeGreaterThan(0)
    expect(hits[0]?.place).toMatchObject({ screen: 'reports', reportId: report.id })
    expect(hits[0]?.context).toBe(report.head.title)
    const [title] = (await find(program, report.head.title, { kind: 'report' })).hits
    expect(title?.id).toBe(report.id)
  })

  test('nothing by a word nobody wrote, and nothing by no word', async () => {
    const program = open()
    await lecture(program)

    expect(await find(program, '查无此事')).toMatchObject({ total: 0, hits: [] })
    expect(await find(program, '　 ')).toMatchObject({ total: 0, hits: [] })
  })

  test('words that only stand side by side across two fields are not one word', async () => {
    const program = open()
    await lecture(program, { text: '召开会议', documentNumber: '纪要1号' })

    expect(await idsOf(program, '会议纪要', { kind: 'entry' })).toEqual([])
    expect(await idsOf(program, '会议 纪要', { kind: 'entry' })).toHaveLength(1)
  })
})

describe('what comes first', () => {
  test('exactly this document number, then the newest day', async () => {
    const program = open()
    const exact = await lecture(program, { on: '2022-03-01', documentNumber: '安民发〔2024〕3号' })
    const newer = await lecture(program, {
      on: '2024-06-01',
      documentNumber: '安民发〔2024〕3号附',
    })
    const named = await lecture(program, { on: '2024-07-01', text: '转发安民发〔2024〕3号' })

    const { hits } = await find(program, '安民发[2024]3号')

    expect(hits.map(({ id }) => id)).toEqual([exact.id, named.id, newer.id])
    expect(hits.map((hit) => hit.exact)).toEqual([true, false, false])
  })

  test('of more than asked for the newest, and how many there are', async () => {
    const program = open()
    for (let day = 10; day < 22; day += 1) await lecture(program, { on: `2024-05-${day}` })

    const { hits, total } = await find(program, '讲座', { kind: 'entry', limit: 3 })

    expect(total).toBe(12)
    expect(hits.map(({ on }) => on)).toEqual(['2024-05-21', '2024-05-20', '2024-05-19'])
  })

  test('a year keeps to its own', async () => {
    const program = open()
    const last = await lecture(program, { on: '2023-12-31' })
    const first = await lecture(program, { on: '2024-01-01' })

    expect(await idsOf(program, '讲座', { year: 2023, kind: 'entry' })).toEqual([last.id])
    expect(await idsOf(program, '讲座', { year: 2024, kind: 'entry' })).toEqual([first.id])
  })
})

describe('what is removed', () => {
  test('is not found, nor its evidence, until it is brought back', async () => {
    const program = open()
    const entry = await lecture(program, { text: '独此一条' })
    const piece = await prove(program, entry.id, '独此照片')
    const both = [entry.id, piece].toSorted()
    expect((await idsOf(program, '独此')).toSorted()).toEqual(both)

    await program.call('ledger.remove', { id: entry.id })
    expect(await idsOf(program, '独此')).toEqual([])

    await program.call('ledger.restore', { id: entry.id })
    expect((await idsOf(program, '独此')).toSorted()).toEqual(both)
  })

  test('a removed report takes its paragraphs with it', async () => {
    const program = open()
    await lecture(program, { text: '组织旁听庭审', checkItemIds: [ITEMS.lectures] })
    const { id } = await program.call('reports.create', {
      templateId: 'implementation',
      year: 2024,
    })
    await program.call('reports.remove', { reportId: id })

    expect((await find(program, '旁听庭审')).totals).toMatchObject({ report: 0, paragraph: 0 })

    await program.call('reports.restore', { reportId: id })
    expect((await find(program, '旁听庭审')).totals.paragraph).toBeGreaterThan(0)
  })

  test('can be looked for in the recycle bin', async () => {
    const program = open()
    const gone = await lecture(program, { text: '独此一条' })
    await lecture(program, { text: '独此还在' })
    await program.call('ledger.remove', { id: gone.id })

    const { entries, total } = await program.call('ledger.list', { text: '独此', removed: true })

    expect(total).toBe(1)
    expect(entries.map(({ id }) => id)).toEqual([gone.id])
  })
})

test('the register filtered by words has the same entries as the search, by month and office too', async () => {
  const program = open()
  const [office] = [await program.call('offices.save', { name: '综合股' })]
  const may = await lecture(program, { on: '2024-05-14', text: '学习一', officeId: office.id })
  const june = await lecture(program, { on: '2024-06-14', text: '学习二' })
  await lecture(program, { on: '2024-06-15', text: '别的' })

  const listed = async (filter: object) => {
    const { entries, total } = await program.call('ledger.list', { text: '学习', ...filter })
    expect(total).toBe(entries.length)
    return entries.map(({ id }) => id)
  }

  expect(await listed({})).toEqual([june.id, may.id])
  expect(await listed({ year: 2024 })).toEqual([june.id, may.id])
  expect(await listed({ year: 2024, month: 5 })).toEqual([may.id])
  expect(await listed({ officeId: office.id })).toEqual([may.id])
  expect(await listed({ year: 2023 })).toEqual([])
  const next = await program.call('ledger.list', { text: '学习', offset: 1, limit: 1 })
  expect(next.entries.map(({ id }) => id)).toEqual([may.id])
})

test('a colleague’s data file is found through as soon as it is merged, and not after it was taken back', async () => {
  const [here, there] = [open(), open()]
  await here.call('settings.save', { bureauName: '西秀区民政局' })
  await there.call('settings.save', { bureauName: '西秀区民政局' })
  const entry = await lecture(there, { text: '远道而来' })
  const { savedAs } = await there.call('exchange.export', {})
  const file = join(there.dataDirectory, 'exports', savedAs)
  const { previewId } = await here.call('exchange.preview', {}, [file])
  const { importId } = await here.call('exchange.apply', { previewId })
  expect(await idsOf(here, '远道而来')).toEqual([entry.id])

  await here.call('exchange.undo', { importId })

  expect(await idsOf(here, '远道而来')).toEqual([])
})

test('a backup put back is searched as it was', async () => {
  const program = open()
  const entry = await lecture(program, { text: '备份之前' })
  const { id: backupId } = await program.call('backups.create', {})
  await lecture(program, { text: '备份之后' })
  await program.call('backups.restore', { backupId })

  expect(await idsOf(program, '备份之前')).toEqual([entry.id])
  expect(await idsOf(program, '备份之后')).toEqual([])
})

test('a store of an older program is searched from the first opening on', async () => {
  const fixtures = new URL('../fixtures/stores/', import.meta.url).pathname
  const [oldest] = readdirSync(fixtures).filter((name) => /^store-v\d+\.db$/.test(name))
  const dataDirectory = programs.directory()
  cpSync(join(fixtures, oldest ?? ''), join(dataDirectory, 'store.db'))
  const program = programs.open({ dataDirectory })
  const [first] = (await program.call('ledger.list', { limit: 1 })).entries

  const ids = await idsOf(program, first?.text.slice(0, 6) ?? '', { kind: 'entry' })

  expect(ids).toContain(first?.id)
})
