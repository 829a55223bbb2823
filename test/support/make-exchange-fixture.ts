import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXCHANGE_VERSION } from '../../shared/domain/exchange/manifest.ts'
import { exportFile } from './exchange.ts'
import { openTestApplication } from './open-test-application.ts'
import { doReleasedWork } from './released-work.ts'

/**
 * Writes `test/fixtures/exchange/exchange-v<version>.mzsj`: run once when a version of the data file is released
 * (`node test/support/make-exchange-fixture.ts`), then never again for that version.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'exchange-fixture-'))
const program = openTestApplication({ dataDirectory, today: '2024-12-20', authorName: '李建国' })
await doReleasedWork(program)
const file = await exportFile(program)
const folder = fileURLToPath(new URL('../fixtures/exchange', import.meta.url))
mkdirSync(folder, { recursive: true })
copyFileSync(file, join(folder, `exchange-v${EXCHANGE_VERSION}.mzsj`))
program.close()
rmSync(dataDirectory, { recursive: true })
