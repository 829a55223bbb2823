import { describe, expect, test } from 'vitest'
import {
  cleanedText,
  describeCheck,
  lastCheckText,
  nextOrder,
  planMove,
  rebuiltText,
} from '../../../../renderer/screens/settings/view.ts'

const anOffice = (id: string, order: number) => ({ id, name: `${id}股`, order, removed: false })

const allWell = { ok: true, problems: [] }

describe('the order of the offices', () => {
  test('moving one up exchanges it with the one above and saves only these two', () => {
    const offices = [anOffice('甲', 1), anOffice('乙', 2), anOffice('丙', 3)]

    expect(planMove(offices, '丙', -1)).toEqual([
      { id: '丙', name: '丙股', order: 2 },
      { id: '乙', name: '乙股', order: 3 },
    ])
  })

  test('is put straight on the way when two offices carry the same number', () => {
    const offices = [anOffice('甲', 0), anOffice('乙', 0), anOffice('丙', 3)]

    expect(planMove(offices, '甲', 1)).toEqual([
      { id: '乙', name: '乙股', order: 1 },
      { id: '甲', name: '甲股', order: 2 },
    ])
  })

  test('ends at the top and at the bottom', () => {
    const offices = [anOffice('甲', 1), anOffice('乙', 2)]

    expect(planMove(offices, '甲', -1)).toEqual([])
    expect(planMove(offices, '乙', 1)).toEqual([])
  })

  test('a new office comes behind all others, also behind those out of use', () => {
    expect(nextOrder([anOffice('甲', 1), anOffice('乙', 7.5)])).toBe(8.5)
    expect(nextOrder([])).toBe(1)
  })
})

describe('the check of the data', () => {
  test('says what was compared when all is well', () => {
    const result = describeCheck(allWell)

    expect(result).toEqual({
      ok: true,
      title: '数据完好。数据库与修改记录一致，佐证材料齐全，内容与添加时一致。',
      lines: [],
      canRebuild: false,
    })
  })

  test('names every file that is gone or changed once, and that nothing was touched', () => {
    const records = [{ kind: 'evidence', recordId: 'e-1', title: '签到表.jpg' }]
    const problems = [
      { code: 'evidence-missing', message: '有1件佐证材料缺失：“签到表.jpg”。', records },
      { code: 'evidence-damaged', message: '有1件佐证材料已损坏：“通知.pdf”。', records },
    ]
    const result = describeCheck({ ok: false, problems })

    expect(result.title).toBe('发现2处问题。检查只读不写，数据没有任何改动。')
    expect(result.lines).toEqual(problems.map(({ message }) => message))
  })

  test('offers to make the tables anew where that can mend what was found', () => {
    const tables = { code: 'fold-ledger_entry', message: '“台账”与修改记录不一致。' }
    const log = { code: 'change-hash', message: '有1条修改记录与保存时不一致。' }
    const canRebuild = (...problems: { code: string; message: string }[]): boolean =>
      describeCheck({ ok: false, problems }).canRebuild

    expect(canRebuild(tables)).toBe(true)
    expect(canRebuild(tables, log)).toBe(true)
    expect(canRebuild(tables, { code: 'sqlite', message: '数据库文件结构有损坏。' })).toBe(false)
    expect(canRebuild(tables, { code: 'evidence-missing', message: '缺失。' })).toBe(true)
    expect(canRebuild({ code: 'evidence-missing', message: '缺失。' })).toBe(false)
    expect(canRebuild()).toBe(false)
  })

  test('names the records a damaged change belongs to', () => {
    const records = [{ kind: 'ledger', recordId: 'e-1', title: '宪法宣传周' }]
    const problem = { code: 'change-hash', message: '有1次修改损坏。', records }

    expect(describeCheck({ ok: false, problems: [problem] }).lines).toEqual([
      '有1次修改损坏。涉及：“宪法宣传周”。',
    ])
  })

  test('says what was mended and what only a colleague can still bring back', () => {
    expect(rebuiltText({ rebuilt: 3, healed: 0, damaged: 0 })).toBe('已按修改记录重建3条。')
    expect(rebuiltText({ rebuilt: 3, healed: 2, damaged: 1 })).toBe(
      '已按修改记录重建3条。从备份找回损坏的修改2次。还有1次修改没有找回，请导入同事的数据文件，会自动补上。',
    )
  })

  test('tells when it was last made, also by the program itself', () => {
    const checkedAt = '2024-12-06T01:00:00.000Z'
    const problem = { code: 'sqlite', message: '有损坏。' }

    expect(lastCheckText({ checkedAt, problems: [] })).toBe(
      '上次检查：2024年12月6日09:00，数据完好。',
    )
    expect(lastCheckText({ checkedAt, problems: [problem] })).toContain('发现1处问题')
    expect(lastCheckText({ checkedAt: null, problems: [] })).toContain('还没有检查过')
  })

  test('never calls a store sound that says it is not', () => {
    expect(describeCheck({ ok: false, problems: [] })).toMatchObject({
      ok: false,
      lines: ['数据库没有通过检查。'],
    })
  })
})

test('cleaning up says how much room it made, and when there was nothing to do', () => {
  expect(cleanedText({ files: 3, bytes: 2_411_725 })).toBe('已清理3个文件，腾出2.3 MB。')
  expect(cleanedText({ files: 0, bytes: 0 })).toBe('没有可以清理的文件。')
})
