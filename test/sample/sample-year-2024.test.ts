import { describe, expect, test } from 'vitest'
import { isoDateSchema } from '../../shared/domain/date-schema.ts'
import { yearOf } from '../../shared/domain/date.ts'
import { isRate } from '../../shared/domain/figure.ts'
import { ledgerDraftSchema } from '../../shared/domain/ledger.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'

const { entries, checks, offices, authors } = sampleYear
const itemById = new Map(anshunPlan.checkItems.map((item) => [item.id, item]))
const taskById = new Map(anshunPlan.tasks.map((task) => [task.id, task]))
const officeKeys = offices.map((office) => office.key)
const evidence = entries.flatMap((entry) => entry.evidence ?? [])

function tasksServedBy(checkItemIds: readonly string[]): ReadonlySet<string> {
  const taskIds = checkItemIds.map((id) => itemById.get(id)?.taskId)
  return new Set(taskIds.filter((id) => id !== undefined && id !== null))
}

describe('the bureau of the sample', () => {
  test('the bureau is an invented one, with six offices and two people', () => {
    expect(sampleYear.bureau).toBe('示例县民政局')
    expect(new Set(officeKeys).size).toBe(6)
    expect(authors).toHaveLength(2)
    for (const author of authors) expect(officeKeys).toContain(author.officeKey)
  })

  test('no real county, district or zone of the city is named', () => {
    const real = /安顺|贵州|西秀|平坝|普定|镇宁|关岭|紫云|经开区|黄果树/

    expect(JSON.stringify(sampleYear)).not.toMatch(real)
  })
})

describe('the ledger of the sample', () => {
  test('the year is full: at least 60 entries, and each can be saved as a clerk would save it', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length)
    for (const entry of entries) {
      const saved = ledgerDraftSchema.parse(entry)
      expect(saved.text).toBe(entry.text)
      expect(saved.figures).toEqual(entry.figures)
    }
  })

  test('all eight groups have entries', () => {
    const served = entries.flatMap((entry) => [...tasksServedBy(entry.checkItemIds)])
    const groups = new Set(served.map((id) => taskById.get(id)?.groupId))

    expect(groups).toEqual(new Set(anshunPlan.groups.map((group) => group.id)))
  })

  test('four measures have no entry, so that gaps show', () => {
    const served = new Set(entries.flatMap((entry) => [...tasksServedBy(entry.checkItemIds)]))

    const gaps = anshunPlan.tasks.filter((task) => !served.has(task.id)).map((task) => task.number)

    expect(gaps).toEqual([4, 15, 18, 33])
  })

  test('every entry serves check items of the plan, each once, and belongs to an office', () => {
    for (const entry of entries) {
      expect(entry.checkItemIds).not.toEqual([])
      expect(new Set(entry.checkItemIds).size).toBe(entry.checkItemIds.length)
      for (const id of entry.checkItemIds) expect(itemById.has(id), id).toBe(true)
      expect(officeKeys).toContain(entry.officeKey)
    }
  })

  test('one lecture serves the study of the constitution and the lectures of the leaders', () => {
    const both = entries.filter(({ checkItemIds }) =>
      ['anshun21.c0102', 'anshun21.c2802'].every((id) => checkItemIds.includes(id)),
    )
    const shared = entries.filter((entry) => tasksServedBy(entry.checkItemIds).size > 1)

    expect(both).toHaveLength(1)
    expect(shared.length).toBeGreaterThanOrEqual(10)
  })

  test('every date exists, lies between 1 January and 20 December 2024, and no span ends early', () => {
    for (const entry of entries) {
      const days = [entry.on, entry.until ?? entry.on]
      for (const day of days) {
        expect(isoDateSchema.safeParse(day).success, day).toBe(true)
        expect(day >= '2024-01-01' && day <= '2024-12-20', day).toBe(true)
      }
      expect(days.toSorted()).toEqual(days)
    }
  })

  test('document numbers are of the year and rise with the days', () => {
    const numbered = entries
      .flatMap((entry) => {
        const parts = /^(\D+)〔2024〕(\d+)号$/.exec(entry.documentNumber ?? '')
        expect(parts !== null).toBe(entry.documentNumber !== undefined)
        return parts ? [{ on: entry.on, series: parts[1], number: Number(parts[2]) }] : []
      })
      .toSorted((a, b) => a.number - b.number)

    expect(numbered.length).toBeGreaterThanOrEqual(10)
    for (const { series } of numbered) {
      const days = numbered.filter((each) => each.series === series).map((each) => each.on)
      expect(days.toSorted()).toEqual(days)
    }
  })

  test('figures are positive, a rate is at most 100 %, and the text does not repeat them', () => {
    for (const { text, figures } of entries) {
      for (const { name, value, unit } of figures) {
        expect(Number.isFinite(value) && value > 0, name).toBe(true)
        if (isRate(unit)) expect(value).toBeLessThanOrEqual(100)
        expect(text).not.toContain(`${value}${unit}`)
      }
    }
  })

  test('the share of reviewers follows from the people counted beside it', () => {
    const entry = entries.find(({ checkItemIds }) => checkItemIds.includes('anshun21.c1606'))
    const valueOf = (name: string) => entry?.figures.find((each) => each.name === name)?.value ?? 0

    expect(valueOf('法制审核人员占比')).toBeCloseTo(
      (valueOf('法制审核人员') / valueOf('执法人员')) * 100,
      1,
    )
  })
})

