import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createAnswers } from '../../build/bench/answers.ts'
import { withStore } from '../../build/bench/opened-store.ts'
import { resultsTable } from '../../build/bench/results-table.ts'
import { checkAnswers, registerOf } from '../../build/bench/right-answers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bench = `${root}build/bench/bench.ts`

test('the benchmark measures every work of the goals and finds every answer right', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bench, '--small'], { cwd: root })

  const works = stdout.split('\n').filter((line) => line.includes('×'))
  for (const work of [
    'save an entry, p95',
    'ledger.list, first page of a year',
    'tasks.list',
    'overview.get',
    'start to first overview.get',
    'first usable screen',
    'typing, p95: 工作内容',
    'typing, p95: 台账筛选',
    'typing, p95: 搜索',
    'typing, p95: 报告段落',
    'longest frame, the register by its wheel',
    'longest frame, the register by its bar',
    'report of 35 tasks',
    'exchange.apply',
    'exchange.preview and apply',
    'a file known already',
  ]) {
    expect(works.filter((line) => line.startsWith(work))).toHaveLength(1)
  }
  expect(stdout).toMatch(/first load, gzip: \d+ kB/)
  const [, right, wrong] = /answers: (\d+) right, (\d+) wrong/.exec(stdout) ?? []
  expect(Number(wrong)).toBe(0)
  expect(Number(right)).toBeGreaterThan(80)
})

test('an option the benchmark does not know is refused with its usage', async () => {
  const run = promisify(execFile)(process.execPath, [bench, '--fast'], { cwd: root })

  await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--small') })
})

describe('the answers of the program', () => {
  test('are compared with what the store was filled with: one entry more or less is seen', async () => {
    const [, ...allButOne] = registerOf(1000)
    const answers = createAnswers()

    await withStore(1000, (store) => checkAnswers(store, answers, allButOne))

    expect(answers.right()).toBeGreaterThan(0)
    const wrong = answers.wrong().map((line) => line.slice(0, line.indexOf(':')))
    expect(wrong).toContain('pages of all years')
    expect(wrong).toContain('register of 2025')
    expect(wrong).toContain('tasks of 2025')
  })

  test('are compared as they cross a door', () => {
    const answers = createAnswers()
    answers.expect('the same', { total: 2, ids: ['a'] }, { total: 2, ids: ['a'] })
    answers.expect('another order', ['a', 'b'], ['b', 'a'])

    expect(answers.right()).toBe(1)
    expect(answers.wrong()).toEqual(['another order: ["a","b"] instead of ["b","a"]'])
  })
})

describe('the table of results', () => {
  const verdicts = (lines: Parameters<typeof resultsTable>[0]): readonly string[] =>
    resultsTable(lines)
      .split('\n')
      .slice(1)
      .map((line) => /(ok|over)$/.exec(line)?.[0] ?? '')

  test('says which work keeps its goal', () => {
    const work = { work: 'w', floor: 1, goal: 3 }

    expect(
      verdicts([
        { ...work, ours: 3 },
        { ...work, ours: 3.1 },
      ]),
    ).toEqual(['ok', 'over'])
  })

  test('counts a time that is too long as over, however small the ratio', () => {
    const line = { work: 'w', floor: 15, ours: 21, goal: 3, within: 20 }

    expect(verdicts([line])).toEqual(['over'])
  })

  test('judges no work without a goal', () => {
    expect(verdicts([{ work: 'w', floor: 1, ours: 100 }])).toEqual([''])
  })
})
