import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXCHANGE_VERSION } from '../../shared/domain/exchange/manifest.ts'
import { exportFile } from './exchange.ts'
import { fill } from './filled-application.ts'
import { openTestApplication } from './open-test-application.ts'

/**
 * Writes `test/fixtures/exchange/exchange-v<version>.mzsj`: run once when a version of the data file is released
 * (`node test/support/make-exchange-fixture.ts`), then never again for that version.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'exchange-fixture-'))
const program = openTestApplication({ dataDirectory, today: '2024-12-20', authorName: '李建国' })
await program.call('settings.save', { bureauName: '西秀区民政局' })
const { entryId, reportId, blockId } = await fill(program)
await program.call('ledger.save', { id: entryId, on: '2024-02-29', text: '举办法治专题讲座（改）' })
const removed = await program.call('ledger.save', { on: '2024-06-01', text: '删掉的一条' })
await program.call('ledger.remove', { id: removed.id })
await program.call('checks.set', {
  checkItemId: 'anshun21.c1003',
  year: 2024,
  status: 'not-applicable',
  reason: '本年度未制定行政规范性文件',
})
await program.call('reports.saveBlock', { reportId, blockId, text: '我局自己写的开头。' })
const file = await exportFile(program)
const folder = fileURLToPath(new URL('../fixtures/exchange', import.meta.url))
mkdirSync(folder, { recursive: true })
copyFileSync(file, join(folder, `exchange-v${EXCHANGE_VERSION}.mzsj`))
program.close()
rmSync(dataDirectory, { recursive: true })
