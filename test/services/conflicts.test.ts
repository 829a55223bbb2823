import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { carry } from '../support/exchange.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const twoClerks = () => ({
  wang: programs.open({ authorName: '王敏' }),
  li: programs.open({ authorName: '李建国' }),
})

describe('disputed figures', () => {
  test('are counted on the overview and marked in the report until somebody decides', async () => {
    const { wang, li } = twoClerks()
    const figure = (value: number) => [{ name: '参训', value, unit: '人次' }]
    const entry = anEntry({ text: '举办法治专题讲座', checkItemIds: [ITEMS.lectures] })
    const { id } = await wang.call('ledger.save', { ...entry, figures: figure(60) })
    await carry(wang, li)
    await wang.call('ledger.save', { ...entry, id, figures: figure(61) })
    await li.call('ledger.save', { ...entry, id, figures: figure(62) })
    await carry(wang, li)
    const said = async () => {
      const { blocks, id: reportId } = await li.call('reports.create', {
        templateId: 'implementation',
        year: 2024,
      })
      const rules = (await li.call('reports.check', { reportId })).map(({ rule }) => rule)
      return { rules, text: blocks.map(({ text }) => text).join('\n') }
    }

    const overview = await li.call('overview.get', { year: 2024 })
    const disputed = await said()
    const [conflict] = await li.call('conflicts.list', {})
    await li.call('conflicts.resolve', {
      recordId: id,
      field: conflict?.field ?? '',
      choose: 'value',
      value: { name: '参训', value: 63, unit: '人次' },
    })
    const settled = await said()

    expect(overview).toMatchObject({
      conflicts: 1,
      disputedFigures: [{ entryId: id, name: '参训', unit: '人次' }],
    })
    expect(conflict).toMatchObject({ isFigure: true, canKeepBoth: false, year: 2024, entryId: id })
    expect(disputed.rules).toContain(115)
    expect(disputed.text).toContain('人次（待核）')
    expect(settled.rules).not.toContain(115)
    expect(settled.text).toContain('参训63人次')
    expect(settled.text).not.toContain('待核')
  })
})

test('the same figure entered on two PCs is disputed, not added up', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('ledger.save', anEntry({ text: '讲座' }))
  await carry(wang, li)
  const figures = (value: number) => [{ name: '参训', value, unit: '人次' }]
  await wang.call('ledger.save', anEntry({ id, text: '讲座', figures: figures(60) }))
  await li.call('ledger.save', anEntry({ id, text: '讲座', figures: figures(62) }))

  await carry(wang, li)

  expect(await li.call('conflicts.list', {})).toMatchObject([{ isFigure: true, entryId: id }])
  expect((await li.call('ledger.get', { id })).figures).toHaveLength(1)
  const twice = [...figures(60), ...figures(62)]
  const saved = await li.call('ledger.save', anEntry({ id, text: '讲座', figures: twice }))
  expect(saved.figures.map(({ value }) => value)).toEqual([60, 62])
})

