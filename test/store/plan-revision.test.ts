import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareDataDirectory } from '../../electron/files/data-directory.ts'
import { checkStoreFile } from '../../electron/store/store-check.ts'
import { openLedgerStore } from '../../electron/store/store.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { anEntry } from '../support/builders.ts'
import { freshDirectory } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const [first, second] = anshunPlan.tasks
const moved = anshunPlan.checkItems.find(({ taskId }) => taskId === first?.id)

/** The plan as a later program may bring it: one item now stands under another task. */
const revised: Plan = {
  ...anshunPlan,
  revision: anshunPlan.revision + 1,
  checkItems: anshunPlan.checkItems.map((item) =>
    item.id === moved?.id ? { ...item, taskId: second?.id ?? null } : item,
  ),
}

test('a new revision of the plan counts the entries of an item under the task it now belongs to', async () => {
  const dataDirectory = freshDirectory()
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
  const program = programs.open({ dataDirectory })
  await program.call('ledger.save', anEntry({ on: '2024-05-14', checkItemIds: [moved?.id ?? ''] }))
  program.close()

  const store = openLedgerStore({
    directory: prepareDataDirectory(dataDirectory),
    plan: revised,
    now: Date.now,
  })
  const counts = store.progress.counts(2024)
  const problems = await checkStoreFile(join(dataDirectory, 'store.db'), revised)
  store.close()

  expect(counts.get(first?.id ?? '')).toBeUndefined()
  expect(counts.get(second?.id ?? '')).toEqual({ entries: 1, evidence: 0 })
  expect(problems).toEqual([])
})
