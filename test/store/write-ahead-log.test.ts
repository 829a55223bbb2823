import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeStore, openStore } from '../../electron/store/open-store.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('what was saved is carried from the log into the store in large steps, and the log stays small', () => {
  const root = programs.directory()
  const [file, backups] = [join(root, 'store.db'), join(root, 'backups')]
  const db = openStore(file, backups)
  const note = db.prepare('INSERT OR REPLACE INTO local_setting (name, value) VALUES (?, ?)')
  const megabytes = (path: string): number => Math.round(statSync(path).size / 2 ** 20)
  /** Every save two megabytes, some five hundred pages. */
  const save = (times: number): void => {
    for (let time = 0; time < times; time += 1) note.run(`笔记${time}`, '记'.repeat(700_000))
  }
  try {
    save(4)
    expect(megabytes(file)).toBe(0)
    save(12)
    save(12)

    expect(megabytes(file)).toBeGreaterThanOrEqual(16)
    expect(megabytes(`${file}-wal`)).toBeLessThanOrEqual(20)
  } finally {
    closeStore(db)
  }
})
