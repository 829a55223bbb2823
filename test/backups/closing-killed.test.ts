import { setTimeout as passing } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startBrowserProgram } from '../support/browser-program.ts'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/**
 * Moments after the program was told to end at which the PC is switched off, ms: the backup takes some of them. The last
 * time it may end by itself.
 */
const MOMENTS = [0, 40, 80, 120, 160, 200, 250, 300, 400, 500, 650, 800, 1000, 1300, null]

test.runIf(process.platform !== 'win32')(
  'a PC switched off while the program backs up at its end loses nothing, and every backup is whole',
  async () => {
    const dataDirectory = programs.directory()
    const texts: string[] = []
    let reasons: readonly string[] = []
    for (const moment of MOMENTS) {
      const text = `第${texts.length + 1}条`
      const before = programs.open({ dataDirectory })
      await before.call('ledger.save', anEntry({ text }))
      before.close()
      texts.push(text)

      const program = startBrowserProgram(['--data', dataDirectory])
      await program.firstLine
      program.process.kill('SIGTERM')
      // Not waiting for anything: this is the moment the plug is pulled.
      if (moment !== null) {
        await passing(moment)
        program.process.kill('SIGKILL')
      }
      await program.ended

      const after = programs.open({ dataDirectory })
      const { entries } = await after.call('ledger.list', { limit: 200 })
      expect(entries.map((entry) => entry.text).toSorted()).toEqual(texts.toSorted())
      expect(await after.call('store.check', {})).toMatchObject({ ok: true, problems: [] })
      for (const { id } of await after.call('backups.list', {})) {
        const { backup } = await after.call('backups.open', { backupId: id })
        expect(backup.id).toBe(id)
      }
      reasons = (await after.call('backups.list', {})).map(({ reason }) => reason)
      after.close()
    }
    expect(reasons).toContain('closing')
  },
)
