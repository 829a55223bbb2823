import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import { textsOf } from '../support/ledger-texts.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const { withEntry } = programs

/** Chooses the second place as somebody at the command line does. */
const choosePlace = async (dataDirectory: string, folder: string) => {
  const { out } = await runCommand('backups.setPlace', '--data', dataDirectory, '--save', folder)
  return JSON.parse(out)
}

describe('the second place', () => {
  test('gets every backup, and the store is put back from there when this PC has none', async () => {
    const program = await withEntry()
    program.close()
    const stick = join(programs.directory(), '备份U盘')
    mkdirSync(stick)
    expect(await choosePlace(program.dataDirectory, stick)).toMatchObject({
      ok: true,
      value: { second: stick, reachable: true },
    })
    const again = programs.open({ dataDirectory: program.dataDirectory })
    const { id } = await again.call('backups.create', {})
    expect(readdirSync(join(stick, '民政法治台账备份'))).toEqual([id, `${id}.json`])
    expect((await again.call('overview.get', { year: 2024 })).backupPlace).toBe('reachable')
    expect(await again.call('backups.list', {})).toHaveLength(1)
    for (const name of readdirSync(join(again.dataDirectory, 'backups'))) {
      if (name.startsWith('20')) rmSync(join(again.dataDirectory, 'backups', name))
    }
    await again.call('ledger.save', anEntry({ text: '后来的' }))

    const [found] = await again.call('backups.list', {})
    expect(found).toMatchObject({ id: `second/${id}`, place: 'second', sound: true })
    await again.call('backups.restore', { backupId: found?.id ?? '' })

    expect(await textsOf(again)).toEqual(['一'])
  })

  test('gets the backup made on closing, and what it lacks when it was not there the last time', async () => {
    const program = await withEntry()
    program.close()
    const stick = join(programs.directory(), '备份U盘')
    const folder = join(stick, '民政法治台账备份')
    mkdirSync(stick)
    await choosePlace(program.dataDirectory, stick)
    const monday = programs.open({ dataDirectory: program.dataDirectory })
    await monday.leave()
    const [first] = readdirSync(folder)
    expect(first).toMatch(/关闭时\.mzbf$/)

    renameSync(stick, `${stick}-unplugged`)
    const tuesday = programs.open({ dataDirectory: program.dataDirectory, today: '2024-12-21' })
    await tuesday.call('ledger.save', anEntry({ text: '二' }))
    await tuesday.leave()
    renameSync(`${stick}-unplugged`, stick)
    const wednesday = programs.open({ dataDirectory: program.dataDirectory, today: '2024-12-22' })
    await wednesday.leave()

    const names = readdirSync(folder).filter((name) => name.endsWith('.mzbf'))
    expect(names).toHaveLength(2)
    expect(names[1]).toMatch(/^2024-12-21.*关闭时\.mzbf$/)
  })

  test('that is unplugged stops nothing and is told', async () => {
    const program = await withEntry()
    program.close()
    const stick = join(programs.directory(), 'stick')
    mkdirSync(stick)
    await choosePlace(program.dataDirectory, stick)
    renameSync(stick, `${stick}-unplugged`)
    const again = programs.open({ dataDirectory: program.dataDirectory })

    expect((await again.call('backups.create', {})).sound).toBe(true)

    expect(await again.call('backups.place', {})).toMatchObject({ reachable: false, second: stick })
    expect((await again.call('store.state', {})).backupPlace).toBe('unreachable')
    expect(existsSync(stick)).toBe(false)
    expect(await again.call('backups.setPlace', { remove: true })).toMatchObject({ second: null })
  })

  test('is refused inside the data directory, where nothing can be written, and in a page', async () => {
    const program = await withEntry()

    expect((await program.refusal('backups.setPlace', {})).code).toBe('folder-not-choosable')
    program.close()
    const inside = await choosePlace(program.dataDirectory, join(program.dataDirectory, 'backups'))
    expect(inside.fault).toMatchObject({ code: 'invalid-input' })
    const file = join(programs.directory(), 'file')
    writeFileSync(file, '')
    const wrong = await choosePlace(program.dataDirectory, join(file, 'folder'))
    expect(wrong.fault).toMatchObject({
      code: 'folder-unreachable',
      message: expect.stringContaining('U盘'),
    })
  })
})
