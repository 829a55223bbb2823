import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

type Identity = { readonly id: string; readonly data_set: string }

const identityOf = (dataDirectory: string) => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  try {
    const row = db.prepare<[], Identity>('SELECT id, data_set FROM replica').get()
    const beside = readFileSync(join(dataDirectory, 'replica'), 'utf8')
    const writers = db
      .prepare<[], string>('SELECT DISTINCT substr(id, 17) FROM change ORDER BY id')
      .pluck()
      .all()
    return { id: row?.id, dataSet: row?.data_set, beside, writers }
  } finally {
    db.close()
  }
}

const saveIn = async (dataDirectory: string) => {
  const program = programs.open({ dataDirectory })
  await program.call('ledger.save', anEntry())
  program.close()
  return identityOf(dataDirectory)
}

test('a directory that stays where it is keeps its replica id', async () => {
  const directory = programs.directory()
  const first = await saveIn(directory)

  const second = await saveIn(directory)

  expect(first.id).toMatch(/^[0-9a-f]{16}$/)
  expect(second).toEqual(first)
  expect(first.beside).toBe(first.id)
  expect(first.writers).toEqual([first.id])
})

test('a copied directory writes under an id of its own, in the same set of data', async () => {
  const [directory, copy] = [programs.directory(), programs.directory()]
  const original = await saveIn(directory)
  cpSync(directory, copy, { recursive: true })

  const copied = await saveIn(copy)

  expect(copied.id).not.toBe(original.id)
  expect(copied.dataSet).toBe(original.dataSet)
  expect(copied.writers).toEqual([original.id, copied.id])
  expect(await saveIn(directory)).toEqual(original)
})

test('a store put back from elsewhere without the file beside it gets a new id', async () => {
  const directory = programs.directory()
  const before = await saveIn(directory)
  rmSync(join(directory, 'replica'))

  const after = await saveIn(directory)

  expect(after.id).not.toBe(before.id)
  expect(after.beside).toBe(after.id)
  expect(after.dataSet).toBe(before.dataSet)
})

test('two fresh directories are two sets of data', async () => {
  const [one, other] = [await saveIn(programs.directory()), await saveIn(programs.directory())]

  expect(one.id).not.toBe(other.id)
  expect(one.dataSet).not.toBe(other.dataSet)
})
