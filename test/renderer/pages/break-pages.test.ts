import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages, type Strip } from '../../../renderer/pages/break-pages.ts'

const strip = (height: number, options: Partial<Strip> = {}): Strip => ({
  height,
  keepsWithNext: false,
  repeatedHead: 0,
  ...options,
})
const lines = (count: number): Strip[] => Array.from({ length: count }, () => strip(10))
const heading = strip(10, { keepsWithNext: true })

/** 22 lines of 10. */
const ROOM = 220

describe('a page', () => {
  test('holds 22 lines and no more', () => {
    expect(breakPages(lines(22), ROOM)).toEqual([0])
    expect(breakPages(lines(45), ROOM)).toEqual([0, 22, 44])
  })

  test('does not end with a heading', () => {
    expect(breakPages([...lines(21), heading, ...lines(3)], ROOM)).toEqual([0, 21])
    expect(breakPages([...lines(20), heading, heading, ...lines(3)], ROOM)).toEqual([0, 20])
    expect(breakPages([...lines(20), heading, ...lines(3)], ROOM)).toEqual([0, 22])
  })

  test('gives the repeated head of a table its room', () => {
    const rows = Array.from({ length: 30 }, () => strip(10, { repeatedHead: 20 }))

    expect(breakPages([strip(20, { keepsWithNext: true }), ...rows], ROOM)).toEqual([0, 21])
    expect(breakPages([strip(20), ...rows, ...rows], ROOM)).toEqual([0, 21, 41])
  })

  test('is not lost when one strip is higher than it', () => {
    expect(breakPages([strip(10), strip(500), strip(10)], ROOM)).toEqual([0, 1, 2])
  })

  test('is there only when something stands on it', () => {
    expect(breakPages([], ROOM)).toEqual([])
    expect(breakPages([heading], ROOM)).toEqual([0])
  })

  test('breaks headings apart that fill more than a page', () => {
    expect(
      breakPages(
        Array.from({ length: 50 }, () => heading),
        ROOM,
      ),
    ).toEqual([0, 22, 44])
  })
})

describe('whatever is laid out', () => {
  const anyStrip = fc.record({
    height: fc.integer({ min: 1, max: 120 }),
    keepsWithNext: fc.boolean(),
    repeatedHead: fc.constantFrom(0, 0, 30),
  })
  const pagesOf = (strips: readonly Strip[]): readonly (readonly Strip[])[] => {
    const begins = breakPages(strips, ROOM)
    return begins.map((begin, index) => strips.slice(begin, begins[index + 1] ?? strips.length))
  }
  const heightOf = (page: readonly Strip[], index: number): number =>
    page.reduce((sum, { height }) => sum + height, index === 0 ? 0 : (page[0]?.repeatedHead ?? 0))

  test('every strip is on one page, in order', () => {
    fc.assert(
      fc.property(fc.array(anyStrip), (strips) => {
        expect(pagesOf(strips).flat()).toEqual(strips)
      }),
    )
  })

  test('no page is empty, and none runs over', () => {
    fc.assert(
      fc.property(fc.array(anyStrip), (strips) => {
        for (const [index, page] of pagesOf(strips).entries()) {
          expect(page.length).toBeGreaterThan(0)
          if (page.length > 1) expect(heightOf(page, index)).toBeLessThanOrEqual(ROOM)
        }
      }),
    )
  })

  test('what begins a page had no room on the one before', () => {
    fc.assert(
      fc.property(fc.array(anyStrip), (strips) => {
        const pages = pagesOf(strips)
        let begin = 0
        for (const [index, page] of pages.entries()) {
          const before = pages[index - 1]
          const rest = strips.slice(begin)
          begin += page.length
          if (before === undefined) continue
          // What belongs to its first strip, wherever the page ends.
          const last = rest.findIndex(({ keepsWithNext }) => !keepsWithNext)
          const group = rest.slice(0, last === -1 ? rest.length : last + 1)
          const height = group.reduce((sum, each) => sum + each.height, 0)
          // A group that no page holds, a repeated head above it, is broken and may leave room.
          if (height <= ROOM - 30) {
            expect(heightOf([...before, ...group], index - 1)).toBeGreaterThan(ROOM)
          }
        }
      }),
    )
  })
})
