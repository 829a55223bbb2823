import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STORE_VERSION } from '../../electron/store/open-store.ts'
import { openTestApplication } from './open-test-application.ts'
import { doReleasedWork } from './released-work.ts'

/**
 * Writes `test/fixtures/stores/store-v<version>.db`: run once when a version of the store is released
 * (`node test/support/make-store-fixture.ts`), then never again for that version.
 */
const dataDirectory = mkdtempSync(join(tmpdir(), 'store-fixture-'))
const program = openTestApplication({ dataDirectory, today: '2024-12-20', authorName: '李建国' })
await doReleasedWork(program)
program.close()
const target = `../fixtures/stores/store-v${STORE_VERSION}.db`
copyFileSync(join(dataDirectory, 'store.db'), fileURLToPath(new URL(target, import.meta.url)))
rmSync(dataDirectory, { recursive: true })
