import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { carry, exportFile, importFiles } from '../support/exchange.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** A clerk who loaded the sample year to look around in, and a colleague who did not. */
const withSample = async () => {
  const wang = programs.open({ authorName: '王敏' })
  const li = programs.open({ authorName: '李建国' })
  await wang.call('sample.load', {})
  const { entries } = await wang.call('ledger.list', { limit: 500 })
  return { wang, li, entries }
}

const textsOf = async (program: ReturnType<typeof programs.open>): Promise<string[]> =>
  (await program.call('ledger.list', { limit: 500 })).entries.map(({ text }) => text)

test('the sample year stays with who loaded it; the work of the bureau goes to the colleague', async () => {
  const { wang, li, entries } = await withSample()
  const before = await wang.call('exchange.estimate', {})
  await wang.call('ledger.save', anEntry({ text: '真实的工作' }))

  const { preview } = await carry(wang, li)

  expect(before.sample).toBeGreaterThan(entries.length)
  expect(before.files).toBe(0)
  expect(await textsOf(li)).toEqual(['真实的工作'])
  expect(preview.evidence).toEqual({ arriving: 0, missing: 0 })
  expect(await li.call('settings.get', {})).toMatchObject({ hasSample: false, bureauName: '' })
  expect(await li.call('store.check', {})).toEqual({ ok: true, problems: [] })
})

test('a sample entry somebody has worked on goes along, in a file of one year too', async () => {
  const { wang, li, entries } = await withSample()
  const [worked, proven] = entries
  if (worked === undefined || proven === undefined) throw new Error('The sample year is empty.')
  const { id, on, checkItemIds, figures } = worked
  await wang.call('ledger.save', { id, on, checkItemIds, figures, text: '改成了本局的事' })
  const proof = join(wang.dataDirectory, '签到表.pdf')
  writeFileSync(proof, '%PDF-1.7 本局自己的佐证')
  await wang.call('evidence.add', { entryId: proven.id }, [proof])

  const { preview } = await importFiles(li, await exportFile(wang, { year: 2024 }))

  expect(new Set(await textsOf(li))).toEqual(new Set(['改成了本局的事', proven.text]))
  expect(preview.evidence).toEqual({ arriving: 1, missing: 0 })
})

test('what was taken out with the sample year is in no file either', async () => {
  const { wang, li } = await withSample()
  await wang.call('sample.remove', {})

  await carry(wang, li)

  expect(await li.call('ledger.list', { removed: true })).toMatchObject({ total: 0 })
})
