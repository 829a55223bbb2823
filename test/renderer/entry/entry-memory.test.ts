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

/** A window with its own memory, beside others on the same PC. */
const aWindow = (
  name: string,
  left: ReturnType<typeof aMemory>,
  isOpen: (window: string) => boolean = () => false,
) => {
  const own = aMemory()
  return { own: () => own, left: () => left, window: name, isOpen }
}

test('a draft comes back word for word, and each entry has its own', () => {
  const place = aWindow('w1', aMemory())

  keepDraft('new:', form, place)

  expect(readDraft('new:', place)).toEqual(form)
  expect(readDraft('e1', place)).toBeUndefined()
})

test('a draft that was saved or given up does not come back, in no window', () => {
  const pc = aMemory()
  const place = aWindow('w1', pc)

  keepDraft('e1', form, place)
  dropDraft('e1', place)

  expect(readDraft('e1', place)).toBeUndefined()
  expect(readDraft('e1', aWindow('w2', pc))).toBeUndefined()
})

test('what was typed in a window that was closed is found in the next', () => {
  const pc = aMemory()

  keepDraft('new:', form, aWindow('closed', pc))

  expect(readDraft('new:', aWindow('next', pc))).toEqual(form)
})

test('what is being typed in one window is neither shown nor dropped in another', () => {
  const pc = aMemory()
  const beside = aWindow('w2', pc, (name) => name === 'w1')

  keepDraft('new:', form, aWindow('w1', pc))
  const seen = readDraft('new:', beside)
  dropDraft('new:', beside)

  expect(seen).toBeUndefined()
  expect(readDraft('new:', aWindow('next', pc))).toEqual(form)
})

test('the office last used is remembered until an entry without one is saved', () => {
  const memory = aMemory()

  rememberOffice('o1', () => memory)
  const used = lastOffice(() => memory)
  rememberOffice(undefined, () => memory)

  expect([used, lastOffice(() => memory)]).toEqual(['o1', undefined])
})

test('where the browser forbids storage, work goes on without it', () => {
  const nowhere = { own: forbidden, left: forbidden, window: 'w1', isOpen: () => false }

  expect(() => {
    keepDraft('new:', form, nowhere)
    dropDraft('new:', nowhere)
    rememberOffice('o1', forbidden)
  }).not.toThrow()
  expect(readDraft('new:', nowhere)).toBeUndefined()
  expect(lastOffice(forbidden)).toBeUndefined()
})

test.each(['{', '5', '{}', '{"text":1}', '{"window":"w0","form":{"text":"旧格式"}}'])(
  'a draft that cannot be read, such as %s, is none',
  (stored) => {
    const memory = { ...aMemory(), getItem: () => stored }
    const place = { own: () => memory, left: () => memory, window: 'w1', isOpen: () => false }

    expect(readDraft('new:', place)).toBeUndefined()
  },
)
