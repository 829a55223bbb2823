import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { z } from 'zod'
import { electronBundle } from '../electron-bundle.ts'
import type { Answers } from './answers.ts'
import { interleave, type Line, median } from './measure.ts'
import { TODAY } from './opened-store.ts'
import { copyOfStore } from './prepared-store.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const replySchema = z.object({ ok: z.literal(true), value: z.object({ entries: z.number() }) })

/** Bundles a program as the desktop's main process is bundled and answers its file. */
const bundle = async (name: string, directory: string): Promise<string> => {
  const outDir = join(directory, name)
  const entry = `build/bench/${name}.ts`
  const builder = await createBuilder({
    root,
    configFile: false,
    logLevel: 'error',
    environments: { program: electronBundle({ name, entry, outDir, isSplit: true }) },
  })
  const { program } = builder.environments
  if (program === undefined) throw new Error(`nothing to build for ${name}`)
  await builder.build(program)
  return join(outDir, `${name}.cjs`)
}

/** Runs a program and resolves with its output as soon as a whole line of it is there; then lets it end. */
const startProgram = (args: readonly string[]) => {
  const program = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(program, 'close')
  const line = new Promise<string>((resolve, reject) => {
    let output = ''
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.endsWith('\n')) resolve(output)
    })
    void ended.then(() => reject(new Error(`no answer from ${args.join(' ')}`)))
  })
  return { line, ended }
}

/**
 * From starting the process to the first answer, on a store with so many entries: the program bundled as it is
 * installed, and for information the command door from its sources.
 */
export const startLines = async (
  label: string,
  answers: Answers,
  options: {
    readonly rounds: number
    /** How many the store holds, and how many of them in the year asked for. */
    readonly entries: number
    readonly year: number
    readonly inYear: number
  },
): Promise<readonly Line[]> => {
  const bare = await bundle('start-bare')
  const product = await bundle('start-product')
  const directory = await copyOfStore(options.entries)
  const source = ['electron/command.ts', 'overview.get', '--data', directory, '--today', TODAY]
  const programs = {
    floor: [bare, join(directory, 'store.db'), String(options.year)],
    ours: [product, directory, String(options.year), TODAY],
    fromSource: [...source, '--input', JSON.stringify({ year: options.year })],
  }
  try {
    // A process is timed to its answer; what it does afterwards must not run beside the next one.
    const last: Record<string, string> = {}
    const ends: Promise<unknown>[] = []
    const start = (name: keyof typeof programs) => async () => {
      const { line, ended } = startProgram(programs[name])
      ends.push(ended)
      last[name] = await line
    }
    const settle = () => Promise.all(ends)
    const times = await interleave(
      { floor: start('floor'), ours: start('ours'), fromSource: start('fromSource') },
      { rounds: options.rounds, warmUp: 1, between: settle },
    )
    await settle()
    for (const name of ['ours', 'fromSource'] as const) {
      const reply = replySchema.safeParse(JSON.parse(last[name] ?? 'null'))
      answers.expect(`entries after a start, ${name}`, reply.data?.value.entries, options.inYear)
    }
    const floor = median(times.floor)
    return [
      { work: `start to first overview.get, ${label}`, floor, ours: median(times.ours), goal: 3 },
      { work: `the same from source, ${label}`, floor, ours: median(times.fromSource) },
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
