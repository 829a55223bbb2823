import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { closeStore, openStore, STORE_VERSION } from '../../electron/store/open-store.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const folder = fileURLToPath(new URL('../fixtures/stores', import.meta.url))
const released = readdirSync(folder).filter((name) => name.endsWith('.db'))

test('there are stores to open, and none of a version that does not exist', () => {
  const versions = released.map((name) => Number(/^store-v(\d+)\.db$/.exec(name)?.[1]))

  expect(versions.length).toBeGreaterThan(0)
  expect(versions.every((version) => version >= 1 && version <= STORE_VERSION)).toBe(true)
})

test('every released store, brought up to date, has the shape of a new one', () => {
  const shapeOf = (file: string): unknown[] => {
    const db = openStore(file, `${file}-backups`)
    const shape = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
    closeStore(db)
    return shape.filter((each) => !JSON.stringify(each).includes('sqlite_stat'))
  }
  const directory = programs.directory()
  const fresh = shapeOf(join(directory, 'fresh.db'))
  for (const name of released) {
    copyFileSync(join(folder, name), join(directory, name))
    expect(shapeOf(join(directory, name)), name).toEqual(fresh)
  }
})

/** What the script that made them entered (test/support/make-store-fixture.ts). */
test.each(released)('%s opens with everything that was in it', async (name) => {
  const dataDirectory = programs.directory()
  copyFileSync(join(folder, name), join(dataDirectory, 'store.db'))

  const { call } = programs.open({ dataDirectory, today: '2025-06-01' })

  // Files of evidence lie beside a store and are not kept with these.
  const { problems } = await call('store.check', {})
  expect(problems.map(({ code }) => code)).toEqual(['evidence-missing'])
  expect((await call('settings.get', {})).bureauName).toBe('西秀区民政局')
  expect((await call('offices.list', {})).map((office) => office.name)).toEqual(['办公室'])
  expect((await call('authors.list', {})).map((author) => author.name).toSorted()).toEqual([
    '李建国',
    '王敏',
  ])
  const { entries } = await call('ledger.list', { year: 2024 })
  expect(entries).toMatchObject([
    {
      on: '2024-02-29',
      text: '举办法治专题讲座（改）',
      checkItemIds: ['anshun21.c2802'],
      figures: [
        {
          name: '参训',
          value: 64,
          unit: '人次',
        },
      ],
      evidence: [
        {
          name: '签到表.pdf',
          size: 8,
          mediaType: 'application/pdf',
        },
      ],
    },
  ])
  const history = await call('ledger.history', { id: entries[0]?.id ?? '' })
  expect(history.find(({ field, from }) => field === '日期' && from !== '')).toMatchObject({
    author: '李建国',
    from: '2024-05-14',
    to: '2024-02-29',
  })
  expect(await call('ledger.list', { removed: true })).toMatchObject({
    entries: [{ text: '删掉的一条', removed: true }],
  })
  const checks = await call('checks.list', { year: 2024, taskId: 'anshun21.t10' })
  expect(checks.find(({ status }) => status === 'not-applicable')).toMatchObject({
    reason: '本年度未制定行政规范性文件',
  })
  const [report] = await call('reports.list', {})
  const { blocks } = await call('reports.get', { reportId: report?.id ?? '' })
  expect(blocks[0]).toMatchObject({ text: '我局自己写的开头。', origin: 'own' })
})
