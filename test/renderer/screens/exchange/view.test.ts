import { describe, expect, test } from 'vitest'
import {
  bringsAnything,
  countBoxes,
  countsText,
  estimateText,
  isTooLarge,
  outcomeFilters,
  passwordProblem,
  scopeOf,
  senderText,
  sendersText,
  stateSentence,
  undoneText,
  warningType,
} from '../../../../renderer/screens/exchange/view.ts'

const counts = { new: 0, changed: 0, deleted: 0, same: 0, conflicts: 0 }
const aFile = {
  name: '普定县民政局_张三_2024-11-05_1530_abcd.mzsj',
  sha256: 'a'.repeat(64),
  from: { replica: '1', unit: '普定县民政局', name: '张三', appVersion: '0.1.0' },
  changes: 12,
  known: false,
}

describe('the counts of an import', () => {
  test('are told in the order they are read, what does not occur left out', () => {
    expect(countsText({ ...counts, new: 12, changed: 5, same: 340, conflicts: 2 })).toBe(
      '新增 12 · 更新 5 · 冲突 2',
    )
    expect(countsText({ ...counts, same: 340 })).toBe('没有变化')
    expect(countBoxes({ ...counts, deleted: 1 }).map(({ label, count }) => [label, count])).toEqual(
      [
        ['新增', 0],
        ['更新', 0],
        ['删除', 1],
        ['相同', 0],
        ['冲突', 0],
      ],
    )
  })

  test('offer only the kinds of change there are', () => {
    const offered = outcomeFilters({ ...counts, new: 2, conflicts: 1 })

    expect(offered.map(({ value, label }) => [value, label])).toEqual([
      ['all', '全部'],
      ['new', '新增 2'],
      ['conflict', '有冲突的'],
    ])
  })
})

describe('merging is offered', () => {
  const none = { arriving: 0, missing: 0 }

  test('when a file has changes this PC does not know, whether they show or not', () => {
    expect(bringsAnything({ files: [{ ...aFile, known: true }, aFile], evidence: none })).toBe(true)
  })

  test('when it only brings missing evidence', () => {
    expect(
      bringsAnything({
        files: [{ ...aFile, known: true }],
        evidence: { arriving: 1, missing: 0 },
      }),
    ).toBe(true)
  })

  test('not for a file this PC knows wholly', () => {
    expect(bringsAnything({ files: [{ ...aFile, known: true }], evidence: none })).toBe(false)
  })
})

test('a sender who has not said who he is gets no empty name', () => {
  expect(senderText({ unit: '普定县民政局', name: '张三' })).toBe('普定县民政局 张三')
  expect(senderText({ unit: '普定县民政局', name: '' })).toBe('普定县民政局')
  expect(senderText({ unit: '', name: '' })).toBe('未写明单位和姓名')
})

test('of several files taken in together it says that they are several', () => {
  const sender = { unit: '普定县民政局', name: '张三' }
  expect(sendersText(sender, 1)).toBe('普定县民政局 张三')
  expect(sendersText(sender, 3)).toBe('普定县民政局 张三等3个文件')
})

describe('an export', () => {
  const choice = { part: 'all', year: 2024, officeId: undefined, evidence: true } as const

  test('takes the year or the office only where one was asked for', () => {
    expect(scopeOf(choice)).toEqual({ evidence: true })
    expect(scopeOf({ ...choice, part: 'year', evidence: false })).toEqual({
      year: 2024,
      evidence: false,
    })
    expect(scopeOf({ ...choice, part: 'office' })).toBeUndefined()
    expect(scopeOf({ ...choice, part: 'office', officeId: 'o-1' })).toEqual({
      officeId: 'o-1',
      evidence: true,
    })
    expect(scopeOf({ ...choice, part: 'year', year: undefined })).toBeUndefined()
  })

  test('says its size beforehand, and when a FAT32 stick has no room for it', () => {
    const gigabyte = 1024 ** 3
    const size = { changes: 3000, records: 1286, files: 56, bytes: 24_536_678, sample: 0 }
    expect(estimateText(size)).toBe('压缩前约 23.4 MB：1\u202F286条记录，56份佐证材料。')
    expect(
      estimateText({ changes: 3, records: 2, files: 0, bytes: 5 * gigabyte, sample: 88 }),
    ).toBe('压缩前约 5.0 GB：2条记录，不含佐证材料。示例数据88条不随文件发出。')
    expect(isTooLarge({ bytes: 4 * gigabyte - 1 })).toBe(false)
    expect(isTooLarge({ bytes: 4 * gigabyte })).toBe(true)
  })

  test('with a password waits until it was typed twice alike', () => {
    expect(passwordProblem('', '')).toBe('请填写口令')
    expect(passwordProblem('长江长江我是黄河', '长江长江我是')).toBe('两次填写的口令不一样')
    expect(passwordProblem('长江长江我是黄河', '长江长江我是黄河')).toBeUndefined()
  })
})

test('a wrong clock is a warning, an unsigned file is for information', () => {
  expect(warningType('clock-ahead')).toBe('warning')
  expect(warningType('unverified')).toBe('info')
})

describe('taking an import back', () => {
  const kept = [
    {
      recordId: 'e-1',
      kind: 'entry',
      kindLabel: '台账',
      title: '宪法宣传周',
      field: 'text',
      label: '工作内容',
      reason: '李四之后改过',
    },
  ]

  test('says how much went back and how much stays because somebody worked on it', () => {
    expect(undoneText({ restored: 17, kept: [] }, '撤销')).toBe(
      '已撤销，17条记录回到导入前的样子。',
    )
    expect(undoneText({ restored: 17, kept }, '撤销')).toContain('有1处之后又有人改过，保持不动。')
    expect(undoneText({ restored: 3, kept: [] }, '重新应用')).toBe(
      '已重新应用，3条记录恢复成导入后的样子。',
    )
    expect(undoneText({ restored: 0, kept: [] }, '撤销')).toBe('已撤销，没有需要改动的内容。')
  })

  test('is told in the report with its day', () => {
    const summary = {
      importId: 'i-1',
      at: '2024-11-05T06:03:00.000Z',
      author: '李四',
      from: aFile.from,
      fileNames: [aFile.name],
      counts,
      backupId: null,
    }
    expect(stateSentence({ ...summary, state: 'applied', undoneAt: null })).toBe('● 已合并')
    expect(
      stateSentence({ ...summary, state: 'undone', undoneAt: '2024-11-06T01:00:00.000Z' }),
    ).toBe('○ 已于2024年11月6日09:00撤销')
  })
})
