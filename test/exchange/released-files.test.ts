import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importFiles } from '../support/exchange.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const folder = fileURLToPath(new URL('../fixtures/exchange', import.meta.url))
const released = readdirSync(folder).filter((name) => name.endsWith('.mzsj'))

test('there are files of released programs to read', () => {
  expect(released.length).toBeGreaterThan(0)
})

/** What the script that made them entered (test/support/make-exchange-fixture.ts). */
test.each(released)('%s is read with everything that was in it', async (name) => {
  const program = programs.open({ today: '2025-06-01' })

  const { preview } = await importFiles(program, join(folder, name))

  expect(preview.from).toMatchObject({ unit: '西秀区民政局', name: '李建国' })
  expect(preview.evidence).toEqual({ arriving: 1, missing: 0 })
  const { entries } = await program.call('ledger.list', { year: 2024 })
  expect(entries).toMatchObject([
    {
      on: '2024-02-29',
      text: '举办法治专题讲座（改）',
      figures: [{ name: '参训', value: 64, unit: '人次' }],
      evidence: [{ name: '签到表.pdf' }],
    },
  ])
  const removed = await program.call('ledger.list', { removed: true })
  expect(removed.entries.map(({ text }) => text)).toEqual(['删掉的一条'])
  const [report] = await program.call('reports.list', { year: 2024 })
  const { blocks } = await program.call('reports.get', { reportId: report?.id ?? '' })
  expect(blocks[0]?.text).toBe('我局自己写的开头。')
  const checks = await program.call('checks.list', { year: 2024 })
  expect(checks.find(({ checkItemId }) => checkItemId === 'anshun21.c1003')).toMatchObject({
    status: 'not-applicable',
    reason: '本年度未制定行政规范性文件',
  })
  expect(await program.call('store.check', {})).toMatchObject({ ok: true })
})
