import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, isSameValue, type Patch } from '../../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../../shared/domain/change/fold.ts'
import { undoPatch } from '../../../shared/domain/change/undo-change.ts'

/** One record with changes written one after the other; ids are their places. */
const history = () => {
  const changes: Change[] = []
  const write = (patch: Patch): string => {
    const id = String(changes.length).padStart(4, '0')
    const parents = [...foldRecord(changes).heads]
    changes.push({ id, kind: 'ledgerEntry', recordId: 'e', patch, parents, wall: 0, author: '' })
    return id
  }
  return {
    changes,
    write,
    undo: (id: string): string | null => {
      const patch = undoPatch(changes, id)
      return patch === null ? null : write(patch)
    },
    state: (): FoldedRecord => foldRecord(changes),
    value: (field: string) => foldRecord(changes).fields.get(field)?.value ?? null,
  }
}

test('a corrected text goes back, and what was changed beside it stays', () => {
  const { write, undo, value } = history()
  write({ text: '讲座', officeId: 'a' })
  const step = write({ text: '培训' })
  write({ officeId: 'b' })

  undo(step)

  expect([value('text'), value('officeId')]).toEqual(['讲座', 'b'])
})

test('what somebody changed since is not overwritten', () => {
  const { write, undo, value } = history()
  write({ text: '讲座' })
  const step = write({ text: '培训' })
  write({ text: '培训班' })

  expect(undo(step)).toBeNull()
  expect(value('text')).toBe('培训班')
})

test('a new entry is taken back by removing it, unless somebody worked on it', () => {
  const made = history()
  const step = made.write({ text: '讲座' })
  const worked = history()
  const first = worked.write({ text: '讲座' })
  worked.write({ officeId: 'a' })

  made.undo(step)

  expect(made.state().isRemoved).toBe(true)
  expect(worked.undo(first)).toBeNull()
})

test('a removed entry comes back, and goes again when that is taken back', () => {
  const { write, undo, state } = history()
  write({ text: '讲座' })
  const back = undo(write({ _del: 1 }))

  expect(state().isRemoved).toBe(false)
  undo(back ?? '')
  expect(state().isRemoved).toBe(true)
})

test('a step on an entry that was removed since stays', () => {
  const { write, undo } = history()
  write({ text: '讲座' })
  const step = write({ text: '培训' })
  write({ _del: 1 })

  expect(undo(step)).toBeNull()
})

test('a change nobody knows is not taken back', () => {
  expect(undoPatch([], 'x')).toBeNull()
})

const visible = ({ isRemoved, fields }: FoldedRecord) => ({
  isRemoved,
  fields: Object.fromEntries(
    [...fields]
      .filter(([name, { value }]) => name !== '_del' && value !== null)
      .map(([name, { value }]) => [name, value]),
  ),
})

test('any number of steps goes back to the beginning one by one, and forward again to the end', () => {
  const patches = fc.dictionary(
    fc.constantFrom('text', 'officeId', 'link:a', 'link:b'),
    fc.constantFrom('一', '二', null),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(fc.array(patches, { minLength: 1, maxLength: 8 }), (steps) => {
      const { write, undo, state } = history()
      write({ text: '原来' })
      const states = [visible(state())]
      const done: string[] = []
      for (const patch of steps) {
        const changed = Object.entries(patch).some(
          ([field, value]) => !isSameValue(state().fields.get(field)?.value ?? null, value),
        )
        if (!changed) continue
        done.push(write(patch))
        states.push(visible(state()))
      }
      const undone: string[] = []
      for (const id of done.toReversed()) {
        undone.push(undo(id) ?? '')
        expect(visible(state())).toEqual(states[done.indexOf(id)])
      }
      for (const [index, id] of undone.toReversed().entries()) {
        expect(undo(id)).not.toBeNull()
        expect(visible(state())).toEqual(states[index + 1])
      }
    }),
  )
})
