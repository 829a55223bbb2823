import { describe, expect, test } from 'vitest'
import { readEditorKey, readRowKey } from '../../../../renderer/screens/existing-text/keys.ts'

const press = (keys: string) => {
  const held = keys.split('+')
  return {
    key: held.at(-1) ?? '',
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    ctrlKey: held.includes('Ctrl'),
    metaKey: false,
  }
}

describe('on a row', () => {
  test.each([
    ['2', { does: 'take', sort: 'heading-2' }],
    ['0', { does: 'take', sort: 'paragraph' }],
    ['Enter', { does: 'edit' }],
    ['F2', { does: 'edit' }],
    ['Delete', { does: 'remove' }],
    ['Alt+ArrowUp', { does: 'move', by: -1 }],
    ['Alt+ArrowDown', { does: 'move', by: 1 }],
    ['Alt+2', undefined],
    ['Ctrl+2', undefined],
    ['ArrowDown', undefined],
    ['x', undefined],
  ])('%s', (keys, meaning) => {
    expect(readRowKey(press(keys))).toEqual(meaning)
  })
})

describe('in the words of a block', () => {
  const at = (selectionStart: number, isTable = false) => ({
    selectionStart,
    selectionEnd: selectionStart,
    isTable,
  })

  test('Enter divides a paragraph and makes a new row of a table', () => {
    expect(readEditorKey(press('Enter'), at(3))).toBe('split')
    expect(readEditorKey(press('Enter'), at(3, true))).toBeUndefined()
    expect(readEditorKey(press('Shift+Enter'), at(3))).toBeUndefined()
  })

  test('Backspace unites at the very beginning only, and not when something is selected', () => {
    expect(readEditorKey(press('Backspace'), at(0))).toBe('merge')
    expect(readEditorKey(press('Backspace'), at(1))).toBeUndefined()
    expect(
      readEditorKey(press('Backspace'), { selectionStart: 0, selectionEnd: 2, isTable: false }),
    ).toBeUndefined()
  })

  test('Esc and Ctrl+Enter end', () => {
    expect(readEditorKey(press('Escape'), at(2))).toBe('leave')
    expect(readEditorKey(press('Ctrl+Enter'), at(2, true))).toBe('leave')
  })
})
