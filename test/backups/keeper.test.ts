import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openApplication } from '../../electron/application.ts'
import { createBackupRoom } from '../../electron/backups/backup-room.ts'
import { createKeeper } from '../../electron/backups/keeper.ts'
import { readLastCheck } from '../../electron/backups/last-check.ts'
import { prepareDataDirectory } from '../../electron/files/data-directory.ts'
import { createPageDialogs } from '../../electron/host/page-dialogs.ts'
import { here } from '../../electron/jobs/place.ts'
import { createWork } from '../../electron/jobs/work.ts'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const kept = async () => {
  const program = programs.open({ dataDirectory: programs.directory() })
  await program.call('ledger.save', anEntry())
  const directory = prepareDataDirectory(program.dataDirectory)
  const work = createWork(here)
  let now = Date.parse('2024-12-20T12:00:00')
  const backups = createBackupRoom({ directory, work, now: () => now })
  const keeper = () =>
    createKeeper({
      directory,
      work,
      backups,
      now: () => now,
      pass: (task) => task(),
      check: () => program.call('store.check', {}),
      note: (error) => {
        throw error
      },
    })
  return {
    program,
    directory,
    work,
    keeper,
    backups,
    setNow: (to: string) => {
      now = Date.parse(to)
      program.setClock(to)
    },
    names: () =>
      readdirSync(directory.backups)
        .filter((name) => name.endsWith('.mzbf'))
        .toSorted(),
  }
}

describe('by itself the program', () => {
  test('backs up on the first start of a day, once, and only when something changed', async () => {
    const { program, keeper, names, setNow } = await kept()

    await keeper().round()
    await keeper().round()
    expect(names()).toEqual(['2024-12-20_120000_每日.mzbf'])

    setNow('2024-12-21T09:00:00')
    await keeper().round()
    expect(names()).toHaveLength(1)

    await program.call('ledger.save', anEntry({ text: '新的一天' }))
    await keeper().round()
    expect(names()).toEqual(['2024-12-20_120000_每日.mzbf', '2024-12-21_090000_每日.mzbf'])
  })

  test('checks in depth once a day, keeps what it found, and does not wait years when the clock is set back', async () => {
    const { program, directory, keeper, setNow } = await kept()
    await keeper().round()
    const first = readLastCheck(directory)
    expect(first).toMatchObject({ problems: [] })
    const state = await program.call('store.state', {})
    expect(state).toMatchObject({ checkedAt: first?.at, problems: [], backupFault: null })

    setNow('2024-12-20T15:00:00')
    await keeper().round()
    expect(readLastCheck(directory)?.at).toBe(first?.at)

    setNow('2014-12-20T15:00:00')
    await keeper().round()
    expect(readLastCheck(directory)?.at).toBe(new Date('2014-12-20T15:00:00').toISOString())
  })

  test('checks in depth at once when a quick look finds damage, and names what is damaged', async () => {
    const { program, directory, keeper } = await kept()
    await keeper().round()
    const db = new Database(join(directory.root, 'store.db'))
    db.exec(`UPDATE change SET patch = replace(patch, '学习', '参观')`)
    db.close()

    await keeper().round()

    expect((await program.call('store.state', {})).problems).toMatchObject([
      { code: 'change-hash', records: [{ kind: 'ledgerEntry' }] },
    ])
  })
})

test('a look while other work is under way leaves the data alone until later', async () => {
  const { keeper, work, names, directory } = await kept()
  const one = keeper()
  onTestFinished(one.stop)
  const busy = work.run('looksSound', { dataDirectory: directory.root }, { title: '数据检查' })

  await one.look()
  await busy
  expect(names()).toEqual([])

  await one.look()
  expect(names()).toEqual(['2024-12-20_120000_每日.mzbf'])
})

describe('with a thread beside the window', () => {
  test('backups, checks and restores run there, and closing makes one more when something changed', async () => {
    const dataDirectory = programs.directory()
    const application = openApplication({
      dataDirectory,
      clock: () => new Date('2024-12-20T12:00:00'),
      door: 'browser',
      worker: new URL('../../electron/jobs/worker.ts', import.meta.url),
    })
    let isOpen = true
    onTestFinished(() => {
      if (isOpen) application.close()
    })
    const exportsDirectory = join(dataDirectory, 'exports')
    const dialogs = createPageDialogs({ files: [], exportsDirectory, offer: () => undefined })
    const call = async (name: string, input: object) => {
      const reply = await application.dispatch(name, input, { dialogs })
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code}`)
      // Sound because only these calls are made here, and their replies are objects.
      return reply.value as { readonly id?: string; readonly total?: number; readonly ok?: boolean }
    }
    await call('ledger.save', anEntry({ text: '一' }))

    const { id } = await call('backups.create', {})
    await call('ledger.save', anEntry({ text: '二' }))
    expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
    expect(await call('ledger.list', {})).toMatchObject({ total: 2 })
    await call('backups.restore', { backupId: id })
    expect(await call('ledger.list', {})).toMatchObject({ total: 1 })
    await call('ledger.save', anEntry({ text: '三' }))
    isOpen = false
    await application.leave()

    expect(
      readdirSync(join(dataDirectory, 'backups')).filter((name) => name.endsWith('关闭时.mzbf')),
    ).toHaveLength(1)
  })
})
