import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAULTS, type SeededFault } from './seeded-fault-list.ts'

/*
 * Whether the properties bite: each seeded fault breaks one rule of merging in a copy of the source, and the test named
 * beside it must fail. Run by `npm run faults -- --seeded`; ends with 1 when a fault goes unnoticed.
 */

const TESTS: Readonly<Record<SeededFault['test'], string>> = {
  histories: 'test/exchange/properties/histories.test.ts',
  undo: 'test/exchange/properties/undo.test.ts',
  preview: 'test/exchange/properties/preview.test.ts',
  deciding: 'test/exchange/properties/deciding.test.ts',
  forged: 'test/exchange/forged-files.test.ts',
  exchange: 'test/services/exchange.test.ts',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out'])

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Whether a test passes in the copy. */
const passes = (copy: string, test: SeededFault['test'], runs: string): boolean =>
  spawnSync(
    process.execPath,
    [
      join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      TESTS[test],
      '--config',
      'build/vitest.config.ts',
      '--bail',
      '1',
      // Into the copy: the report of the real tests is left alone.
      '--outputFile.json',
      join(copy, 'report.json'),
    ],
    {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, MINZHENG_PROPERTY_RUNS: runs, MINZHENG_VERDICT_ONLY: '1' },
    },
  ).status === 0

/** Breaks one rule, asks the test, and mends it again. */
const isCaught = (copy: string, { file, find, put, test }: SeededFault): boolean => {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  if (source.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`)
  writeFileSync(
    path,
    source.replace(find, () => put),
  )
  try {
    return !passes(copy, test, '200')
  } finally {
    writeFileSync(path, source)
  }
}

const copy = mkdtempSync(join(tmpdir(), 'minzheng-seeded-'))
try {
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(relative(root, path).split(/[\\/]/u)[0] ?? ''),
  })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  // Names of tests on the command line: only the faults those have to notice.
  const wanted = process.argv.slice(2)
  const faults = FAULTS.filter(({ test }) => wanted.length === 0 || wanted.includes(test))
  const tests = [...new Set(faults.map(({ test }) => test))]
  const sick = tests.filter((test) => !passes(copy, test, '5'))
  if (sick.length > 0) throw new Error(`Without any fault these fail: ${sick.join(', ')}`)
  const missed = faults.filter((fault) => {
    const caught = isCaught(copy, fault)
    say(`${caught ? 'caught' : 'MISSED'}  ${fault.rule} (${fault.test})`)
    return !caught
  })
  say(`${faults.length - missed.length} of ${faults.length} seeded faults caught`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
