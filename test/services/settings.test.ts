import { expect, test } from 'vitest'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('a fresh PC says that the three questions are open, and what holds until they are answered', async () => {
  const { call, dataDirectory } = programs.open({ today: '2024-12-20' })

  expect(await call('settings.get', {})).toEqual({
    bureauName: '',
    implementationRecipient: '市民政局',
    annualRecipient: '',
    layoutProfile: 'office',
    isSetUp: false,
    hasSample: false,
    today: '2024-12-20',
    dataDirectory,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
})

test('what is saved is there after the next start, and what is left out stays', async () => {
  const { call, reopen } = programs.open()
  const { id } = await call('authors.save', { name: '王敏' })
  await call('settings.save', { bureauName: '西秀区民政局', annualRecipient: '区委、区政府' })
  await call('settings.save', { layoutProfile: 'strict', currentAuthorId: id, lastYear: 2023 })

  reopen()

  expect(await call('settings.get', {})).toMatchObject({
    bureauName: '西秀区民政局',
    annualRecipient: '区委、区政府',
    layoutProfile: 'strict',
    currentAuthorId: id,
    lastYear: 2023,
    isSetUp: true,
  })
})

test('null forgets the person at work and the year', async () => {
  const { call } = programs.open()
  const { id } = await call('authors.save', { name: '王敏' })
  await call('settings.save', { currentAuthorId: id, lastYear: 2023 })

  const after = await call('settings.save', { currentAuthorId: null, lastYear: null })

  expect(after.currentAuthorId ?? after.lastYear).toBeUndefined()
})

test('all of a saving is refused when part of it is wrong', async () => {
  const { call, refusal } = programs.open()

  const fault = await refusal('settings.save', { bureauName: '新名称', currentAuthorId: '没有' })

  expect(fault).toMatchObject({ code: 'not-found', message: expect.stringContaining('操作人') })
  expect((await call('settings.get', {})).bureauName).toBe('')
})
