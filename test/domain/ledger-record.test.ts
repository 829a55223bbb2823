import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Patch } from '../../shared/domain/change/change.ts'
import { foldRecord } from '../../shared/domain/change/fold.ts'
import type { LedgerDraft } from '../../shared/domain/ledger.ts'
import { entryContentOf, entryPatch } from '../../shared/domain/ledger-record.ts'

const change = (id: string, parents: string[], patch: Patch): Change => ({
  id,
  parents,
  patch,
  kind: 'ledgerEntry',
  recordId: 'e',
  wall: 0,
  author: '',
})

/** Saves drafts one after the other. */
const saved = (...drafts: LedgerDraft[]) => {
  const changes: Change[] = []
  let ids = 0
  for (const [index, draft] of drafts.entries()) {
    const record = foldRecord(changes)
    const patch = entryPatch(record, draft, () => `f${(ids += 1)}`)
    if (Object.keys(patch).length > 0) changes.push(change(String(index), [...record.heads], patch))
  }
  return { changes, content: entryContentOf(foldRecord(changes)) }
}

const draft = (parts: Partial<LedgerDraft> = {}): LedgerDraft => ({
  on: '2024-05-14',
  text: '讲座',
  ...parts,
})
const figure = (name: string, value: number, unit = '人次') => ({ name, value, unit })

describe('figures keep their id', () => {
  test('when only the value is corrected', () => {
    const { content } = saved(
      draft({ figures: [figure('参训', 64), figure('讲座', 1, '场')] }),
      draft({ figures: [figure('参训', 65), figure('讲座', 1, '场')] }),
    )

    expect(content?.figures).toEqual([
      { id: 'f1', position: 0, ...figure('参训', 65) },
      { id: 'f2', position: 1, ...figure('讲座', 1, '场') },
    ])
  })

  test('when they change places, and only their place is written', () => {
    const { content, changes } = saved(
      draft({ figures: [figure('参训', 64), figure('讲座', 1, '场')] }),
      draft({ figures: [figure('讲座', 1, '场'), figure('参训', 64)] }),
    )

    expect(content?.figures.map(({ id }) => id)).toEqual(['f2', 'f1'])
    expect(Object.keys(changes[1]?.patch ?? {}).toSorted()).toEqual(['figure:f1', 'figure:f2'])
  })

  test('two of one name and unit stay two, and one that is left out is gone', () => {
    const { content } = saved(
      draft({ figures: [figure('参训', 1), figure('参训', 2), figure('参训', 3)] }),
      draft({ figures: [figure('参训', 1), figure('参训', 3)] }),
    )

    expect(content?.figures.map(({ value }) => value)).toEqual([1, 3])
    expect(new Set(content?.figures.map(({ id }) => id)).size).toBe(2)
  })

  test('another unit is another figure', () => {
    const { content } = saved(
      draft({ figures: [figure('参训', 64)] }),
      draft({ figures: [figure('参训', 64, '人')] }),
    )

    expect(content?.figures).toEqual([{ id: 'f2', position: 0, ...figure('参训', 64, '人') }])
  })
})

describe('two PCs', () => {
  test('links and figures added on both unite; the beginning and end of a span are one', () => {
    const first = saved(draft({ checkItemIds: ['c1'], figures: [figure('参训', 64)] })).changes
    const base = foldRecord(first)
    const here = entryPatch(
      base,
      draft({
        until: '2024-05-16',
        checkItemIds: ['c1', 'c2'],
        figures: [figure('参训', 64), figure('讲座', 1)],
      }),
      () => 'here',
    )
    const there = entryPatch(
      base,
      draft({
        on: '2024-05-15',
        checkItemIds: ['c3'],
        figures: [figure('参训', 64), figure('资料', 9)],
      }),
      () => 'there',
    )

    const both = foldRecord([...first, change('7', ['0'], here), change('8', ['0'], there)])
    const content = entryContentOf(both)

    expect(content?.checkItemIds).toEqual(['c2', 'c3'])
    expect(content?.figures.map(({ name }) => name)).toEqual(['参训', '讲座', '资料'])
    expect(content).toMatchObject({ on: '2024-05-15', until: null })
    expect(both.conflicts.map(({ field }) => field)).toEqual(['period'])
  })
})

test('an entry whose first change has not arrived has no content yet', () => {
  expect(entryContentOf(foldRecord([change('5', ['4'], { text: '后半' })]))).toBeNull()
})

test('the content is what was saved, and saving it again changes nothing', () => {
  const drafts = fc.record(
    {
      on: fc.constantFrom('2024-02-29', '2024-12-31'),
      text: fc.constantFrom('讲座', '印发文件', '__proto__'),
      until: fc.constantFrom(null, '2025-01-03'),
      officeId: fc.constantFrom(null, 'o1', 'o2'),
      documentNumber: fc.constantFrom(null, '安民发〔2024〕1号'),
      checkItemIds: fc.uniqueArray(fc.constantFrom('c1', 'c2', '__proto__', 'constructor')),
      figures: fc.array(
        fc.record({
          name: fc.constantFrom('参训', '讲座'),
          value: fc.nat(99),
          unit: fc.constantFrom('人次', ''),
        }),
        { maxLength: 4 },
      ),
    },
    {
      requiredKeys: [
        'on',
        'text',
        'checkItemIds',
        'figures',
        'until',
        'officeId',
        'documentNumber',
      ],
    },
  )
  fc.assert(
    fc.property(fc.array(drafts, { minLength: 1, maxLength: 5 }), (history) => {
      const last = history.at(-1)
      const { content, changes } = saved(...history)

      expect(content).toMatchObject({
        on: last?.on,
        until: last?.until,
        text: last?.text,
        officeId: last?.officeId,
        documentNumber: last?.documentNumber,
        checkItemIds: last?.checkItemIds.toSorted(),
      })
      expect(content?.figures.map(({ name, value, unit }) => ({ name, value, unit }))).toEqual(
        last?.figures,
      )
      expect(saved(...history, ...history.slice(-1)).changes).toEqual(changes)
    }),
    { numRuns: 200 },
  )
})
