import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestryOf } from '../../../shared/domain/change/ancestry.ts'
import type { Change } from '../../../shared/domain/change/change.ts'
import { changeHistories } from '../../support/change-histories.ts'

const change = (id: string, ...parents: string[]): Change => ({
  id,
  parents,
  patch: {},
  kind: 'office',
  recordId: 'r',
  wall: 0,
  author: '',
})

const relation = (changes: readonly Change[]): boolean[][] => {
  const { changes: ordered, isAncestor } = ancestryOf(changes)
  return ordered.map((_, later) => ordered.map((__, earlier) => isAncestor(earlier, later)))
}

test('seen is what can be reached over parents', () => {
  fc.assert(
    fc.property(changeHistories, (changes) => {
      const { changes: ordered, isAncestor } = ancestryOf(changes)
      const place = new Map(ordered.map(({ id }, index) => [id, index]))
      const places = [...ordered.keys()]
      for (const [later, { parents }] of ordered.entries()) {
        for (const id of parents) {
          const parent = place.get(id) ?? -1
          expect(isAncestor(parent, later)).toBe(true)
          for (let index = 0; index < parent; index += 1) {
            if (isAncestor(index, parent)) expect(isAncestor(index, later)).toBe(true)
          }
        }
        const reached = new Set(
          parents.flatMap((id) => {
            const parent = place.get(id) ?? -1
            return [parent, ...places.filter((index) => isAncestor(index, parent))]
          }),
        )
        expect(new Set(places.filter((index) => isAncestor(index, later)))).toEqual(reached)
        expect(isAncestor(later, later)).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})

test.each([1, 2, 31, 32, 33, 64, 65, 200])(
  'a straight line of %i is read as any other history',
  (length) => {
    const name = (index: number): string => String(index).padStart(4, '0')
    const line = Array.from({ length }, (_, index) =>
      index === 0 ? change(name(0)) : change(name(index), name(index - 1)),
    )
    // A further change beside the line makes the history a general one.
    const beside = change('9999')

    const fast = relation(line)
    const general = relation([...line, beside])

    expect(general.slice(0, length).map((row) => row.slice(0, length))).toEqual(fast)
    expect(fast).toEqual(line.map((_, later) => line.map((__, earlier) => earlier < later)))
    expect(ancestryOf(line).heads).toEqual([name(length - 1)])
    expect(ancestryOf([...line, beside]).heads).toEqual([name(length - 1), '9999'])
  },
)

test('a line that skips a change, or names two parents, is not taken for a straight one', () => {
  const [one, two] = [change('1'), change('2', '1')]

  expect(relation([one, two, change('3', '1')])).toEqual([
    [false, false, false],
    [true, false, false],
    [true, false, false],
  ])
  expect(ancestryOf([one, change('2'), change('3', '1', '2')]).heads).toEqual(['3'])
})

test('no changes, no heads', () => {
  expect(ancestryOf([])).toMatchObject({ changes: [], heads: [] })
})

test('unknown parents and parents from the future are passed over', () => {
  expect(relation([change('1', '0'), change('2', '9', '1'), change('3', '3')])).toEqual([
    [false, false, false],
    [true, false, false],
    [false, false, false],
  ])
})

test('of any changes those stay that the author of none of the others had seen', () => {
  fc.assert(
    fc.property(changeHistories, fc.infiniteStream(fc.boolean()), (changes, coin) => {
      const { changes: ordered, isAncestor, unseenAmong } = ancestryOf(changes)
      const some = [...ordered.keys()].filter(() => coin.next().value === true)

      expect(unseenAmong(some)).toEqual(
        some.filter((one) => !some.some((other) => isAncestor(one, other))),
      )
    }),
    { numRuns: 200 },
  )
})
