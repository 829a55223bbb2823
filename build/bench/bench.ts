import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { annexLines } from './annex-lines.ts'
import { type Answers, createAnswers } from './answers.ts'
import { checkLines } from './check-lines.ts'
import { feelLines } from './feel-lines.ts'
import { firstLoadText, firstScreenLines } from './first-screen-lines.ts'
import { LAST_YEAR } from './generate.ts'
import { listLines } from './list-lines.ts'
import { mergeLines, mergeMemory } from './merge-lines.ts'
import type { Line } from './measure.ts'
import { withStore } from './opened-store.ts'
import { removeLeftovers } from './prepared-store.ts'
import { reportLines } from './report-lines.ts'
import { resultsTable } from './results-table.ts'
import { checkAnswers, inYear, registerOf } from './right-answers.ts'
import { saveLines } from './save-lines.ts'
import { searchLines } from './search-lines.ts'
import { startLines } from './start-lines.ts'

const USAGE = `npm run bench [-- --small]

Prints what the program takes beside the least anybody could take, both measured in turns in this run.
--small  a thousand entries and few rounds: whether the answers are right, not how fast they come
`

type Plan = {
  /** How many entries the stores hold. */
  readonly sizes: readonly number[]
  readonly listRounds: number
  readonly saveRounds: number
  readonly startRounds: number
  /** How many keys are typed into each field, and frames scrolled through. */
  readonly felt: { readonly keys: number; readonly frames: number }
  /** Entries of the store whose last year is reported on. */
  readonly reportOf: number
  readonly reportRounds: number
  /** Entries of the store whose last year makes a report of some 50 000 characters. */
  readonly checkOf: number
  /** Registers that are merged: their records, how often, and the largest ratio allowed. */
  readonly merges: readonly (readonly [records: number, rounds: number, goal?: number])[]
}

const FULL: Plan = {
  sizes: [1000, 10_000, 100_000],
  listRounds: 100,
  saveRounds: 1000,
  startRounds: 15,
  felt: { keys: 80, frames: 240 },
  reportOf: 25_000,
  reportRounds: 7,
  checkOf: 3500,
  merges: [
    [10_000, 3, 10],
    [100_000, 1, 8],
  ],
}

const SMALL: Plan = {
  sizes: [1000],
  listRounds: 10,
  saveRounds: 40,
  startRounds: 2,
  felt: { keys: 8, frames: 20 },
  reportOf: 1000,
  reportRounds: 1,
  checkOf: 1000,
  merges: [[1000, 1]],
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Lists and saves on a store of one size; the answers are checked before, and the store after. */
const linesOfSize = (entries: number, plan: Plan, answers: Answers): Promise<readonly Line[]> =>
  withStore(entries, async (store) => {
    const label = `${entries} entries`
    await checkAnswers(store, answers, registerOf(entries))
    const lists = await listLines(label, store, { rounds: plan.listRounds, entries })
    const searches = await searchLines(label, store, {
      rounds: plan.startRounds,
      answers,
      isLarge: entries >= 100_000,
    })
    const { saved, lines } = await saveLines(label, store, plan.saveRounds)
    const { total } = await store.call('ledger.list', {})
    answers.expect(`entries after saving, ${label}`, total, entries + saved.length)
    for (const entry of saved) {
      answers.expect(`entry saved, ${label}`, await store.call('ledger.get', entry), entry)
    }
    answers.expect(`check of the store, ${label}`, await store.call('store.check', {}), {
      ok: true,
      problems: [],
    })
    return [...lines, ...lists, ...searches]
  })

const run = async (plan: Plan): Promise<Answers> => {
  const answers = createAnswers()
  removeLeftovers()
  const show = (lines: readonly Line[]): void => say(`${resultsTable(lines)}\n`)
  say(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  for (const entries of plan.sizes) show(await linesOfSize(entries, plan, answers))

  const largest = Math.max(...plan.sizes)
  const inLastYear = inYear(registerOf(largest), LAST_YEAR).length
  show(
    await startLines(`${largest} entries`, answers, {
      year: LAST_YEAR,
      inYear: inLastYear,
      entries: largest,
      rounds: plan.startRounds,
    }),
  )
  show(await firstScreenLines(answers, { entries: largest, rounds: plan.startRounds }))
  say(`${firstLoadText()}\n`)
  show(await feelLines(answers, { entries: largest, ...plan.felt }))
  const register = inYear(registerOf(plan.reportOf), LAST_YEAR)
  const reportOptions = { year: LAST_YEAR, rounds: plan.reportRounds, entries: register }
  show(
    await withStore(plan.reportOf, async (store) => [
      ...(await reportLines(store, answers, reportOptions)),
      ...(await annexLines(store, answers, reportOptions)),
    ]),
  )
  show(
    await withStore(plan.checkOf, (store) =>
      checkLines(store, answers, { rounds: 3 * plan.reportRounds }),
    ),
  )
  for (const [records, rounds, goal] of plan.merges) {
    show(await mergeLines(answers, { records, rounds, goal }))
  }
  say(`${await mergeMemory(Math.max(...plan.merges.map(([records]) => records)))}\n`)
  return answers
}

const readPlan = (): Plan | undefined => {
  try {
    const { values } = parseArgs({ options: { small: { type: 'boolean' } } })
    return values.small === true ? SMALL : FULL
  } catch {
    return undefined
  }
}

const plan = readPlan()
if (plan === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const answers = await run(plan)
  for (const line of answers.wrong()) say(`wrong: ${line}`)
  say(`answers: ${answers.right()} right, ${answers.wrong().length} wrong`)
  process.exitCode = answers.wrong().length === 0 ? 0 : 1
}
