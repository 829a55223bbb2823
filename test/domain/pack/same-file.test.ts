import { expect, test } from 'vitest'
import { type PackItem, planEvidencePack } from '../../../shared/domain/pack/evidence-pack.ts'
import { itemNote } from '../../../shared/domain/pack/pack-contents.ts'
import { anshunPlan } from '../../../shared/plans/anshun-2021-2025.ts'

/** A pack in which one photograph proves so many entries of a task. */
const packOf = (count: number): readonly PackItem[] => {
  const [item] = anshunPlan.checkItems
  const pack = planEvidencePack(
    {
      year: 2024,
      tasks: anshunPlan.tasks,
      checkItems: anshunPlan.checkItems,
      entries: Array.from({ length: count }, (_, index) => ({
        id: `e${index}`,
        on: '2024-05-14',
        text: '讲座',
        checkItemIds: [item?.id ?? ''],
        evidence: [
          {
            id: `v${index}`,
            entryId: `e${index}`,
            name: '合影.jpg',
            caption: undefined,
            sha256: 'one and the same',
            size: 1,
            mediaType: 'image/jpeg',
            on: '2024-05-14',
          },
        ],
      })),
    },
    () => 'sound',
  )
  return pack.folders.flatMap(({ items }) => items)
}

test('a file that proves several entries is noted with its other numbers', () => {
  expect(packOf(3).map(itemNote)).toEqual([
    '01-01（同01-02，同01-03）',
    '01-02（同01-01，同01-03）',
    '01-03（同01-01，同01-02）',
  ])
})

test('one that proves very many is noted with some of them, and how many there are', () => {
  const notes = packOf(20_000).map(itemNote)

  expect(notes.at(-1)).toBe(
    '01-20000（同01-01，同01-02，同01-03，同01-04，同01-05，同01-06，同01-07，同01-08，等19999处）',
  )
  expect(notes[0]).toContain('同01-09，等19999处')
})
