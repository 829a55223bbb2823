import { expect, test } from 'vitest'
import { newForm } from '../../../renderer/entry/entry-form.ts'
import {
  dropDraft,
  keepDraft,
  lastOffice,
  readDraft,
  rememberOffice,
} from '../../../renderer/entry/entry-memory.ts'

const aMemory = () => {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}
const forbidden = () => {
  throw new Error('storage is not allowed here')
}
const form = {
  ...newForm({ on: '2024-11-05', officeId: 'o1', checkItemIds: ['c1'] }),
  text: '写了一半的句子，带“引号”',
}

test('a draft comes back word for word, and each entry has its own', () => {
  const memory = aMemory()

  keepDraft('new:', form, () => memory)

  expect(readDraft('new:', () => memory)).toEqual(form)
  expect(readDraft('e1', () => memory)).toBeUndefined()
})

test('a draft that was saved or given up does not come back', () => {
  const memory = aMemory()

  keepDraft('e1', form, () => memory)
  dropDraft('e1', () => memory)

  expect(readDraft('e1', () => memory)).toBeUndefined()
})

test('the office last used is remembered until an entry without one is saved', () => {
  const memory = aMemory()

  rememberOffice('o1', () => memory)
  const used = lastOffice(() => memory)
  rememberOffice(undefined, () => memory)

  expect([used, lastOffice(() => memory)]).toEqual(['o1', undefined])
})

test('where the browser forbids storage, work goes on without it', () => {
  expect(() => {
    keepDraft('new:', form, forbidden)
    dropDraft('new:', forbidden)
    rememberOffice('o1', forbidden)
  }).not.toThrow()
  expect(readDraft('new:', forbidden)).toBeUndefined()
  expect(lastOffice(forbidden)).toBeUndefined()
})

test('a draft that cannot be read is none', () => {
  const memory = { ...aMemory(), getItem: () => '{' }

  expect(readDraft('new:', () => memory)).toBeUndefined()
})
