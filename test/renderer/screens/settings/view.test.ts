import { describe, expect, test } from 'vitest'
import { describeChecks, nextOrder, planMove } from '../../../../renderer/screens/settings/view.ts'

const anOffice = (id: string, order: number) => ({ id, name: `${id}股`, order, removed: false })

const allWell = { ok: true, problems: [] }
const noFaults = { checked: 0, missing: [], damaged: [] }
const aFile = { id: 'e-1', entryId: 'l-1', name: '签到表.jpg' }

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
  test('says how much evidence was compared when all is well', () => {
    const result = describeChecks(allWell, { ...noFaults, checked: 12 })

    expect(result).toEqual({
      ok: true,
      title: '数据完好。数据库与修改记录一致，佐证材料12份都在，内容与添加时一致。',
      lines: [],
    })
  })

  test('names every file that is gone or changed, and that nothing was touched', () => {
    const result = describeChecks(allWell, {
      checked: 2,
      missing: [aFile],
      damaged: [{ ...aFile, id: 'e-2', name: '通知.pdf' }],
    })

    expect(result.ok).toBe(false)
    expect(result.title).toBe('发现2处问题。检查只读不写，数据没有任何改动。')
    expect(result.lines).toEqual([
      '佐证材料“签到表.jpg”的文件不在了。',
      '佐证材料“通知.pdf”的内容与添加时不一致。',
    ])
  })

  test('never calls a store sound that says it is not', () => {
    expect(describeChecks({ ok: false, problems: [] }, noFaults)).toMatchObject({
      ok: false,
      lines: ['数据库没有通过检查。'],
    })
  })
})
