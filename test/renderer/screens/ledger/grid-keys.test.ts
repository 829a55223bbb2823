import { describe, expect, test } from 'vitest'
import { rowWindow, scrollTopFor } from '../../../../renderer/components/row-window.ts'
import {
  COLUMNS,
  nextEditable,
  readGridKey,
} from '../../../../renderer/screens/ledger/grid-keys.ts'
import { rowsToDraw } from '../../../../renderer/screens/ledger/view.ts'

const grid = { count: 100_000, pageRows: 12, columns: COLUMNS }
const press = (key: string, parts: object = {}) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...parts,
})

describe('keys on a row', () => {
  test.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 62],
    ['PageUp', 38],
    ['Home', 0],
    ['End', 99_999],
  ])('%s goes from row 50 to row %i', (key, row) => {
    expect(readGridKey(press(key), { row: 50 }, grid)).toEqual({
      kind: 'move',
      to: { row },
      extend: false,
    })
  })

  test('nobody leaves the list at its ends', () => {
    expect(readGridKey(press('PageUp'), { row: 3 }, grid)).toMatchObject({ to: { row: 0 } })
    expect(readGridKey(press('ArrowDown'), { row: 99_999 }, grid)).toMatchObject({
      to: { row: 99_999 },
    })
  })

  test('to the right lie its cells, to the left of the first the row again', () => {
    expect(readGridKey(press('ArrowRight'), { row: 1 }, grid)).toMatchObject({
      to: { row: 1, column: 'on' },
    })
    expect(readGridKey(press('ArrowLeft'), { row: 1, column: 'on' }, grid)).toMatchObject({
      to: { row: 1, column: undefined },
    })
  })

  test('Enter opens a row and edits a cell; F2 on a row edits its text', () => {
    expect(readGridKey(press('Enter'), { row: 1 }, grid)).toEqual({ kind: 'open' })
    expect(readGridKey(press('Enter'), { row: 1, column: 'office' }, grid)).toEqual({
      kind: 'edit',
      column: 'office',
    })
    expect(readGridKey(press('Enter'), { row: 1, column: 'evidence' }, grid)).toEqual({
      kind: 'open',
    })
    expect(readGridKey(press('F2'), { row: 1 }, grid)).toEqual({ kind: 'edit', column: 'text' })
  })

  test('Shift chooses rows, Ctrl+A all, the space bar one, Esc none', () => {
    expect(readGridKey(press('ArrowDown', { shiftKey: true }), { row: 1 }, grid)).toMatchObject({
      extend: true,
    })
    expect(readGridKey(press('a', { ctrlKey: true }), { row: 1 }, grid)).toEqual({ kind: 'all' })
    expect(readGridKey(press(' '), { row: 1 }, grid)).toEqual({ kind: 'toggle' })
    expect(readGridKey(press('Escape'), { row: 1 }, grid)).toEqual({ kind: 'none' })
  })

  test.each([
    ['x', {}],
    ['z', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['constructor', {}],
  ])('%s is left to others', (key, parts) => {
    expect(readGridKey(press(key, parts), { row: 1 }, grid)).toBeUndefined()
  })
})

describe('Tab from cell to cell', () => {
  test('goes through what can be edited and on to the next row', () => {
    expect(nextEditable({ row: 4, column: 'text' }, 1, grid)).toEqual({ row: 4, column: 'office' })
    expect(nextEditable({ row: 4, column: 'documentNumber' }, 1, grid)).toEqual({
      row: 5,
      column: 'on',
    })
    expect(nextEditable({ row: 4, column: 'on' }, -1, grid)).toEqual({
      row: 3,
      column: 'documentNumber',
    })
  })

  test('leaves out columns a narrow window does not draw, and ends at the ends', () => {
    const narrow = { count: 2, columns: ['on', 'text', 'figures'] as const }

    expect(nextEditable({ row: 0, column: 'text' }, 1, narrow)).toEqual({ row: 1, column: 'on' })
    expect(nextEditable({ row: 1, column: 'text' }, 1, narrow)).toBeUndefined()
    expect(nextEditable({ row: 0, column: 'on' }, -1, narrow)).toBeUndefined()
  })
})

describe('the rows that are drawn', () => {
  const place = { height: 600, rowHeight: 50, count: 100_000 }

  test('are those in sight and a few on either side, at either end of the list too', () => {
    expect(rowWindow({ ...place, scrollTop: 0 })).toEqual({ first: 0, last: 19 })
    expect(rowWindow({ ...place, scrollTop: 50_000 })).toEqual({ first: 992, last: 1019 })
    expect(rowWindow({ ...place, scrollTop: 100_000 * 50 - 600 })).toEqual({
      first: 99_980,
      last: 99_999,
    })
    expect(rowWindow({ ...place, count: 3, scrollTop: 0 })).toEqual({ first: 0, last: 2 })
  })

  test('always have the one the keyboard is on', () => {
    expect(rowsToDraw({ first: 10, last: 12 }, 11)).toEqual([10, 11, 12])
    expect(rowsToDraw({ first: 10, last: 12 }, 2)).toEqual([2, 10, 11, 12])
    expect(rowsToDraw({ first: 10, last: 12 }, 99)).toEqual([10, 11, 12, 99])
  })

  test('the list scrolls no further than a row needs to be in sight', () => {
    expect(scrollTopFor(3, { scrollTop: 0, height: 600, rowHeight: 50 })).toBe(0)
    expect(scrollTopFor(12, { scrollTop: 0, height: 600, rowHeight: 50 })).toBe(50)
    expect(scrollTopFor(2, { scrollTop: 500, height: 600, rowHeight: 50 })).toBe(100)
  })
})
