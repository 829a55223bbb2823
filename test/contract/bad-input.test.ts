import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { FAULT_CODES, type FaultCode } from '../../shared/fault.ts'
import { ITEMS } from '../support/builders.ts'
import { fill, type Filled, rightInputs } from '../support/filled-application.ts'
import {
  digestOf,
  openTestApplication,
  type TestApplication,
} from '../support/open-test-application.ts'

let program: TestApplication
let ids: Filled
let digest: string

beforeAll(async () => {
  program = openTestApplication({ today: '2024-12-20' })
  ids = await fill(program)
  digest = digestOf(program.dataDirectory)
})
afterAll(async () => {
  const check = await program.call('store.check', {})
  program.close()
  expect(check.problems).toEqual([])
})

/** Makes a call that must be refused, in Chinese, with a code of the list, and with the store as it was. */
const refused = async (name: string, input: unknown) => {
  const fault = await program.refusal(name, input)
  const said = `${name} ${String(JSON.stringify(input)).slice(0, 200)} → ${fault.code} ${fault.message}`
  expect(FAULT_CODES, said).toContain(fault.code)
  expect(fault.code, said).not.toBe('internal')
  expect(fault.message, said).toMatch(/\p{Script=Han}/u)
  expect(fault.message, said).toMatch(/数据没有任何改动/)
  expect(fault.message, said).not.toMatch(/undefined|null|NaN|\[object|function/)
  expect(fault.message.length, said).toBeLessThan(400)
  expect(digestOf(program.dataDirectory), said).toBe(digest)
  return fault
}

type Row = readonly [
  what: string,
  name: CallName,
  change: Readonly<Record<string, unknown>>,
  code: FaultCode,
  said: string,
]

const long = (length: number) => '长'.repeat(length)
const figure = (parts: object) => ({ figures: [{ name: '参训', value: 1, unit: '人', ...parts }] })

const rows: readonly Row[] = [
  [
    'a day that does not exist',
    'ledger.save',
    { on: '2024-02-30' },
    'invalid-input',
    '“日期”不是存在的日期',
  ],
  [
    '29 February of a common year',
    'ledger.save',
    { on: '2023-02-29' },
    'invalid-input',
    '“日期”不是存在的日期',
  ],
  ['31 April', 'ledger.save', { on: '2024-04-31' }, 'invalid-input', '“日期”不是存在的日期'],
  ['a day in Chinese', 'ledger.save', { on: '2024年3月5日' }, 'invalid-input', '应写成2024-03-05'],
  [
    'a day without its zeros',
    'ledger.save',
    { on: '2024-3-5' },
    'invalid-input',
    '“日期”不是存在的日期',
  ],
  ['a day with a time', 'ledger.save', { on: '2024-03-05T00:00:00Z' }, 'invalid-input', '“日期”'],
  ['an empty day', 'ledger.save', { on: '' }, 'invalid-input', '“日期”'],
  ['no day', 'ledger.save', { on: undefined }, 'invalid-input', '“日期”没有填写'],
  [
    'a year before the plan',
    'ledger.save',
    { on: '2020-12-31' },
    'year-out-of-range',
    '2020年不在可用年度内（2021年至2024年）',
  ],
  [
    'a year long past',
    'ledger.save',
    { on: '0001-01-01' },
    'year-out-of-range',
    '1年不在可用年度内',
  ],
  [
    'a year to come',
    'ledger.save',
    { on: '2025-01-01' },
    'year-out-of-range',
    '2025年不在可用年度内',
  ],
  [
    'tomorrow',
    'ledger.save',
    { on: '2024-12-21' },
    'date-in-future',
    '日期2024-12-21还没有到（今天是2024-12-20）',
  ],
  [
    'an end to come',
    'ledger.save',
    { until: '2024-12-21' },
    'date-in-future',
    '2024-12-21还没有到',
  ],
  [
    'an end before the beginning',
    'ledger.save',
    { until: '2024-05-13' },
    'invalid-input',
    '“截止日期”2024-05-13早于“日期”2024-05-14',
  ],
  ['no text', 'ledger.save', { text: undefined }, 'invalid-input', '“内容”没有填写'],
  ['an empty text', 'ledger.save', { text: '' }, 'invalid-input', '“内容”不能为空'],
  [
    'a text of blanks and control characters',
    'ledger.save',
    { text: ' \u0000\u0007\u3000\n' },
    'invalid-input',
    '“内容”不能为空',
  ],
  [
    'a text over the limit',
    'ledger.save',
    { text: long(2001) },
    'invalid-input',
    '“内容”太长，最多2000个字',
  ],
  [
    'a document number over the limit',
    'ledger.save',
    { documentNumber: long(81) },
    'invalid-input',
    '“文号”太长，最多80个字',
  ],
  ['an office nobody knows', 'ledger.save', { officeId: 'nobody' }, 'not-found', '找不到这条股室'],
  ['an entry nobody knows', 'ledger.save', { id: 'nobody' }, 'not-found', '找不到这条台账记录'],
  [
    'an item nobody knows',
    'ledger.save',
    { checkItemIds: [ITEMS.lectures, '没有'] },
    'not-found',
    '找不到这条检查项',
  ],
  [
    'an item by a name of JavaScript',
    'ledger.save',
    { checkItemIds: ['__proto__'] },
    'not-found',
    '找不到这条检查项',
  ],
  [
    'too many items',
    'ledger.save',
    { checkItemIds: Array.from({ length: 100_000 }, String) },
    'invalid-input',
    '“服务于的检查项”太多，最多60项',
  ],
  [
    'an item that is no text',
    'ledger.save',
    { checkItemIds: [5] },
    'invalid-input',
    '“服务于的检查项第1项”填写的类型不对',
  ],
  [
    'too many figures',
    'ledger.save',
    { figures: Array.from({ length: 31 }, () => ({ name: 'a', value: 1 })) },
    'invalid-input',
    '“数据”太多，最多30项',
  ],
  [
    'a negative figure',
    'ledger.save',
    figure({ value: -1 }),
    'invalid-input',
    '“数据第1项数值”太小，不能小于0',
  ],
  [
    'a figure beyond reason',
    'ledger.save',
    figure({ value: 1e12 }),
    'invalid-input',
    '“数据第1项数值”太大',
  ],
  [
    'a figure without end',
    'ledger.save',
    figure({ value: Infinity }),
    'invalid-input',
    '“数据第1项数值”',
  ],
  [
    'a figure that is none',
    'ledger.save',
    figure({ value: NaN }),
    'invalid-input',
    '“数据第1项数值”填写的类型不对',
  ],
  [
    'a figure in words',
    'ledger.save',
    figure({ value: '64' }),
    'invalid-input',
    '“数据第1项数值”填写的类型不对',
  ],
  [
    'a figure too exact',
    'ledger.save',
    figure({ value: 0.00001 }),
    'invalid-input',
    '“数据第1项数值”最多四位小数',
  ],
  [
    'a figure without a name',
    'ledger.save',
    figure({ name: ' ' }),
    'invalid-input',
    '“数据第1项名称”不能为空',
  ],
  [
    'a figure with a name over the limit',
    'ledger.save',
    figure({ name: long(41) }),
    'invalid-input',
    '“数据第1项名称”太长，最多40个字',
  ],
  [
    'a unit over the limit',
    'ledger.save',
    figure({ unit: long(13) }),
    'invalid-input',
    '“数据第1项单位”太长，最多12个字',
  ],
  ['an entry nobody knows', 'ledger.get', { id: '__proto__' }, 'not-found', '找不到这条台账记录'],
  ['an entry nobody knows', 'ledger.remove', { id: 'nobody' }, 'not-found', '找不到这条台账记录'],
  ['an entry nobody knows', 'ledger.restore', { id: 'nobody' }, 'not-found', '找不到这条台账记录'],
  [
    'a version nobody knows',
    'ledger.restore',
    { changeId: 'nobody' },
    'not-found',
    '找不到这条历史版本',
  ],
  ['an entry nobody knows', 'ledger.history', { id: 'nobody' }, 'not-found', '找不到这条台账记录'],
  [
    'a month that does not exist',
    'ledger.list',
    { month: 13 },
    'invalid-input',
    '“月份”太大，不能超过12',
  ],
  [
    'a month without its year',
    'ledger.list',
    { year: undefined },
    'invalid-input',
    '“月份”要和“年度”一起填写',
  ],
  ['a page too large', 'ledger.list', { limit: 501 }, 'invalid-input', '“条数”太大，不能超过500'],
  ['a page of nothing', 'ledger.list', { limit: 0 }, 'invalid-input', '“条数”太小，不能小于1'],
  [
    'a page before the first',
    'ledger.list',
    { offset: -1 },
    'invalid-input',
    '“起始条”太小，不能小于0',
  ],
  ['half a page', 'ledger.list', { offset: 0.5 }, 'invalid-input', '“起始条”'],
  ['a page beyond counting', 'ledger.list', { offset: 1e300 }, 'invalid-input', '“起始条”'],
  [
    'words over the limit',
    'ledger.list',
    { text: long(101) },
    'invalid-input',
    '“内容”太长，最多100个字',
  ],
  ['an office nobody knows', 'ledger.list', { officeId: 'nobody' }, 'not-found', '找不到这条股室'],
  ['a task nobody knows', 'ledger.list', { taskId: 'nobody' }, 'not-found', '找不到这条任务'],
  ['a group nobody knows', 'ledger.list', { groupId: 'nobody' }, 'not-found', '找不到这条任务分组'],
  [
    'an item nobody knows',
    'ledger.list',
    { checkItemId: 'nobody' },
    'not-found',
    '找不到这条检查项',
  ],
  ['a task nobody knows', 'figures.sum', { taskId: 'constructor' }, 'not-found', '找不到这条任务'],
  ['a task nobody knows', 'tasks.get', { taskId: '' }, 'not-found', '找不到这条任务'],
  ['a task nobody knows', 'checks.list', { taskId: 'nobody' }, 'not-found', '找不到这条任务'],
  [
    'an item nobody knows',
    'checks.set',
    { checkItemId: 'nobody' },
    'not-found',
    '找不到这条检查项',
  ],
  [
    'an item of another year',
    'checks.set',
    { checkItemId: ITEMS.anniversary },
    'not-found',
    '找不到这条检查项',
  ],
  [
    'a state that does not exist',
    'checks.set',
    { status: 'finished' },
    'invalid-input',
    '“完成情况”只能是',
  ],
  [
    '不涉及 without a reason',
    'checks.set',
    { status: 'not-applicable', reason: ' ' },
    'reason-required',
    '需要写明原因',
  ],
  [
    'a counted item typed as done',
    'checks.set',
    { checkItemId: ITEMS.lectures },
    'status-computed',
    '现为1，要求2',
  ],
  [
    'a day of completion to come',
    'checks.set',
    { doneOn: '2024-12-21' },
    'date-in-future',
    '2024-12-21还没有到',
  ],
  [
    'a day of completion before the plan',
    'checks.set',
    { doneOn: '1949-10-01' },
    'year-out-of-range',
    '1949年不在可用年度内',
  ],
  [
    'a day of completion that does not exist',
    'checks.set',
    { doneOn: '2024-13-01' },
    'invalid-input',
    '“完成日期”不是存在的日期',
  ],
  [
    'a reason over the limit',
    'checks.set',
    { reason: long(501) },
    'invalid-input',
    '“原因”太长，最多500个字',
  ],
  [
    'a note over the limit',
    'checks.set',
    { note: long(2001) },
    'invalid-input',
    '“备注”太长，最多2000个字',
  ],
  ['an office nobody knows', 'checks.set', { officeId: 'nobody' }, 'not-found', '找不到这条股室'],
  [
    'an entry nobody knows',
    'evidence.add',
    { entryId: 'nobody' },
    'not-found',
    '找不到这条台账记录',
  ],
  ['no file', 'evidence.add', {}, 'no-file-chosen', '没有选择文件'],
  ['a day to come', 'evidence.add', { on: '2024-12-21' }, 'date-in-future', '2024-12-21还没有到'],
  [
    'a caption over the limit',
    'evidence.add',
    { caption: long(201) },
    'invalid-input',
    '“说明”太长，最多200个字',
  ],
  ['evidence nobody knows', 'evidence.save', { id: 'nobody' }, 'not-found', '找不到这条佐证材料'],
  ['a day to come', 'evidence.save', { on: '2024-12-21' }, 'date-in-future', '2024-12-21还没有到'],
  ['evidence nobody knows', 'evidence.remove', { id: 'nobody' }, 'not-found', '找不到这条佐证材料'],
  [
    'evidence nobody knows',
    'evidence.restore',
    { id: 'nobody' },
    'not-found',
    '找不到这条佐证材料',
  ],
  [
    'evidence nobody knows',
    'evidence.saveCopy',
    { id: 'nobody' },
    'not-found',
    '找不到这条佐证材料',
  ],
  ['an office nobody knows', 'offices.save', { id: 'nobody' }, 'not-found', '找不到这条股室'],
  [
    'an office without a name',
    'offices.save',
    { name: '\u0000' },
    'invalid-input',
    '“名称”不能为空',
  ],
  [
    'a name over the limit',
    'offices.save',
    { name: long(61) },
    'invalid-input',
    '“名称”太长，最多60个字',
  ],
  [
    'an order that is none',
    'offices.save',
    { order: NaN },
    'invalid-input',
    '“排序”填写的类型不对',
  ],
  ['a person nobody knows', 'authors.save', { id: 'nobody' }, 'not-found', '找不到这条操作人'],
  [
    'a person of an office nobody knows',
    'authors.save',
    { officeId: 'nobody' },
    'not-found',
    '找不到这条股室',
  ],
  [
    'a person at work nobody knows',
    'settings.save',
    { currentAuthorId: 'nobody' },
    'not-found',
    '找不到这条操作人',
  ],
  [
    'a year to come',
    'settings.save',
    { lastYear: 2025 },
    'year-out-of-range',
    '2025年不在可用年度内',
  ],
  [
    'a layout that does not exist',
    'settings.save',
    { layoutProfile: 'a4' },
    'invalid-input',
    '“版式”只能是',
  ],
  [
    'a bureau name over the limit',
    'settings.save',
    { bureauName: long(61) },
    'invalid-input',
    '“单位名称”太长，最多60个字',
  ],
  [
    'a template nobody knows',
    'reports.create',
    { templateId: 'nobody' },
    'not-found',
    '找不到这条报告模板',
  ],
  ['a report nobody knows', 'reports.get', { reportId: 'nobody' }, 'not-found', '找不到这条报告'],
  [
    'a report nobody knows',
    'reports.refresh',
    { reportId: 'nobody' },
    'not-found',
    '找不到这条报告',
  ],
  [
    'a report nobody knows',
    'reports.export',
    { reportId: 'nobody' },
    'not-found',
    '找不到这条报告',
  ],
  [
    'a report nobody knows',
    'reports.remove',
    { reportId: 'nobody' },
    'not-found',
    '找不到这条报告',
  ],
  [
    'a report nobody knows',
    'reports.restore',
    { reportId: 'nobody' },
    'not-found',
    '找不到这条报告',
  ],
  [
    'a report nobody knows',
    'reports.saveHead',
    { reportId: 'nobody' },
    'not-found',
    '找不到这条报告',
  ],
  [
    'a day of the report that does not exist',
    'reports.saveHead',
    { head: { datedOn: '2024-02-30' } },
    'invalid-input',
    '“报告首尾成文日期”不是存在的日期',
  ],
  [
    'a title over the limit',
    'reports.saveHead',
    { head: { title: long(201) } },
    'invalid-input',
    '“报告首尾标题”太长，最多200个字',
  ],
  [
    'a head that is a list',
    'reports.saveHead',
    { head: [] },
    'invalid-input',
    '“报告首尾”填写的类型不对',
  ],
  [
    'a block nobody knows',
    'reports.saveBlock',
    { blockId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
  [
    'a place after a block nobody knows',
    'reports.saveBlock',
    { blockId: undefined, afterId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
  ['an empty block', 'reports.saveBlock', { text: ' ' }, 'invalid-input', '“内容”不能为空'],
  [
    'a block over the limit',
    'reports.saveBlock',
    { text: long(50_001) },
    'invalid-input',
    '“内容”太长，最多50000个字',
  ],
  [
    'a level that does not exist',
    'reports.saveBlock',
    { level: 5 },
    'invalid-input',
    '“标题级别”太大，不能超过4',
  ],
  [
    'a table as a block of one’s own',
    'reports.saveBlock',
    { kind: 'task-table' },
    'invalid-input',
    '“类型”只能是',
  ],
  [
    'a block nobody knows',
    'reports.moveBlock',
    { blockId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
  [
    'a place after a block nobody knows',
    'reports.moveBlock',
    { afterId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
  [
    'a block nobody knows',
    'reports.removeBlock',
    { blockId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
  [
    'a block nobody knows',
    'reports.restoreBlock',
    { blockId: 'nobody' },
    'not-found',
    '找不到这条报告段落',
  ],
]

describe('what is wrong is said, and nothing is changed', () => {
  test.each(rows)('%s: %s', async (_what, name, change, code, said) => {
    const fault = await refused(name, { ...rightInputs(ids)[name], ...change })

    expect(fault.code).toBe(code)
    expect(fault.message).toContain(said)
  })

  const withYear = Object.entries<Call>(contract)
    .filter(([, { input }]) => {
      const { required } = z.toJSONSchema(input, { io: 'input' })
      return required?.includes('year')
    })
    .map(([name]) => name)

  test.each(withYear)('%s of a year before the plan, to come, or no year at all', async (name) => {
    // Sound because the name was taken from the contract's own keys.
    const right = rightInputs(ids)[name as CallName]
    const coded = async (year: unknown) => (await refused(name, { ...right, year })).code

    for (const year of [2020, 2025, 1900, 9999]) expect(await coded(year)).toBe('year-out-of-range')
    for (const year of [0, -2024, 1e300, 2024.5, NaN, '2024', null, undefined]) {
      expect(await coded(year)).toBe('invalid-input')
    }
  })

  test('a saved entry that would end before a corrected beginning', async () => {
    const { until: _, ...right } = rightInputs(ids)['ledger.save']
    const { call } = program
    const spanned = await call('ledger.save', {
      on: '2024-03-01',
      until: '2024-03-05',
      text: '学习',
    })
    digest = digestOf(program.dataDirectory)

    const fault = await refused('ledger.save', { ...right, id: spanned.id, on: '2024-04-01' })

    expect(fault.message).toContain('“截止日期”2024-03-05早于“日期”2024-04-01')
  })

  test.each(['ledger.erase', '', '__proto__', 'constructor', 'toString', 'plan', '../store'])(
    'a call named %j',
    async (name) => {
      expect((await refused(name, {})).code).toBe('unknown-call')
    },
  )
})

const calls = Object.entries<Call>(contract)

/** Every wrong value for a field, whatever the field is. */
const WRONG_VALUES: readonly unknown[] = [
  ...[5, -1, NaN, Infinity, true, '', '2024-02-30', null, [], {}, [[]], [null], { a: 1 }],
  Array.from({ length: 100_000 }, () => '项'),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
]

describe('any field of any call with a value of another kind', () => {
  test.each(calls)('%s', async (name, { input }) => {
    // Sound because the name is one of the contract's own keys.
    const right: Readonly<Record<string, unknown>> = rightInputs(ids)[name as CallName]
    expect(input.safeParse(right).success).toBe(true)

    for (const field of Object.keys(right)) {
      for (const wrong of WRONG_VALUES) {
        const whole = { ...right, [field]: wrong }
        if (!input.safeParse(whole).success) {
          expect((await refused(name, whole)).code).toBe('invalid-input')
        }
      }
    }
    for (const whole of [[], [right], 'text', 5, true, NaN, () => right, Symbol('x')]) {
      expect((await refused(name, whole)).code).toBe('invalid-input')
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

test('whatever is sent, no call breaks', async () => {
  const texts = fc.oneof(
    fc.constantFrom('__proto__', "'; DROP TABLE change; --", '\u202Efdp', '%_\\', '=1+1', '</w:t>'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    texts,
    fc.double(),
    fc.constant('2024-05-14'),
  )
  const changes = fc.dictionary(
    fc.constantFrom('id', 'year', 'text', 'on', 'name', 'figures', 'checkItemIds', 'head', 'note'),
    values,
    { maxKeys: 3 },
  )
  const reads = calls.filter(([name]) => /\.(get|list|history|sum|templates|verify)$/.test(name))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...reads), changes, async ([name], change) => {
      // Sound because the name is one of the contract's own keys.
      const reply = await program.reply(name, { ...rightInputs(ids)[name as CallName], ...change })
      expect(reply.ok || reply.fault.code).not.toBe('internal')
      expect(digestOf(program.dataDirectory)).toBe(digest)
    }),
    { numRuns: 200 },
  )
})
