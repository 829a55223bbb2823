import { expect, test } from 'vitest'
import {
  indexPlan,
  itemLabel,
  itemOptions,
  taskNumbersText,
} from '../../../renderer/entry/plan-index.ts'

const plan = indexPlan({
  groups: [{ id: 'g', number: '二（七）', title: '持续推进民政普法' }],
  tasks: [
    { id: 't28', number: 28, title: '法治教育培训', groupId: 'g' },
    { id: 't29', number: 29, title: '专项普法', groupId: 'g' },
    { id: 't3', number: 3, title: '党内法规', groupId: 'g' },
  ],
  checkItems: [
    { id: 'a', taskId: 't28', text: '法治专题讲座', kind: 'annual', times: 2 },
    { id: 'b', taskId: 't29', text: '40周年宣传', kind: 'once', onlyYear: 2022 },
    { id: 'c', taskId: 't29', text: '清明节普法', kind: 'annual' },
    { id: 'd', taskId: null, text: '报送落实情况', kind: 'annual', due: '12-10' },
    { id: 'e', taskId: 't3', text: '学习党内法规', kind: 'standing' },
  ],
})
const labelOf = (id: string): string => {
  const item = plan.item(id)
  return item === undefined ? '' : itemLabel(plan, item)
}

test('a check item is named by the number of its task, one of the whole plan as such', () => {
  expect(labelOf('a')).toBe('#28 法治专题讲座')
  expect(labelOf('d')).toBe('总体 报送落实情况')
})

test('items stand under their tasks in the order of the plan, those of the whole plan last', () => {
  expect(
    itemOptions(plan, 2022, []).map(({ options }) => options.map(({ value }) => value)),
  ).toEqual([['a'], ['b', 'c'], ['e'], ['d']])
})

test('an item of one year is offered in that year only, but stays where it is chosen', () => {
  const offered = (chosen: string[]) =>
    itemOptions(plan, 2024, chosen).flatMap(({ options }) => options.map(({ value }) => value))

  expect(offered([])).not.toContain('b')
  expect(offered(['b'])).toContain('b')
})

test('the tasks of an entry are named once each, by number, the whole plan after them', () => {
  expect(taskNumbersText(plan, ['d', 'c', 'a', 'b', 'e'])).toBe('3、28、29、总体')
  expect(taskNumbersText(plan, [])).toBe('')
  expect(taskNumbersText(plan, ['没有这一项'])).toBe('')
})
