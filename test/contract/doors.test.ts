import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'
import { runCommand, startBatch } from '../support/batch-program.ts'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { doors, type OpenDoor } from '../support/doors.ts'
import { usePrograms } from '../support/programs.ts'
import { withoutIdsAndTimes, workAYear } from '../support/year-of-work.ts'

const desktopPrograms = useDesktopPrograms()
const programs = usePrograms()

const savedFile = z.object({ savedAs: z.string(), bytes: z.number(), sha256: z.string() })

/** What each door has told, compared at the end with what the first one told. */
const stories = new Map<string, unknown>()

describe.each(Object.entries(doors))('through %s', (name, open) => {
  test('a year of work is done, slips are refused in Chinese, and files arrive whole', async () => {
    const door: OpenDoor = await open(desktopPrograms)
    try {
      const said = await workAYear(door, programs.directory())

      expect(said.length).toBeGreaterThanOrEqual(30)
      const refused = said.filter(({ reply }) => !reply.ok)
      expect(refused.map(({ reply }) => (reply.ok ? '' : reply.fault.code))).toEqual([
        'invalid-input',
        'invalid-input',
        'not-found',
        'unknown-call',
        'reason-required',
        'status-computed',
      ])
      for (const { reply } of refused) {
        expect(reply).toMatchObject({
          fault: { message: expect.stringMatching(/数据没有任何改动/) },
        })
      }
      const files = said
        .filter(({ name: each }) => each === 'reports.export' || each === 'evidence.saveCopy')
        .map(({ reply }) => savedFile.parse(reply.ok ? reply.value : undefined))
      expect(files).toHaveLength(2)
      for (const { savedAs, bytes, sha256 } of files) {
        const file = door.saved(savedAs)
        expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([
          bytes,
          sha256,
        ])
      }
      stories.set(name, withoutIdsAndTimes(said, door.dataDirectory))
    } finally {
      await door.close()
    }
  })
})

test('every door tells the same story', () => {
  const [[, first] = [], ...others] = stories

  expect(stories.size).toBe(Object.keys(doors).length)
  for (const [name, story] of others) expect(story, name).toEqual(first)
})

describe('the command line', () => {
  test('one call: its reply on one line, 0 when it succeeded', async () => {
    const data = programs.directory()

    const { code, out, err } = await runCommand('plan.get', '--data', data)

    expect([code, err, out.split('\n').length]).toEqual([0, '', 2])
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { plan: { id: 'anshun-2021-2025' } } })
  })

  test('a refused call: the fault on one line, and 1', async () => {
    const input = JSON.stringify({ on: '2024-02-30', text: '讲座' })

    const { code, out } = await runCommand(
      'ledger.save',
      '--data',
      programs.directory(),
      '--input',
      input,
    )

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
  })

  test.each([
    ['no call at all', []],
    ['two calls', ['plan.get', 'overview.get']],
    ['an unknown option', ['plan.get', '--verbose']],
    ['input that is no JSON', ['plan.get', '--input', '{']],
    ['an input file that is not there', ['plan.get', '--input-file', '/nowhere/input.json']],
    ['a day that does not exist', ['plan.get', '--today', '2024-02-30']],
  ])('%s: how it is used, and 2', async (_what, options) => {
    const { code, out, err } = await runCommand(...options, '--data', programs.directory())

    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('用法：')
  })

  test('a batch answers line by line, goes on after a wrong line, and ends with 1 if one was refused', async () => {
    const program = startBatch(programs.directory(), '--today', '2024-12-20')
    const answers: unknown[] = []
    for (const line of ['{', '[]', '{"call":5}', '{"call":"settings.get","open":"a"}', 'null']) {
      program.sendText(line)
      answers.push(await program.next())
    }
    program.sendText('')
    program.sendText('\ufeff{"call":"settings.get"}')
    const last = await program.next()

    for (const answer of answers) {
      expect(answer).toMatchObject({
        ok: false,
        fault: {
          code: 'invalid-input',
          message: expect.stringMatching(/\p{Script=Han}/u),
        },
      })
    }
    expect(last).toMatchObject({ ok: true, value: { today: '2024-12-20' } })
    expect(await program.end()).toBe(1)
  })

  test('a batch without a refusal ends with 0', async () => {
    const program = startBatch(programs.directory())
    program.send({ call: 'settings.get' }, { call: 'plan.get', input: {} })
    await program.next()
    await program.next()

    expect(await program.end()).toBe(0)
  })

  test('a file named for a call that is not there is said by name, and nothing is added', async () => {
    const program = startBatch(programs.directory())
    program.send({ call: 'ledger.save', input: { on: '2024-05-14', text: '讲座' } })
    const saved = await program.next()
    const entryId = saved?.ok === true ? z.object({ id: z.string() }).parse(saved.value).id : ''

    program.send({ call: 'evidence.add', input: { entryId }, open: ['/nowhere/签到表.pdf'] })

    expect(await program.next()).toMatchObject({
      fault: { code: 'file-missing', message: expect.stringContaining('找不到文件“签到表.pdf”') },
    })
    await program.end()
  })

  test('list: every call with the schemas of what goes in and comes out', async () => {
    const { code, out } = await runCommand('list')

    const listed = z
      .array(z.object({ call: z.string(), input: z.looseObject({}), output: z.looseObject({}) }))
      .parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(listed.map(({ call }) => call)).toEqual(Object.keys(contract))
  })
})
