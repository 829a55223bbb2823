import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { carry } from '../support/exchange.ts'
import { overwriteFile } from '../support/overwrite-file.ts'
import { textsOf } from '../support/ledger-texts.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** A clerk who has taken in a colleague's file, and a backup made afterwards. */
const afterImport = async () => {
  const wang = programs.open({ authorName: '王敏' })
  const li = programs.open({ authorName: '李建国', dataDirectory: programs.directory() })
  await li.call('ledger.save', anEntry({ text: '自己的' }))
  await wang.call('ledger.save', anEntry({ text: '同事的' }))
  const { importId } = await carry(wang, li)
  const { id } = await li.call('backups.create', {})
  return { li, importId, backup: join(li.dataDirectory, 'backups', id) }
}
type Program = ReturnType<typeof programs.open>

/** The import is listed, its report tells what it did, and it can be taken back. */
const expectUndoable = async (program: Program, importId: string): Promise<void> => {
  const imports = await program.call('exchange.list', {})
  expect(imports.map((one) => one.importId)).toContain(importId)
  const { records } = await program.call('exchange.records', { importId, outcome: 'new' })
  expect(records.some(({ fields }) => fields.some(({ after }) => after === '同事的'))).toBe(true)
  await program.call('exchange.undo', { importId })
  expect(await textsOf(program)).toEqual(['自己的'])
}

test('an import can still be taken back after a backup was put back from a stick on another PC', async () => {
  const { importId, backup } = await afterImport()
  const fresh = programs.open({ authorName: '李建国' })

  await fresh.call('backups.restoreFile', {}, [backup])

  expect(await textsOf(fresh)).toEqual(['自己的', '同事的'].toSorted())
  await expectUndoable(fresh, importId)
})

test('an import can still be taken back after a damaged store was rescued', async () => {
  const { li, importId } = await afterImport()
  li.close()
  overwriteFile(join(li.dataDirectory, 'store.db'), 0, 4096)
  const again = programs.open({ dataDirectory: li.dataDirectory })

  await again.call('recovery.salvage', {})

  await expectUndoable(again, importId)
})

test('rows of a journal that no program of ours writes are left behind, and the rest is taken', async () => {
  const { importId, backup } = await afterImport()
  const db = new Database(backup)
  const add = db.prepare(
    `INSERT INTO import_journal (seq, id, at, author, report, digest) VALUES (?, ?, ?, '', ?, ?)`,
  )
  add.run(7, '坏的报告', 0, '{"__proto__":1}', 'a'.repeat(64))
  add.run(8, '坏的时间', -5, '{}', 'a'.repeat(64))
  db.close()
  rmSync(`${backup}.json`, { force: true })
  const fresh = programs.open({ authorName: '李建国' })

  await fresh.call('backups.restoreFile', {}, [backup])

  expect((await fresh.call('exchange.list', {})).map((one) => one.importId)).toEqual([importId])
})
