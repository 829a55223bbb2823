import { describe, expect, test } from 'vitest'
import { keepSearch, recentSearches } from '../../../renderer/search/recent-searches.ts'
import {
  belowHit,
  foundText,
  groupsOf,
  hashOfHit,
  type Hit,
  marksOf,
  stepTo,
} from '../../../renderer/search/view.ts'

const entry: Hit = {
  kind: 'entry',
  id: 'e1',
  year: 2023,
  title: '印发工作要点',
  context: '办公室',
  field: 'documentNumber',
  snippet: { text: '安民发〔2023〕3号', ranges: [[0, 3]] },
  on: '2023-03-05',
  exact: true,
  place: { screen: 'ledger', entryId: 'e1' },
}
const task: Hit = {
  kind: 'task',
  id: 't1',
  year: null,
  title: '1 坚持',
  context: '二（一） 依法行政',
  field: 'title',
  snippet: { text: '坚持', ranges: [] },
  exact: false,
  place: { screen: 'tasks', taskId: 't1' },
}
const totals = { task: 1, checkItem: 0, entry: 40, evidence: 0, report: 0, paragraph: 0 }

test('a hit is opened in its own year, what serves every year in the year of work', () => {
  expect(hashOfHit(entry, 2024)).toBe('#/ledger?year=2023&entry=e1')
  expect(hashOfHit(task, 2024)).toBe('#/tasks?year=2024&task=t1')
  const checkItem: Hit = { ...task, place: { screen: 'tasks', taskId: null, checkItemId: 'c1' } }
  expect(hashOfHit(checkItem, 2024)).toBe('#/tasks?year=2024&task=plan&check=c1')
  expect(hashOfHit({ ...checkItem, year: 2022 }, 2024)).toContain('year=2022')
  const paragraph: Hit = {
    ...entry,
    kind: 'paragraph',
    place: { screen: 'reports', reportId: 'r1', blockId: 'b1' },
  }
  expect(hashOfHit(paragraph, 2024)).toBe('#/reports?year=2023&report=r1&block=b1')
})

test('below a hit stands when it was, of whom, and where the words are when not in the text', () => {
  expect(belowHit(entry)).toBe('2023年3月5日 · 办公室 · 在文号中 · 印发工作要点')
  expect(belowHit({ ...entry, field: 'text' })).toBe('2023年3月5日 · 办公室')
  expect(belowHit(task)).toBe('二（一） 依法行政')
})

test('kinds stand together with how many there are, that of the first hit first', () => {
  const groups = groupsOf({ total: 41, totals, hits: [entry, task] })

  expect(groups.map(({ label, total }) => `${label}${total}`)).toEqual(['台账40', '任务1'])
  expect(foundText({ total: 41, totals, hits: [entry, task] })).toBe('共41条，显示前2条')
  expect(foundText({ total: 0, totals, hits: [] })).toBe('没有找到')
})

test('a text is cut at its marks and stays whole', () => {
  const pieces = marksOf(entry.snippet)

  expect(pieces).toEqual([
    { text: '安民发', marked: true },
    { text: '〔2023〕3号', marked: false },
  ])
})

test('the arrows go round', () => {
  expect(stepTo(0, -1, 3)).toBe(2)
  expect(stepTo(2, 1, 3)).toBe(0)
  expect(stepTo(0, 1, 0)).toBe(0)
})

describe('recent searches', () => {
  const memory = () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        kept.set(key, value)
      },
    }
    return () => storage
  }

  test('the last comes first, each once, eight at most', () => {
    const here = memory()
    for (const text of ['一', '二', '三', '一', '四', '五', '六', '七', '八', '九']) {
      keepSearch(text, here)
    }

    expect(recentSearches(here)).toEqual(['九', '八', '七', '六', '五', '四', '一', '三'])
  })

  test('without storage, or with nonsense in it, there are none', () => {
    const forbidden = (): never => {
      throw new Error('forbidden')
    }
    keepSearch('一', forbidden)
    expect(recentSearches(forbidden)).toEqual([])
    expect(recentSearches(() => ({ getItem: () => '{', setItem: () => undefined }))).toEqual([])
  })
})
