import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, REMOVED_FIELD } from '../../../shared/domain/change/change.ts'
import { foldRecord, foldUpTo } from '../../../shared/domain/change/fold.ts'
import { changeHistories } from '../../support/change-histories.ts'

const RUNS = { numRuns: 200 }

/** Everything an author had seen, worked out the slow way. */
const seenBy = (changes: readonly Change[], change: Change): Set<string> => {
  const known = new Map(changes.map((each) => [each.id, each]))
  const seen = new Set<string>()
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      const parent = known.get(id)
      if (parent === undefined || seen.has(id)) continue
      seen.add(id)
      visit(parent.parents)
    }
  }
  visit(change.parents)
  return seen
}

/** The changes of a field nobody has knowingly replaced, greatest last. */
const liveOf = (changes: readonly Change[], field: string): Change[] => {
  const writers = changes.filter(({ patch }) => Object.hasOwn(patch, field))
  return writers
    .filter((one) => !writers.some((other) => seenBy(changes, other).has(one.id)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const change = (id: string, parents: readonly string[], patch: Change['patch']): Change => ({
  id,
  parents,
  patch,
  kind: 'office',
  recordId: 'r',
  wall: 0,
  author: '',
})

describe('laws', () => {
  test('the record depends on the set of changes, not on their order, and twice is once', () => {
    fc.assert(
      fc.property(
        changeHistories.chain((changes) =>
          fc.tuple(
            fc.constant(changes),
            fc.shuffledSubarray(changes, { minLength: changes.length }),
          ),
        ),
        ([changes, shuffled]) => {
          expect(foldRecord(shuffled)).toEqual(foldRecord(changes))
          const twice = foldRecord([
            ...new Map([...shuffled, ...changes].map((each) => [each.id, each])).values(),
          ])
          expect(twice).toEqual(foldRecord(changes))
        },
      ),
      RUNS,
    )
  })

  test('a field shows the greatest change nobody has knowingly replaced', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        for (const [field, { value, changeId }] of foldRecord(changes).fields) {
          const winner = liveOf(changes, field).at(-1)
          expect(changeId).toBe(winner?.id)
          expect(value).toBe(winner?.patch[field])
        }
      }),
      RUNS,
    )
  })

  test('nothing typed is lost: it is shown, knowingly replaced, or waits in the list of conflicts', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        const { fields, conflicts } = foldRecord(changes)
        for (const { id, patch } of changes) {
          for (const [field, value] of Object.entries(patch)) {
            const isShown = fields.get(field)?.value === value
            const isReplaced = !liveOf(changes, field).some((live) => live.id === id)
            const isListed = conflicts.some(
              (each) => each.field === field && each.loserIds.includes(id),
            )
            expect(isShown || isReplaced || isListed).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  test('nothing is invented: every value shown was typed by someone', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        for (const [field, { value }] of foldRecord(changes).fields) {
          expect(changes.some(({ patch }) => patch[field] === value)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('a removal never hides an edit its author had not seen, and says so', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        const { isRemoved, fields, conflicts } = foldRecord(changes)
        const removal = changes.find(({ id }) => id === fields.get(REMOVED_FIELD)?.changeId)
        if (removal === undefined || removal.patch[REMOVED_FIELD] !== 1) {
          expect(isRemoved).toBe(false)
          return
        }
        const seen = seenBy(changes, removal)
        const unseen = changes.filter(
          ({ id, patch }) =>
            id !== removal.id &&
            !seen.has(id) &&
            Object.keys(patch).some((field) => field !== REMOVED_FIELD),
        )
        expect(isRemoved).toBe(unseen.length === 0)
        if (unseen.length > 0) {
          const listed = conflicts.find(
            ({ field, winnerId, loserIds }) =>
              field === REMOVED_FIELD &&
              winnerId === removal.id &&
              unseen.every(({ id }) => loserIds.includes(id)),
          )
          expect(listed).toBeDefined()
        }
      }),
      RUNS,
    )
  })

  test('one more edit that has seen everything wins everywhere and leaves no conflict in its field', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        const { heads } = foldRecord(changes)
        const newest =
          changes
            .map(({ id }) => id)
            .toSorted()
            .at(-1) ?? ''
        const after = foldRecord([...changes, change(`${newest}z`, heads, { text: '定稿' })])

        expect(after.fields.get('text')?.value).toBe('定稿')
        expect(after.conflicts.filter(({ field }) => field === 'text')).toEqual([])
        expect(after.heads).toEqual([`${newest}z`])
      }),
      RUNS,
    )
  })

  test('what was seen at a change does not depend on what came later', () => {
    fc.assert(
      fc.property(changeHistories, (changes) => {
        for (const each of changes) {
          const seen = seenBy(changes, each)
          const then = changes.filter(({ id }) => id === each.id || seen.has(id))
          expect(foldUpTo(changes, each.id)).toEqual(foldRecord(then))
        }
      }),
      RUNS,
    )
  })
})

describe('two PCs', () => {
  const first = change('1', [], { text: '初稿', note: '备注' })

  test('different fields unite without a conflict', () => {
    const folded = foldRecord([
      first,
      change('2', ['1'], { text: '甲' }),
      change('3', ['1'], { note: '乙' }),
    ])

    expect([folded.fields.get('text')?.value, folded.fields.get('note')?.value]).toEqual([
      '甲',
      '乙',
    ])
    expect(folded.conflicts).toEqual([])
    expect(folded.heads).toEqual(['2', '3'])
  })

  test('the same field: the later is shown, the other is listed; the same words are no conflict', () => {
    const two = change('2', ['1'], { text: '甲' })
    const differing = foldRecord([first, two, change('3', ['1'], { text: '乙' })])
    const agreeing = foldRecord([first, two, change('3', ['1'], { text: '甲' })])

    expect(differing.fields.get('text')).toEqual({ value: '乙', changeId: '3' })
    expect(differing.conflicts).toEqual([
      { field: 'text', winnerId: '3', loserIds: ['2'], loserValues: ['甲'] },
    ])
    expect(agreeing.conflicts).toEqual([])
  })

  test('three at once: both losers are listed', () => {
    const changes = ['2', '3', '4'].map((id) => change(id, ['1'], { text: id }))

    expect(foldRecord([first, ...changes]).conflicts).toEqual([
      { field: 'text', winnerId: '4', loserIds: ['2', '3'], loserValues: ['2', '3'] },
    ])
  })

  test('a removal that has seen everything removes; one that has not does not', () => {
    const removal = change('3', ['1'], { [REMOVED_FIELD]: 1 })

    expect(foldRecord([first, removal]).isRemoved).toBe(true)
    expect(foldRecord([first, change('2', ['1'], { text: '甲' }), removal])).toMatchObject({
      isRemoved: false,
      conflicts: [{ field: REMOVED_FIELD, winnerId: '3', loserIds: ['2'] }],
    })
  })

  test('a change whose parents have not arrived is shown as far as it is known', () => {
    const folded = foldRecord([change('5', ['4'], { text: '后半' })])

    expect(folded.fields.get('text')?.value).toBe('后半')
    expect(folded.isRemoved).toBe(false)
  })
})
