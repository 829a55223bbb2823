import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const backedUp = async () => {
  const program = programs.open({ dataDirectory: programs.directory() })
  const save = (text: string) => program.call('ledger.save', anEntry({ text }))
  const [kept, changed, removed] = [
    await save('没动的'),
    await save('会改的'),
    await save('会删的'),
  ]
  await program.call('settings.save', { bureauName: '某县民政局' })
  const { id: backupId } = await program.call('backups.create', {})
  await program.call('ledger.save', { ...anEntry({ text: '改过的' }), id: changed.id })
  await program.call('ledger.remove', { id: removed.id })
  await save('备份之后的')
  return { program, backupId, kept, changed, removed }
}

describe('a look inside a backup', () => {
  test('shows what is otherwise today, and nothing else', async () => {
    const { program, backupId, changed, removed } = await backedUp()

    const { total, records, backup } = await program.call('backups.open', { backupId })

    expect(backup).toMatchObject({ id: backupId, entries: 3 })
    expect(total).toBe(2)
    const byId = new Map(records.map((record) => [record.recordId, record]))
    expect(byId.get(changed.id)).toMatchObject({
      kindLabel: '台账记录',
      title: '2024-05-14 会改的',
      difference: 'changed',
      fields: [{ label: '工作内容', was: '会改的', now: '改过的' }],
    })
    expect(byId.get(removed.id)).toMatchObject({ difference: 'removed' })
  })

  test('finds by text what is the same today as well, page by page', async () => {
    const { program, backupId, kept } = await backedUp()

    const found = await program.call('backups.open', { backupId, text: '没动' })
    const page = await program.call('backups.open', { backupId, text: '的', offset: 2, limit: 1 })

    expect(found.records).toMatchObject([{ recordId: kept.id, difference: 'same', fields: [] }])
    expect(page).toMatchObject({ total: 3, records: [{}] })
    expect(page.records).toHaveLength(1)
    expect((await program.call('backups.open', { backupId, text: '%' })).total).toBe(0)
  })

  test('says what the data lacks altogether', async () => {
    const { program, backupId, kept } = await backedUp()
    program.close()
    const empty = programs.open({ dataDirectory: programs.directory() })
    expect((await empty.refusal('backups.open', { backupId })).code).toBe('not-found')

    const again = programs.open({ dataDirectory: program.dataDirectory })
    const { id: early } = await again.call('backups.create', {})
    const first = (await again.call('backups.list', {})).find(({ id }) => id === backupId)
    expect(first).toBeDefined()
    await again.call('backups.restore', { backupId })
    const { records } = await again.call('backups.open', { backupId: early })

    expect(records.map(({ difference, title }) => [difference, title])).toEqual(
      expect.arrayContaining([
        ['missing', '2024-05-14 备份之后的'],
        ['changed', '2024-05-14 改过的'],
      ]),
    )
    expect(records.some(({ recordId }) => recordId === kept.id)).toBe(false)
  })
})

describe('bringing one record back', () => {
  test('is a change like any other: in the history, and everything else stays', async () => {
    const { program, backupId, changed, removed } = await backedUp()

    const back = await program.call('backups.bringBack', {
      backupId,
      kind: 'ledgerEntry',
      recordId: removed.id,
    })
    await program.call('backups.bringBack', {
      backupId,
      kind: 'ledgerEntry',
      recordId: changed.id,
    })

    expect(back).toEqual({
      kind: 'ledgerEntry',
      recordId: removed.id,
      title: '2024-05-14 会删的',
    })
    const { entries } = await program.call('ledger.list', {})
    expect(entries.map(({ text }) => text).toSorted()).toEqual(
      ['会删的', '会改的', '备份之后的', '没动的'].toSorted(),
    )
    const [latest] = await program.call('ledger.history', { id: changed.id })
    expect(latest).toMatchObject({ from: '改过的', to: '会改的' })
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test('empties what the record did not have then', async () => {
    const { program, backupId, changed } = await backedUp()
    await program.call('ledger.save', {
      id: changed.id,
      on: '2024-05-14',
      text: '改过的',
      documentNumber: '安民发〔2024〕1号',
      checkItemIds: [ITEMS.lectures],
      figures: [{ name: '参训', value: 3, unit: '人次' }],
    })

    await program.call('backups.bringBack', {
      backupId,
      kind: 'ledgerEntry',
      recordId: changed.id,
    })

    const entry = await program.call('ledger.get', { id: changed.id })
    expect(entry).toMatchObject({ text: '会改的', checkItemIds: [], figures: [] })
    expect(entry.documentNumber).toBeUndefined()
  })

  test.each([
    ['of a kind nobody knows', { kind: 'store', recordId: 'x' }],
    ['that is not in it', { kind: 'ledgerEntry', recordId: 'nobody' }],
    ['with a name that is a path', { kind: 'ledgerEntry', recordId: '../../store.db' }],
  ])('refuses a record %s', async (_what, wrong) => {
    const { program, backupId } = await backedUp()

    expect((await program.refusal('backups.bringBack', { backupId, ...wrong })).code).toBe(
      'not-found',
    )
  })
})
