import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { doors, type OpenDoor } from '../support/doors.ts'
import { putFile, workbookBytes } from './make-workbook.ts'
import { plain } from './old-ledgers.ts'

const folder = mkdtempSync(`${tmpdir()}/sheet-doors-`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const desktopPrograms = useDesktopPrograms()

/** A picked file, through a door, to entries and back. */
const takeIn = async (door: OpenDoor) => {
  const value = async (name: string, input: unknown, files?: readonly string[]) => {
    const reply = await door.call(name, input, files)
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.message}`)
    // Sound enough for a test: every field read of it is compared with what it must be.
    return reply.value as Readonly<Record<string, unknown>>
  }
  const { path } = putFile(folder, '旧台账.xls', workbookBytes([plain], { type: 'biff8' }))
  const { previewId, counts, problems } = await value('sheets.preview', {}, [path])
  const { importId } = await value('sheets.apply', { previewId })
  const { total } = await value('ledger.list', { year: 2024 })
  await value('exchange.undo', { importId })
  const undone = await value('ledger.list', { year: 2024 })
  return { counts, problems, total, after: undone['total'] }
}

describe.each(Object.entries(doors))('through %s', (_, open) => {
  test('an old ledger comes in and is taken back; what is no workbook is refused in words', async () => {
    const door = await open(desktopPrograms)
    try {
      expect(await takeIn(door)).toEqual({
        counts: { new: 3, changed: 0, deleted: 0, same: 0, conflicts: 0, problems: 0, skipped: 1 },
        problems: [],
        total: 3,
        after: 0,
      })
      const { path } = putFile(folder, '图片.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'))
      const refused = await door.call('sheets.preview', {}, [path])
      expect(refused).toMatchObject({
        ok: false,
        fault: {
          code: 'sheet-not-workbook',
          message: expect.stringContaining('“图片.xlsx”不是Excel表格'),
        },
      })
    } finally {
      await door.close()
    }
  })
})
