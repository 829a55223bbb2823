import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createChangeLog } from '../../electron/store/change-log.ts'
import { closeStore, openStore } from '../../electron/store/open-store.ts'
import { createProjections } from '../../electron/store/projections/index.ts'
import { createTally } from '../../electron/store/projections/tally.ts'
import { withStoreFaults } from '../../electron/store/store-fault.ts'
import { Fault, type FaultCode } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { runCommand } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'

const disks: SmallDisk[] = []
// Registered before the programs' own, so that it runs after them.
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove()
})
const programs = usePrograms()

/** A disk of its own, or undefined where none can be had. */
const smallDisk = (megabytes: number): SmallDisk | undefined => {
  const disk = mountSmallDisk(megabytes)
  if (disk !== undefined) disks.push(disk)
  return disk
}

const LONG = '法'.repeat(2000)

/** The store alone, with a hold on its connection. */
const bareStore = () => {
  const root = programs.directory()
  const file = join(root, 'store.db')
  const db = openStore(file, join(root, 'backups'))
  const log = createChangeLog(db, createProjections(db, createTally(db)), {
    replica: '0123456789abcdef',
    now: () => 0,
    author: () => '',
  })
  let count = 0
  return {
    root,
    db,
    close: () => closeStore(db),
    save: (): FaultCode | undefined => {
      count += 1
      try {
        withStoreFaults(() =>
          db
            .transaction(() => log.write('office', `o${count}`, () => ({ name: LONG })))
            .immediate(),
        )
        return undefined
      } catch (error) {
        if (error instanceof Fault) return error.code
        throw error
      }
    },
  }
}

describe('a full disk', () => {
  test('refuses the save that does not fit, and keeps every one before it', async () => {
    const disk = smallDisk(3)
    if (disk === undefined) {
      const store = bareStore()
      store.db.pragma(
        `max_page_count = ${Number(store.db.pragma('page_count', { simple: true })) + 8}`,
      )
      let saved = 0
      let refusal: FaultCode | undefined
      while (refusal === undefined) {
        refusal = store.save()
        if (refusal === undefined) saved += 1
      }
      expect(refusal).toBe('disk-full')
      expect(store.db.inTransaction).toBe(false)
      store.close()
      const again = openStore(join(store.root, 'store.db'), store.root)
      expect(again.prepare('SELECT count(*) FROM office').pluck().get()).toBe(saved)
      closeStore(again)
      return
    }
    const program = programs.open({ dataDirectory: disk.path })
    const { reply, call } = program
    const ids: string[] = []
    let message = ''
    while (message === '') {
      const saved = await reply(
        'ledger.save',
        anEntry({ text: `${ids.length}${LONG}`.slice(0, 2000) }),
      )
      if (saved.ok) ids.push((await call('ledger.list', { limit: 1 })).entries[0]?.id ?? '')
      else {
        expect(saved.fault.code).toBe('disk-full')
        message = saved.fault.message
      }
    }
    const digest = digestOf(disk.path)

    expect(message).toMatch(/磁盘空间不足。数据没有任何改动。/)
    expect(ids.length).toBeGreaterThan(20)
    expect((await call('ledger.list', {})).total).toBe(ids.length)
    expect((await program.refusal('ledger.save', anEntry({ text: LONG }))).code).toBe('disk-full')
    expect(digestOf(disk.path)).toBe(digest)
    expect((await call('store.check', {})).problems).toEqual([])
    program.reopen()
    expect((await call('ledger.list', {})).total).toBe(ids.length)
  })

  test('refuses evidence and exports that do not fit, leaves no half file, and works again when freed', async () => {
    const disk = smallDisk(4)
    if (disk === undefined) {
      const store = bareStore()
      store.db.pragma('max_page_count = 1')
      expect(store.save()).toBe('disk-full')
      store.db.pragma('max_page_count = 100000')
      expect(store.save()).toBeUndefined()
      store.close()
      return
    }
    const { call, refusal } = programs.open({ dataDirectory: disk.path })
    const { id: entryId } = await call('ledger.save', anEntry())
    const { id: reportId } = await call('reports.create', {
      templateId: 'implementation',
      year: 2024,
    })
    const large = join(programs.directory(), '录像.mp4')
    writeFileSync(large, Buffer.alloc(6_000_000, 7))

    expect((await refusal('evidence.add', { entryId }, [large])).code).toBe('disk-full')

    const { total } = await call('ledger.list', { year: 2024 })
    expect(total).toBe(1)
    const filler = join(disk.path, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(6_000_000, 7))
    } catch {
      // What fits of it fills the disk.
    }
    const fault = await refusal('reports.export', { reportId })
    expect(fault).toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('磁盘空间不足'),
    })
    rmSync(filler)
    expect((await call('reports.export', { reportId })).bytes).toBeGreaterThan(1000)
    expect(await call('evidence.verify', {})).toEqual({ checked: 0, missing: [], damaged: [] })
  })

  test('is named when the program cannot even start for it', async () => {
    const disk = smallDisk(1)
    if (disk === undefined) {
      const file = join(programs.directory(), 'store.db')
      const tooLarge = [
        {
          version: 1,
          sql: 'PRAGMA max_page_count = 1; CREATE TABLE a (b TEXT) STRICT; CREATE TABLE c (d TEXT) STRICT',
        },
      ]
      expect(() => openStore(file, file, { steps: tooLarge })).toThrow(/disk-full/)
      return
    }
    writeFileSync(join(disk.path, 'filler'), Buffer.alloc(1_000_000, 7))

    const { code, out } = await runCommand('plan.get', '--data', disk.path)

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, fault: { code: 'disk-full' } })
  })
})

describe('a read-only disk', () => {
  test('is named in Chinese, and the data is as it was', async () => {
    const disk = smallDisk(8)
    if (disk === undefined) {
      const store = bareStore()
      expect(store.save()).toBeUndefined()
      store.db.pragma('query_only = ON')
      expect(store.save()).toBe('store-read-only')
      store.db.pragma('query_only = OFF')
      expect(store.db.prepare('SELECT count(*) FROM office').pluck().get()).toBe(1)
      expect(faultMessage('store-read-only', {})).toMatch(/只读.*数据没有任何改动/)
      store.close()
      return
    }
    const program = programs.open({ dataDirectory: disk.path })
    const { id } = await program.call('ledger.save', anEntry())
    program.close()
    const digest = digestOf(disk.path)
    disk.setReadOnly(true)

    const { code, out } = await runCommand(
      'ledger.get',
      '--data',
      disk.path,
      '--input',
      JSON.stringify({ id }),
    )

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      fault: { code: 'store-read-only', message: expect.stringMatching(/只读.*数据没有任何改动/) },
    })
    disk.setReadOnly(false)
    expect(digestOf(disk.path)).toBe(digest)
    expect((await programs.open({ dataDirectory: disk.path }).call('ledger.get', { id })).id).toBe(
      id,
    )
  })

  test('a store file that cannot be written is named when something is saved', async () => {
    const store = bareStore()
    store.db.pragma('query_only = ON')

    expect(store.save()).toBe('store-read-only')

    store.close()
  })
})
