import { describe, expect, test } from 'vitest'
import { ITEMS } from '../support/builders.ts'
import { FIRST, openForm, takeIn, withForm } from '../support/filled-form.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const NOTHING = { new: 0, changed: 0, deleted: 0, conflicts: 0 }

describe('a form that comes back', () => {
  test('untouched changes nothing, and a look at it neither', async () => {
    const { program, path } = await withForm(programs)
    const before = digestOf(program.dataDirectory)
    const preview = await program.call('sheets.preview', {}, [path])
    expect(preview.kind).toBe('form')
    expect(preview.year).toBe(2024)
    expect(preview.counts).toMatchObject({ ...NOTHING, same: 4, problems: 0 })
    expect(digestOf(program.dataDirectory)).toBe(before)
  })

  test('brings new rows and changed cells, and what the office did not touch stays as the clerk left it', async () => {
    const { program, path, lecture, publicity, officeId, rows } = await withForm(programs)
    const form = await openForm(path)
    form.cell('台账', '数据', rows.lecture).value = '讲座1场；参训 70 人次'
    form.cell('台账', '日期', FIRST + 2).value = '2024年10月8日'
    form.cell('台账', '工作内容', FIRST + 2).value = '=1+1 组织旁听庭审'
    form.cell('台账', '数据', FIRST + 2).value = '旁听 12 人'
    form.cell('台账', '对应检查项一', FIRST + 2).value = form.cell(
      '台账',
      '对应检查项一',
      rows.publicity,
    ).value
    const back = await form.save()
    await program.call('ledger.save', {
      id: lecture.id,
      on: '2024-09-21',
      text: '举办领导班子法治专题讲座（第二期）',
    })
    await program.call('ledger.save', { ...bare(publicity), text: '开展普法宣传周活动' })

    const { preview, applied } = await takeIn(program, back)

    expect(preview.rows.map(({ outcome }) => outcome).toSorted()).toEqual([
      'changed',
      'new',
      'same',
      'same',
      'same',
    ])
    expect(applied.counts).toMatchObject({ new: 1, changed: 1, conflicts: 0 })
    const { entries } = await program.call('ledger.list', { year: 2024 })
    expect(entries.map(({ on, text, figures }) => [on, text, ...figures.map(said)])).toEqual([
      ['2024-10-08', '=1+1 组织旁听庭审', '旁听12人'],
      ['2024-09-21', '举办领导班子法治专题讲座（第二期）', '讲座1场', '参训70人次'],
      ['2024-03-05', '开展普法宣传周活动'],
    ])
    expect(entries[0]).toMatchObject({ officeId, checkItemIds: [ITEMS.publicity] })
    const report = await program.call('exchange.get', { importId: applied.importId })
    const taskOf = new Map(
      (await program.call('plan.get', {})).checkItems.map(({ id, taskId }) => [id, taskId]),
    )
    expect(report.byKind).toMatchObject([{ id: 'ledgerEntry', new: 1, changed: 1, conflicts: 0 }])
    expect(report.byOffice).toMatchObject([{ id: officeId, new: 1, changed: 1, conflicts: 0 }])
    const byTask = new Map(report.byTask.map((group) => [group.id, group]))
    expect(byTask.get(taskOf.get(ITEMS.publicity) ?? null)).toMatchObject({ new: 1 })
    expect(byTask.get(taskOf.get(ITEMS.lectures) ?? null)).toMatchObject({ changed: 1 })
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test('twice changes nothing the second time, also when the clerk has corrected it in between', async () => {
    const { program, path, rows } = await withForm(programs)
    const form = await openForm(path)
    form.cell('台账', '工作内容', rows.publicity).value = '开展宪法宣传'
    form.cell('台账', '日期', FIRST + 2).value = new Date('2024-10-08T00:00:00Z')
    form.cell('台账', '工作内容', FIRST + 2).value = '组织旁听庭审'
    const back = await form.save()
    await takeIn(program, back)
    const added = (await program.call('ledger.list', { year: 2024, text: '旁听' })).entries[0]
    await program.call('ledger.save', { id: added?.id, on: '2024-10-08', text: '组织旁听庭审活动' })
    const before = await program.call('ledger.list', { year: 2024 })

    const again = await takeIn(program, await (await openForm(back)).save())

    expect(again.preview.counts).toMatchObject({ ...NOTHING, problems: 0 })
    expect(await program.call('ledger.list', { year: 2024 })).toEqual(before)
  })

  test('is taken back whole, and can come again after that', async () => {
    const { program, path, rows } = await withForm(programs)
    const form = await openForm(path)
    form.cell('台账', '工作内容', rows.publicity).value = '开展宪法宣传'
    form.cell('台账', '日期', FIRST + 2).value = '2024-10-08'
    form.cell('台账', '工作内容', FIRST + 2).value = '组织旁听庭审'
    form.cell('检查项', '备注', FIRST).value = '已报送'
    const back = await form.save()
    const texts = async () =>
      (await program.call('ledger.list', { year: 2024 })).entries.map(({ text }) => text)
    const before = await texts()
    const { applied } = await takeIn(program, back)
    const after = await texts()
    expect(after).toHaveLength(3)

    const [listed] = await program.call('exchange.list', {})
    expect(listed).toMatchObject({
      importId: applied.importId,
      from: { unit: '西秀区民政局', name: '政策法规股（填报表）' },
    })
    await program.call('exchange.undo', { importId: applied.importId })
    expect(await texts()).toEqual(before)
    const again = await takeIn(program, back)
    expect(again.applied.counts).toMatchObject({ new: 1, changed: 2, conflicts: 0 })
    expect(await texts()).toEqual(after)
    expect(await program.call('conflicts.list', {})).toEqual([])
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test('two hands on one cell wait for a decision as after any merge', async () => {
    const { program, path, lecture, rows } = await withForm(programs)
    const form = await openForm(path)
    form.cell('台账', '数据', rows.lecture).value = '参训 70 人次'
    form.cell('台账', '发文字号', rows.lecture).value = '西民发〔2024〕9号'
    const back = await form.save()
    await program.call('ledger.save', {
      ...bare(lecture),
      figures: [{ name: '参训', value: 66, unit: '人次' }],
    })

    const { preview, applied } = await takeIn(program, back)

    expect(preview.rows.find(({ outcome }) => outcome === 'conflict')?.reason).toContain(
      '本机发表以后也改过',
    )
    expect(applied.counts).toMatchObject({ conflicts: 1, changed: 0 })
    const entry = await program.call('ledger.get', { id: lecture.id })
    expect(entry.documentNumber).toBe('西民发〔2024〕9号')
    const conflicts = await program.call('conflicts.list', {})
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({
      recordId: lecture.id,
      baseText: expect.stringContaining('64') as string,
      mineSide: { text: expect.stringContaining('66') as string },
      theirsSide: {
        text: expect.stringContaining('70') as string,
        author: '政策法规股',
      },
    })
    await program.call('conflicts.resolve', {
      recordId: lecture.id,
      field: conflicts[0]?.field ?? '',
      choose: 'theirs',
    })
    const decided = await program.call('ledger.get', { id: lecture.id })
    expect(decided.figures.map(said)).toEqual(['参训70人次'])
    expect(await program.call('conflicts.list', {})).toEqual([])
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test('says what has become of the check items', async () => {
    const { program, path } = await withForm(programs)
    const form = await openForm(path)
    const row = [FIRST, FIRST + 1].find(
      (at) => form.cell('检查项', '记录编号', at).value === ITEMS.publicity,
    )
    const counted = row === FIRST ? FIRST + 1 : FIRST
    form.cell('检查项', '完成情况', row ?? 0).value = '不涉及'
    form.cell('检查项', '不涉及的原因', row ?? 0).value = '本年度没有这项任务'
    form.cell('检查项', '完成情况', counted).value = '已完成'
    const { preview } = await takeIn(program, await form.save())
    expect(preview.problems.map(({ reason }) => reason).join('\n')).toContain('按台账自动计算')
    const checks = await program.call('checks.list', { year: 2024 })
    expect(checks.find(({ checkItemId }) => checkItemId === ITEMS.publicity)).toMatchObject({
      status: 'not-applicable',
      reason: '本年度没有这项任务',
    })
  })
})

const said = ({ name, value, unit }: { name: string; value: number; unit: string }): string =>
  `${name}${value}${unit}`

const bare = ({ id, on, text }: { id: string; on: string; text: string }) => ({ id, on, text })
