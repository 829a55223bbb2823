import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { STORE_VERSION } from '../../../electron/store/open-store.ts'
import { ITEMS } from '../../support/builders.ts'
import { carry } from '../../support/exchange.ts'
import { actionsOf } from '../../support/exchange-actions.ts'
import { createPlay } from '../../support/exchange-model.ts'
import { createReplicaTemplates, PROPERTY, sharedState } from '../../support/exchange-replicas.ts'
import { writeOlderStore } from '../../support/older-store.ts'
import { openTestApplication, type TestApplication } from '../../support/open-test-application.ts'
import { usePrograms } from '../../support/programs.ts'

const templates = createReplicaTemplates(2)
afterAll(() => templates.remove())
const opened = usePrograms()

/** The oldest version that was ever released, and the first that could take in a colleague's file. */
const [OLDEST, EXCHANGING] = [6, 10]

/** A year that lies open whatever the clock says. */
const YEAR = 2022

/** What else a clerk of the oldest version could write. */
const work = fc.oneof(
  fc.record({
    kind: fc.constant('check' as const),
    item: fc.constantFrom(ITEMS.dutyList, ITEMS.papers, ITEMS.publicity),
    status: fc.constantFrom('done' as const, 'in-progress' as const),
  }),
  fc.record({
    kind: fc.constant('office' as const),
    name: fc.constantFrom('办公室', '社会救助股'),
  }),
  fc.record({ kind: fc.constant('report' as const), title: fc.constantFrom('', '民政法治报告') }),
)
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never

const doWork = async ({ call }: TestApplication, done: Work): Promise<void> => {
  switch (done.kind) {
    case 'check':
      await call('checks.set', { checkItemId: done.item, year: YEAR, status: done.status })
      return
    case 'office':
      await call('offices.save', { name: done.name })
      return
    case 'report': {
      const { id } = await call('reports.create', { templateId: 'implementation', year: YEAR })
      const { blocks } = await call('reports.get', { reportId: id })
      const first = blocks.find(({ kind }) => kind === 'paragraph')
      if (done.title !== '')
        await call('reports.saveHead', { reportId: id, head: { title: done.title } })
      if (first !== undefined) {
        await call('reports.saveBlock', { reportId: id, blockId: first.id, text: '自己写的。' })
      }
    }
  }
}

/** What the check finds besides evidence whose files were never brought here. */
const problemsOf = async ({ call }: TestApplication) =>
  (await call('store.check', {})).problems.filter(({ code }) => code !== 'evidence-missing')

/** That brought up to date it holds what a new program makes of the same changes, read one after the other. */
const judgeUpgrade = async (
  upgraded: TestApplication,
  fresh: TestApplication,
  told: string | undefined,
): Promise<void> => {
  if (told !== undefined) expect(sharedState(upgraded)).toBe(told)
  expect(await problemsOf(upgraded)).toEqual([])
  await carry(upgraded, fresh)
  await carry(fresh, upgraded)
  expect(sharedState(fresh)).toBe(sharedState(upgraded))
  expect(await problemsOf(fresh)).toEqual([])
}

test('an older store brought up to date holds what a new one makes of the same changes', async () => {
  const versions = fc.integer({ min: OLDEST, max: STORE_VERSION - 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: actionsOf(2) }, { weight: 1, arbitrary: work }), {
        minLength: 3,
        maxLength: 12,
      }),
      versions,
      async (plan, version) => {
        const replicas = templates.open()
        const [ours, theirs] = replicas.programs
        if (ours === undefined || theirs === undefined) return
        const older = join(ours.dataDirectory, 'older')
        try {
          const play = createPlay(replicas.programs)
          for (const action of plan) {
            const isAlone = version < EXCHANGING
            if (action.kind === 'check' || action.kind === 'office' || action.kind === 'report') {
              await doWork(ours, action)
            } else if (action.kind !== 'carry') {
              await play.act(isAlone && 'replica' in action ? { ...action, replica: 0 } : action)
            } else if (!isAlone) await play.act(action)
          }
          const told = sharedState(ours)
          writeOlderStore(ours.dataDirectory, older, version)

          const upgraded = openTestApplication({
            dataDirectory: older,
            today: '2046-06-01',
          })
          try {
            await judgeUpgrade(upgraded, theirs, told)
          } finally {
            upgraded.close()
          }
        } finally {
          rmSync(older, { recursive: true, force: true })
          replicas.close()
        }
      },
    ),
    { ...PROPERTY, numRuns: Math.min(PROPERTY.numRuns, 40) },
  )
}, 3_600_000)

test('the released store of version 6, brought up to date, holds what a new one makes of its changes', async () => {
  const dataDirectory = opened.directory()
  mkdirSync(dataDirectory, { recursive: true })
  const store = fileURLToPath(new URL('../../fixtures/stores/store-v6.db', import.meta.url))
  copyFileSync(store, join(dataDirectory, 'store.db'))
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  const changes = db.prepare('SELECT count(*) FROM change').pluck().get()
  db.close()
  expect(changes).toBeGreaterThan(10)

  const upgraded = opened.open({ dataDirectory, today: '2025-06-01' })
  const fresh = opened.open({ dataDirectory: opened.directory(), today: '2025-06-01' })
  await judgeUpgrade(upgraded, fresh, undefined)
})
