import { describe, expect, test } from 'vitest'
import {
  type KeyPress,
  documentTitle,
  readShortcut,
  yearOptions,
} from '../../../renderer/shell/view.ts'

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  code: 'KeyA',
  alt: false,
  ctrl: false,
  shift: false,
  typing: false,
  ...change,
})

describe('the window', () => {
  test('names the screen and the year of work in its title', () => {
    expect(documentTitle('tasks', 2024)).toBe('任务 · 2024年 · 民政法治台账')
  })

  test('leaves the year out where it means nothing or is not known yet', () => {
    expect(documentTitle('settings', 2024)).toBe('设置与备份 · 民政法治台账')
    expect(documentTitle('ledger', undefined)).toBe('台账 · 民政法治台账')
  })

  test('marks the years after the plan as carried on', () => {
    const years = [
      { year: 2026, carriedOn: true },
      { year: 2025, carriedOn: false },
    ]

    expect(yearOptions(years)).toEqual([
      { value: 2026, label: '2026年（延续）' },
      { value: 2025, label: '2025年' },
    ])
  })
})

describe('the keys', () => {
  test('Alt with a digit opens the screen of that place, on both rows of digits', () => {
    expect(readShortcut(press({ alt: true, key: '3', code: 'Digit3' }))).toEqual({
      kind: 'screen',
      index: 2,
    })
    expect(readShortcut(press({ alt: true, key: '5', code: 'Numpad5' }))).toEqual({
      kind: 'screen',
      index: 4,
    })
  })

  test.each([
    ['a seventh screen', press({ alt: true, key: '7', code: 'Digit7' })],
    ['a digit alone', press({ key: '1', code: 'Digit1' })],
    [
      'Ctrl with a digit, which switches the tabs of a browser',
      press({ ctrl: true, code: 'Digit1' }),
    ],
    ['AltGr, which types a character', press({ alt: true, ctrl: true, code: 'Digit1' })],
    [
      'Shift+Ctrl+N, which opens a private window',
      press({ ctrl: true, shift: true, code: 'KeyN' }),
    ],
    ['the letter n alone', press({ key: 'n', code: 'KeyN' })],
  ])('%s is left to others', (_, key) => {
    expect(readShortcut(key)).toBeUndefined()
  })

  test('Ctrl+N and Alt+N begin a new entry, also from within a text', () => {
    expect(readShortcut(press({ ctrl: true, code: 'KeyN', typing: true }))).toEqual({
      kind: 'new-entry',
    })
    expect(readShortcut(press({ alt: true, code: 'KeyN' }))).toEqual({ kind: 'new-entry' })
  })

  test('a question mark in a text is text, elsewhere it lists the keys', () => {
    expect(readShortcut(press({ key: '?', shift: true, typing: true }))).toBeUndefined()
    expect(readShortcut(press({ key: '？', shift: true }))).toEqual({ kind: 'keys' })
  })
})
