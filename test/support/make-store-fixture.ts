import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STORE_VERSION } from '../../electron/store/open-store.ts'
import { fill } from './filled-application.ts'
import { openTestApplication } from './open-test-application.ts'

/**
 * Writes `test/fixtures/stores/store-v<version>.db`: run once when a version of the store is released
 * (`node test/support/make-store-fixture.ts`), then never again for that version.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'store-fixture-'))
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
program.close()
const target = `../fixtures/stores/store-v${STORE_VERSION}.db`
copyFileSync(join(dataDirectory, 'store.db'), fileURLToPath(new URL(target, import.meta.url)))
rmSync(dataDirectory, { recursive: true })
