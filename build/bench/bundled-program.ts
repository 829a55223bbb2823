import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { electronBundle } from '../electron-bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles a program, named by its source from the root, as the desktop's main process is; answers its file. */
export const bundle = async (entry: string, directory: string): Promise<string> => {
  const name = basename(entry, '.ts')
  const outDir = join(directory, name)
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
export const startProgram = (args: readonly string[]) => {
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
