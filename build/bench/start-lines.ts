import { join } from 'node:path'
import { z } from 'zod'
import type { Answers } from './answers.ts'
import { bundle, startProgram } from './bundled-program.ts'
import { interleave, type Line, median } from './measure.ts'
import { TODAY } from './opened-store.ts'
import { withCopy } from './prepared-store.ts'

const replySchema = z.object({ ok: z.literal(true), value: z.object({ entries: z.number() }) })

type Options = {
  readonly rounds: number
  /** How many the store holds, and how many of them in the year asked for. */
  readonly entries: number
  readonly year: number
  readonly inYear: number
}

/** The command lines of the programs compared, on a store that lies in `directory`. */
const programsOn = async (directory: string, year: number) => {
  const bare = await bundle('build/bench/start-bare.ts', directory)
  const product = await bundle('build/bench/start-product.ts', directory)
  const door = ['electron/command.ts', 'overview.get', '--data', directory, '--today', TODAY]
  return {
    floor: [bare, join(directory, 'store.db'), String(year)],
    ours: [product, directory, String(year), TODAY],
    fromSource: [...door, '--input', JSON.stringify({ year })],
  }
}

/**
 * From starting the process to the first answer, on a store with so many entries: the program bundled as it is
 * installed, and for information the command door from its sources.
 */
export const startLines = (
  label: string,
  answers: Answers,
  { rounds, entries, year, inYear }: Options,
): Promise<readonly Line[]> =>
  withCopy(entries, async (directory) => {
    const programs = await programsOn(directory, year)
    const ends: Promise<unknown>[] = []
    const start = async (name: keyof typeof programs): Promise<void> => {
      const { line, ended } = startProgram(programs[name])
      ends.push(ended)
      const reply = await line
      if (name === 'floor') return
      const found = replySchema.safeParse(JSON.parse(reply)).data?.value.entries
      answers.expect(`entries after a start, ${name}`, found, inYear)
    }
    const { floor, ours, fromSource } = await interleave(
      {
        floor: () => start('floor'),
        ours: () => start('ours'),
        fromSource: () => start('fromSource'),
      },
      // Timed to its answer; what a process does afterwards must not run beside the next one.
      { rounds, warmUp: 1, between: () => Promise.all(ends) },
    )
    const least = median(floor)
    return [
      { work: `start to first overview.get, ${label}`, floor: least, ours: median(ours), goal: 3 },
      { work: `the same from source, ${label}`, floor: least, ours: median(fromSource) },
    ]
  })