describe('the evidence of the sample', () => {
  test('a dozen entries and more are proved, and every file says that it is a sample', () => {
    const proved = entries.filter((entry) => (entry.evidence ?? []).length > 0)

    expect(proved.length).toBeGreaterThanOrEqual(12)
    for (const file of evidence) {
      expect(file.name).toMatch(/\.txt$/)
      expect(file.body).toContain('示例')
      if (file.on !== undefined) expect(yearOf(isoDateSchema.parse(file.on))).toBe(2024)
    }
  })

  test('no entry has two files of one name', () => {
    for (const entry of entries) {
      const names = (entry.evidence ?? []).map((file) => file.name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('the states of the sample', () => {
  test('a state belongs to an item of the plan that applies in 2024, and is set once', () => {
    expect(new Set(checks.map((check) => check.checkItemId)).size).toBe(checks.length)
    for (const { checkItemId, officeKey } of checks) {
      expect(itemById.has(checkItemId), checkItemId).toBe(true)
      expect(itemById.get(checkItemId)?.onlyYear ?? 2024).toBe(2024)
      if (officeKey !== undefined) expect(officeKeys).toContain(officeKey)
    }
  })

  test('不涉及 always has its reason, 已完成 its day', () => {
    for (const check of checks) {
      expect(check.reason !== undefined).toBe(check.status === 'not-applicable')
      expect(check.doneOn !== undefined).toBe(check.status === 'done')
      if (check.doneOn !== undefined) expect(yearOf(isoDateSchema.parse(check.doneOn))).toBe(2024)
    }
  })

  test('the state of a counted item or a share is never typed', () => {
    const computed = checks.filter(({ checkItemId }) => {
      const item = itemById.get(checkItemId)
      return item?.times !== undefined || item?.share !== undefined
    })

    expect(computed.filter(({ status }) => status !== 'not-applicable')).toEqual([])
  })

  test('every counted item is reached, the dated ones on or before their day', () => {
    for (const item of anshunPlan.checkItems.filter((each) => each.times !== undefined)) {
      const inTime = entries.filter(
        ({ checkItemIds, on }) =>
          checkItemIds.includes(item.id) && on <= `2024-${item.due ?? '12-31'}`,
      )
      expect(inTime.length, item.text).toBeGreaterThanOrEqual(item.times ?? 1)
    }
  })

  test('about seven tenths of the items are done, some are under way, some not begun', () => {
    const applicable = anshunPlan.checkItems.filter((item) => (item.onlyYear ?? 2024) === 2024)
    const counted = applicable.filter((item) => item.times ?? item.share)
    const statuses = checks.map((check) => check.status)
    const done = statuses.filter((status) => status === 'done').length + counted.length
    const underWay = statuses.filter((status) => status === 'in-progress').length
    const outside = statuses.filter((status) => status === 'not-applicable').length

    expect(done / (applicable.length - outside)).toBeGreaterThan(0.65)
    expect(done / (applicable.length - outside)).toBeLessThan(0.75)
    expect(underWay).toBeGreaterThan(10)
    expect(applicable.length - done - underWay - outside).toBeGreaterThan(10)
  })
})
