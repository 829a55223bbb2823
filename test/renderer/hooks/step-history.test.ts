import { expect, test } from 'vitest'
import {
  NO_STEPS,
  doneAgain,
  forgotten,
  takenBack,
  withStep,
} from '../../../renderer/hooks/step-history.ts'
import { changeIdsOf, stepText } from '../../../renderer/hooks/step-texts.ts'

const step = (key: number) => ({ key, said: `第${key}步`, changeIds: [`c${key}`] })
const two = withStep(withStep(NO_STEPS, step(1)), step(2))
const keys = (steps: readonly { readonly key: number }[]) => steps.map(({ key }) => key)

test('a step taken back can be done again, by the changes that took it back', () => {
  const back = takenBack(two, step(2), ['u2'])

  expect(keys(back.done)).toEqual([1])
  expect(back.undone).toMatchObject([{ key: 2, changeIds: ['u2'] }])
  expect(doneAgain(back, step(2), ['r2']).done).toMatchObject([{ key: 1 }, { changeIds: ['r2'] }])
})

test('after a new step what was taken back cannot be done again', () => {
  expect(withStep(takenBack(two, step(2), ['u2']), step(3))).toMatchObject({
    done: [{ key: 1 }, { key: 3 }],
    undone: [],
  })
})

test('a step in the middle may be taken back alone; one that is refused is forgotten', () => {
  expect(keys(takenBack(two, step(1), ['u1']).done)).toEqual([2])
  expect(forgotten(two, step(2))).toMatchObject({ done: [{ key: 1 }], undone: [] })
})

test('what is not in the change log is taken back once and not done again', () => {
  const draft = { ...step(3), changeIds: [], act: () => undefined }

  expect(takenBack(withStep(two, draft), draft, []).undone).toEqual([])
})

test('no more steps are remembered than a day has', () => {
  let steps = NO_STEPS
  for (let key = 0; key < 300; key += 1) steps = withStep(steps, step(key))

  expect(steps.done).toHaveLength(200)
  expect(steps.done[0]?.key).toBe(100)
})

test.each([
  ['ledger.save' as const, {}, { text: '讲座' }, '新记“讲座”'],
  ['ledger.save' as const, { id: 'e' }, { text: '讲座' }, '修改“讲座”'],
  ['ledger.changeMany' as const, { ids: ['a', 'b'], removed: true }, {}, '删除2条记录'],
  ['ledger.changeMany' as const, { ids: ['a'], officeId: null }, {}, '改1条记录的股室'],
  ['evidence.remove' as const, {}, { name: '签到表.pdf' }, '移除佐证“签到表.pdf”'],
])('%s with %o is told as “%s”', (name, input, output, said) => {
  expect(stepText(name, input, output)).toBe(said)
})

test('changes are found in one answer and in a list of them', () => {
  expect(changeIdsOf({ changeIds: ['a'] })).toEqual(['a'])
  expect(changeIdsOf([{ changeIds: ['a'] }, { changeIds: ['b'] }])).toEqual(['a', 'b'])
  expect(changeIdsOf({ id: 'x' })).toEqual([])
  expect(changeIdsOf(undefined)).toEqual([])
})
