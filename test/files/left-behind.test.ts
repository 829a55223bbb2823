import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freshDirectory, openTestApplication } from '../support/open-test-application.ts'

const dataDirectory = freshDirectory()
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

test('what a killed session had taken in for a look is gone with the next start', () => {
  openTestApplication({ dataDirectory }).close()
  const left = join(dataDirectory, 'import', '0193a0e2-preview')
  mkdirSync(left)
  writeFileSync(join(left, 'changes.db'), '同事的台账')
  writeFileSync(join(dataDirectory, 'import', 'pack.tmp'), '交接包')

  const next = openTestApplication({ dataDirectory })
  expect(readdirSync(join(dataDirectory, 'import'))).toEqual([])
  next.close()
})
