import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveAnswers } from '../../../../renderer/screens/first-start/save-answers.ts'
import { type Answers, initialAnswers } from '../../../../renderer/screens/first-start/view.ts'
import type { AppClient } from '../../../../shared/contract/index.ts'
import { type OpenProgram, openProgram } from '../../../support/open-program.ts'

let program: OpenProgram

beforeEach(() => {
  program = openProgram({ today: '2024-11-22' })
})
afterEach(() => program.close())

/** What the form holds when it opens. */
const formOf = async (api: AppClient): Promise<Answers> =>
  initialAnswers({
    ...(await api['settings.get']({})),
    offices: await api['offices.list']({}),
    authors: await api['authors.list']({}),
  })

const answersOf = async (api: AppClient): Promise<Answers> => ({
  ...(await formOf(api)),
  bureauName: '普定县民政局',
  annualRecipient: '普定县委、普定县人民政府、市民政局',
  authorName: '龙𬭎',
  authorOfficeKey: 'new-1',
})

describe('the first start', () => {
  test('leaves bureau, offices in their order, and the person who sits here', async () => {
    const { api } = program

    await saveAnswers(api, await answersOf(api))

    const settings = await api['settings.get']({})
    const offices = await api['offices.list']({})
    const [author] = await api['authors.list']({})
    expect(settings).toMatchObject({
      isSetUp: true,
      bureauName: '普定县民政局',
      implementationRecipient: '市民政局',
      currentAuthorId: author?.id,
    })
    expect(offices.map(({ name, order }) => [name, order]).slice(0, 2)).toEqual([
      ['办公室', 1],
      ['政策法规股', 2],
    ])
    expect(author).toMatchObject({ name: '龙𬭎', officeId: offices[1]?.id })
  })

  test.each(['offices.save', 'authors.save', 'settings.save'] as const)(
    'that breaks off at %s comes again with what was saved, and ends without doubles',
    async (broken) => {
      const { api } = program
      let before = broken === 'offices.save' ? 3 : 0
      const breaking: AppClient = {
        ...api,
        [broken]: (input: never) => {
          before -= 1
          return before < 0 ? Promise.reject(new Error('power cut')) : api[broken](input)
        },
      }
      await expect(saveAnswers(breaking, await answersOf(api))).rejects.toThrow('power cut')
      expect((await api['settings.get']({})).isSetUp).toBe(false)

      const resumed = await formOf(api)
      await saveAnswers(api, {
        ...resumed,
        offices: [...resumed.offices, { key: 'added', name: '老龄工作股' }],
        bureauName: '普定县民政局',
        authorName: '龙𬭎',
      })

      const names = (await api['offices.list']({}))
        .filter(({ removed }) => !removed)
        .map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.at(-1)).toBe('老龄工作股')
      expect(await api['authors.list']({})).toHaveLength(1)
      expect((await api['settings.get']({})).isSetUp).toBe(true)
    },
  )

  test('comes again after the sample was looked at and removed, with nothing of it left', async () => {
    const { api } = program
    await api['sample.load']({})
    expect((await api['settings.get']({})).isSetUp).toBe(true)

    await api['sample.remove']({})

    expect((await api['settings.get']({})).isSetUp).toBe(false)
    expect(await formOf(api)).toMatchObject({ bureauName: '', authorName: '' })
  })
})

describe('the overview of the sample year', () => {
  test('shows figures whose entries the register finds by the name of the figure', async () => {
    const { api } = program
    const { year } = await api['sample.load']({})
    const sums = await api['figures.sum']({ year })
    const { figures } = await api['overview.get']({ year })
    expect(figures.length).toBeGreaterThan(3)

    for (const { name, unit } of figures) {
      const sum = sums.find((one) => one.name === name && one.unit === unit)
      const found = await api['ledger.list']({ year, text: name, limit: 500 })

      const ids = found.entries.map(({ id }) => id)
      expect(ids, name).toEqual(expect.arrayContaining(sum?.entryIds ?? ['none']))
    }
  })
})
