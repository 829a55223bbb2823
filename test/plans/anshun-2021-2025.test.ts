import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  checkItemSchema,
  planGroupSchema,
  planTaskSchema,
  type CheckItem,
} from '../../shared/domain/plan.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'

const { groups, tasks, checkItems } = anshunPlan

const releasedIds = z
  .object({
    groups: z.array(z.string()),
    tasks: z.array(z.string()),
    checkItems: z.record(z.string(), z.string()),
  })
  .parse(
    JSON.parse(
      readFileSync(new URL('../fixtures/plans/anshun-2021-2025.ids.json', import.meta.url), 'utf8'),
    ),
  )

/** The published text lies outside the repository and is not there on every machine. */
const planText = new URL('../../../shared/seeds/003_80a183942ca3093f.txt', import.meta.url)

function itemsOfMeasure(number: number): readonly CheckItem[] {
  const task = tasks.find((each) => each.number === number)
  return checkItems.filter((item) => item.taskId === task?.id)
}

describe('the structure of the plan', () => {
  test('the plan is the one of the city bureau for 2021 to 2025, reported before 10 December', () => {
    expect(anshunPlan).toMatchObject({
      id: 'anshun-2021-2025',
      revision: 1,
      title: '安顺市民政局深入推进民政法治建设实施方案（2021-2025年）',
      issuer: '安顺市民政局',
      from: 2021,
      to: 2025,
      reportDue: '12-10',
    })
  })

  test('every row has the shape of the domain', () => {
    expect(() => z.array(z.strictObject(planGroupSchema.shape)).parse(groups)).not.toThrow()
    expect(() => z.array(z.strictObject(planTaskSchema.shape)).parse(tasks)).not.toThrow()
    expect(() => z.array(z.strictObject(checkItemSchema.shape)).parse(checkItems)).not.toThrow()
  })

  test('the measures are numbered 1 to 35 without a gap', () => {
    expect(tasks.map((task) => task.number)).toEqual(Array.from({ length: 35 }, (_, i) => i + 1))
  })

  test.each([
    ['二（一）', '大力推进依法行政', 1, 8],
    ['二（二）', '完善民政法律制度体系', 9, 11],
    ['二（三）', '推动形成法治化社会治理合力', 12, 15],
    ['二（四）', '严格规范民政行政执法', 16, 18],
    ['二（五）', '强化对民政权力运行的制约和监督', 19, 21],
    ['二（六）', '依法有效化解社会矛盾纠纷', 22, 25],
    ['二（七）', '持续推进民政普法', 26, 29],
    ['三', '组织保障', 30, 35],
  ])('%s %s holds measures %i to %i', (number, title, first, last) => {
    const group = groups.find((each) => each.number === number)

    const numbers = tasks.filter((task) => task.groupId === group?.id).map((task) => task.number)

    expect(groups).toHaveLength(8)
    expect(group?.title).toBe(title)
    expect(numbers).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
  })

  test('headings stand as names: full-width punctuation, no space, no full stop', () => {
    for (const { title } of [...groups, ...tasks]) {
      expect(title).not.toMatch(/[\s,.;:()"']|。$/)
    }
  })
})

describe('the check items', () => {
  test('the plan asks for 154 things: 150 by measure, 4 of the bureau as a whole', () => {
    expect(checkItems).toHaveLength(154)
    expect(checkItems.filter((item) => item.taskId === null)).toHaveLength(4)
  })

  test('every measure asks for something', () => {
    for (const task of tasks) expect(itemsOfMeasure(task.number)).not.toEqual([])
  })

  test('an id names the measure and the place of the item in it', () => {
    const expected = [...tasks.map((task) => task.number), 0].flatMap((number) =>
      checkItems
        .filter((item) => item.taskId === (number === 0 ? null : `anshun21.t${padded(number)}`))
        .map((_, index) => `anshun21.c${padded(number)}${padded(index + 1)}`),
    )

    expect(checkItems.map((item) => item.id)).toEqual(expected)
    expect(new Set(expected).size).toBe(checkItems.length)
  })

  test('a text is short and ends without punctuation', () => {
    for (const { text } of checkItems) {
      expect(text.length, text).toBeLessThanOrEqual(40)
      expect(text).toMatch(/[\p{Script=Han}%”）]$/u)
      expect(text).not.toMatch(/[\s,.;:()"']/)
    }
  })

  test('no measure asks for the same thing twice', () => {
    for (const task of tasks) {
      const texts = itemsOfMeasure(task.number).map((item) => item.text)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  test('a share belongs to a ratio, a count and a day to a yearly item', () => {
    for (const item of checkItems) {
      expect(item.share !== undefined, item.text).toBe(item.kind === 'ratio')
      if (item.times !== undefined || item.due !== undefined) expect(item.kind).toBe('annual')
    }
  })
})

describe('the numbers and days of the plan', () => {
  const named = checkItems
    .filter((item) => item.kind === 'annual' || item.kind === 'ratio' || item.onlyYear)
    .map(({ id, kind, times, due, share, onlyYear }) => ({ id, kind, times, due, share, onlyYear }))

  test.each([
    ['the leading group studies the constitution once a year', '0102', 'annual', { times: 1 }],
    ['the day of the constitution is marked', '0105', 'annual', { times: 1, due: '12-04' }],
    ['the party work of associations is looked at yearly', '1403', 'annual', {}],
    ['reviewers are 5 % of the enforcement staff', '1606', 'ratio', { share: 0.05 }],
    ['case files are reviewed yearly', '2004', 'annual', {}],
    ['the list of duties to teach the law is made yearly, on no day', '2702', 'annual', {}],
    ['leaders hear two lectures a year', '2802', 'annual', { times: 2 }],
    ['the law is taught on children’s day', '2902', 'annual', { times: 1, due: '06-01' }],
    ['the law is taught at 清明', '2903', 'annual', { times: 1, due: '04-05' }],
    ['the day of the constitution is customary', '2904', 'annual', { times: 1, due: '12-04' }],
    ['the 40th anniversary fell in 2022', '2905', 'once', { onlyYear: 2022 }],
    ['the head reviews the duty at the end of the year', '3102', 'annual', { due: '12-31' }],
    ['the report is ticked, not counted', '0003', 'annual', { due: '12-10' }],
  ])('%s', (_, number, kind, numbers) => {
    const item = named.find((each) => each.id === `anshun21.c${number}`)

    expect(item).toEqual({ id: `anshun21.c${number}`, kind, ...numbers })
  })

  test('no other item bears a number or a day', () => {
    expect(named).toHaveLength(13)
  })

  test('the first measure opens with the standing duty, before the count', () => {
    expect(itemsOfMeasure(1).map((item) => item.kind)).toEqual([
      'standing',
      'annual',
      'standing',
      'standing',
      'annual',
    ])
  })

  test('a major problem is reported when there is one; the division of work is settled once', () => {
    const whole = checkItems.filter((item) => item.taskId === null)

    expect(whole.map((item) => item.kind)).toEqual(['once', 'standing', 'annual', 'event'])
  })
})

describe('released ids', () => {
  test('no group or measure that was released has vanished', () => {
    expect(groups.map((group) => group.id)).toEqual(expect.arrayContaining(releasedIds.groups))
    expect(tasks.map((task) => task.id)).toEqual(expect.arrayContaining(releasedIds.tasks))
  })

  test('every check item that was released is still there, with the same kind', () => {
    const kinds = Object.fromEntries(checkItems.map((item) => [item.id, item.kind]))

    expect(kinds).toMatchObject(releasedIds.checkItems)
  })
})

describe.runIf(existsSync(planText))('the words of the plan', () => {
  test('no check item copies a run of 12 characters, not even a name', () => {
    const published = officialPunctuation(readFileSync(planText, 'utf8'))

    const copied = checkItems.flatMap(({ id, text }) =>
      runs(text, 12)
        .filter((run) => published.includes(run))
        .map((run) => `${id} ${run}`),
    )

    expect(copied).toEqual([])
  })

  test('every heading is the one that was published', () => {
    const published = officialPunctuation(readFileSync(planText, 'utf8'))

    for (const { title } of [...groups, ...tasks]) expect(published).toContain(title)
  })
})

function padded(number: number): string {
  return String(number).padStart(2, '0')
}

/** The copy of the plan was scraped: stray spaces, ASCII punctuation. */
function officialPunctuation(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replaceAll(':', '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

function runs(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) =>
    text.slice(start, start + length),
  )
}