describe('deciding', () => {
  test('a removal against an edit: kept or removed as chosen', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry({ text: '有用的记录' }))
    await carry(wang, li)
    await wang.call('ledger.remove', { id })
    await li.call('ledger.save', anEntry({ id, text: '补充后的记录' }))
    await carry(wang, li)

    const [conflict] = await li.call('conflicts.list', {})
    const { removed } = await li.call('ledger.get', { id })
    await li.call('conflicts.resolve', { recordId: id, field: '_del', choose: 'theirs' })

    expect(removed).toBe(false)
    expect(conflict).toMatchObject({
      field: '_del',
      mine: 0,
      theirs: 1,
      shown: 'mine',
      mineSide: { text: '保留（改了工作内容）' },
      theirsSide: { text: '已删除' },
    })
    expect((await li.call('ledger.get', { id })).removed).toBe(true)
  })

  test('both cannot be kept of a 文号, and what is typed has to fit its field', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry())
    await carry(wang, li)
    await wang.call('ledger.save', anEntry({ id, documentNumber: '甲〔2024〕1号' }))
    await li.call('ledger.save', anEntry({ id, documentNumber: '乙〔2024〕1号' }))
    await carry(wang, li)
    const place = { recordId: id, field: 'documentNumber' }

    const both = await li.refusal('conflicts.resolve', { ...place, choose: 'both' })
    const wrong = await li.refusal('conflicts.resolve', { ...place, choose: 'value', value: 5 })
    const { resolved, remaining } = await li.call('conflicts.resolveAll', { choose: 'mine' })

    expect([both.code, wrong.code]).toEqual(['invalid-input', 'invalid-input'])
    expect({ resolved, remaining }).toEqual({ resolved: 1, remaining: 0 })
    expect((await li.call('ledger.get', { id })).documentNumber).toBe('乙〔2024〕1号')
  })

  test('more conflicts than a blink decides are all decided for one side', async () => {
    const { wang, li } = twoClerks()
    const texts = Array.from({ length: 130 }, (_, index) => `第${index + 1}件事`)
    const saved = []
    for (const text of texts) saved.push(await wang.call('ledger.save', anEntry({ text })))
    await carry(wang, li)
    for (const { id, text } of saved) {
      await wang.call('ledger.save', anEntry({ id, text: `${text}，甲` }))
      await li.call('ledger.save', anEntry({ id, text: `${text}，乙` }))
    }
    await carry(wang, li)
    expect((await li.call('conflicts.count', {})).total).toBe(130)

    expect(await li.call('conflicts.resolveAll', { choose: 'theirs' })).toEqual({
      resolved: 130,
      remaining: 0,
    })

    const { entries } = await li.call('ledger.list', { year: 2024, limit: 500 })
    expect(entries.map(({ text }) => text).toSorted()).toEqual(
      texts.map((text) => `${text}，甲`).toSorted(),
    )
    await carry(li, wang)
    expect((await wang.call('conflicts.count', {})).total).toBe(0)
  })

  test('what is typed to end a conflict has to be what a form would take', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry({ text: '走访慰问' }))
    const item = { checkItemId: ITEMS.dutyList, year: 2024 }
    await carry(wang, li)
    await wang.call('ledger.save', anEntry({ id, text: '走访慰问甲', on: '2024-03-01' }))
    await li.call('ledger.save', anEntry({ id, text: '走访慰问乙', on: '2024-03-02' }))
    await wang.call('checks.set', { ...item, status: 'done' })
    await li.call('checks.set', { ...item, status: 'in-progress' })
    await carry(wang, li)
    const refusal = async (field: string, value: unknown) => {
      const { recordId } =
        (await li.call('conflicts.list', {})).find((each) => each.field === field) ?? {}
      const place = { recordId: recordId ?? '', field, choose: 'value' as const }
      // Sound because the door takes any JSON here and judges it itself.
      const typed = value as null
      return (await li.refusal('conflicts.resolve', { ...place, value: typed })).code
    }

    expect(await refusal('text', null)).toBe('invalid-input')
    expect(await refusal('period', null)).toBe('invalid-input')
    expect(await refusal('period', { on: '2099-01-01', until: null })).toBe('date-in-future')
    expect(await refusal('period', { on: '2024-03-02', until: '2024-03-01' })).toBe('invalid-input')
    expect(await refusal('state', { status: 'not-applicable' })).toBe('invalid-input')
    expect(await li.call('conflicts.list', {})).toHaveLength(3)
    expect((await li.call('ledger.get', { id })).text).toMatch(/^走访慰问[甲乙]$/)
  })

  test('a block somebody took out of the report stays while the other has written in it', async () => {
    const { wang, li } = twoClerks()
    const report = await wang.call('reports.create', { templateId: 'implementation', year: 2024 })
    const reportId = report.id
    const own = await wang.call('reports.saveBlock', {
      reportId,
      afterId: report.blocks[0]?.id ?? null,
      kind: 'paragraph',
      text: '自己写的一段',
    })
    const blockId = own.blocks.find(({ text }) => text === '自己写的一段')?.id ?? ''
    await carry(wang, li)
    await wang.call('reports.removeBlock', { reportId, blockId })
    await li.call('reports.saveBlock', { reportId, blockId, text: '补写的一段' })

    await carry(wang, li)

    const { blocks } = await li.call('reports.get', { reportId })
    expect(blocks.map(({ text }) => text)).toContain('补写的一段')
    expect(await li.call('conflicts.list', {})).toMatchObject([
      { recordId: blockId, field: 'isTakenOut', reportId },
    ])
    await li.call('conflicts.resolve', { recordId: blockId, field: 'isTakenOut', choose: 'mine' })
    expect(await li.call('conflicts.list', {})).toEqual([])
  })
})

test('conflicts are read page by page, and counted without being read', async () => {
  const { wang, li } = twoClerks()
  const ids: string[] = []
  for (const text of ['甲', '乙', '丙']) {
    ids.push((await wang.call('ledger.save', anEntry({ text }))).id)
  }
  await carry(wang, li)
  for (const id of ids) {
    await wang.call('ledger.save', anEntry({ id, text: '王', documentNumber: '王〔2024〕1号' }))
    await li.call('ledger.save', anEntry({ id, text: '李', documentNumber: '李〔2024〕1号' }))
  }
  await carry(wang, li)

  const all = await li.call('conflicts.list', {})
  const pages = await Promise.all(
    [0, 4, 8].map((offset) => li.call('conflicts.list', { offset, limit: 4 })),
  )

  expect(all).toHaveLength(6)
  // A page may end between the two fields of one entry.
  expect(pages.map(({ length }) => length)).toEqual([4, 2, 0])
  expect(pages.flat()).toEqual(all)
  expect(await li.call('conflicts.count', {})).toEqual({
    total: 6,
    figures: 0,
    entries: ids.toSorted().map((entryId) => ({ entryId, count: 2 })),
  })
})
