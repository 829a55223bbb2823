import { expect, test } from 'vitest'
import { createCheckItemProposer } from '../../shared/domain/propose-check-items.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'

const titles = new Map(anshunPlan.tasks.map(({ id, title }) => [id, title]))
const candidates = anshunPlan.checkItems.map(({ id, text, taskId }) => ({
  id,
  text,
  taskTitle: taskId === null ? '' : (titles.get(taskId) ?? ''),
}))
const textOf = (id: string): string => candidates.find((item) => item.id === id)?.text ?? ''
const proposed = (entryText: string): string[] =>
  createCheckItemProposer(candidates)(entryText).map(textOf)

test.each([
  ['邀请法律顾问为局领导班子讲授行政复议法专题讲座，参训64人次', /领导班子法治专题讲座/],
  ['局主要负责人出庭应诉2件', /负责人出庭应诉/],
  ['党组理论学习中心组集体学习宪法1次，23人参加', /中心组学习宪法/],
  ['清明节期间开展文明祭祀普法宣传', /清明节/],
  ['召开民政行政执法案卷评查会，抽查案卷20份', /案卷/],
  ['新增法制审核人员2名，占执法人员6.2%', /法制审核人员/],
  ['社会组织“双随机、一公开”抽查15家', /双随机、一公开/],
])('the item that “%s” serves is proposed first', (text, item) => {
  expect(proposed(text)[0]).toMatch(item)
})

test('a sentence may be proposed for several items of several tasks, at most three', () => {
  const items = proposed(
    '国家宪法日和宪法宣传周集中宣传，运用网、端、微、屏宣传宪法，中心组学习宪法法律',
  )

  expect(items).toHaveLength(3)
})

test.each([['全局职工参加体检'], ['2024'], ['。'], [''], ['民']])(
  'for “%s” nothing is proposed rather than something wrong',
  (text) => {
    expect(proposed(text)).toEqual([])
  },
)

test('words every item has do not make a proposal; rare ones do', () => {
  const items = [
    { id: 'a', text: '做好民政工作听证', taskTitle: '民政工作' },
    { id: 'b', text: '做好民政工作公示', taskTitle: '民政工作' },
    { id: 'c', text: '做好民政工作考核', taskTitle: '民政工作' },
  ]

  expect(createCheckItemProposer(items)('组织听证')).toEqual(['a'])
})

test('an empty plan proposes nothing', () => {
  expect(createCheckItemProposer([])('组织听证')).toEqual([])
})

test('of ten entries of the sample year, seven have an item they serve proposed first, eight among three', () => {
  const served = sampleYear.entries.filter(({ checkItemIds }) => checkItemIds.length > 0)
  const propose = createCheckItemProposer(candidates)

  const places = served.map(({ text, checkItemIds }) =>
    propose(text).findIndex((id) => checkItemIds.includes(id)),
  )

  expect(served.length).toBeGreaterThanOrEqual(60)
  expect(places.filter((place) => place === 0).length / served.length).toBeGreaterThanOrEqual(0.7)
  expect(places.filter((place) => place >= 0).length / served.length).toBeGreaterThanOrEqual(0.8)
})
