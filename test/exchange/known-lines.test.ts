import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExchangeRepository } from '../../electron/store/exchange.repository.ts'
import { changeLine } from '../../shared/domain/exchange/change-line.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('the line the store compares a file with is the line an export writes, whatever was typed', async () => {
  const program = programs.open()
  const typed = [...fc.sample(fc.string({ minLength: 1, unit: 'binary', maxLength: 20 }), 60)]
  const odd = ['“引号”"\\', '𠮷\u2028é', '{"author":"","id":"0"}', '10', '-0']
  for (const text of [...typed, ...odd]) {
    // What is nothing but white space or control characters is refused by the door.
    await program.call('ledger.save', {
      ...anEntry({ text: `记${text}`, checkItemIds: [ITEMS.lectures] }),
      figures: [{ name: '参训', value: 0.1, unit: '人次' }],
    })
  }
  const db = new Database(join(program.dataDirectory, 'store.db'), { readonly: true })
  try {
    const exchange = createExchangeRepository(db)
    const changes = [...exchange.allChanges()]

    const lines = changes.map(({ id }) => exchange.storedLine(id))

    expect(changes.length).toBeGreaterThanOrEqual(typed.length + odd.length)
    expect(lines).toEqual(
      changes.map((change) => {
        const { kind, recordId, wall } = change
        return { kind, recordId, wall, line: changeLine(change) }
      }),
    )
  } finally {
    db.close()
  }
})
