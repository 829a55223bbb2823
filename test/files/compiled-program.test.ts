import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const MODULE = new URL('../../electron/files/compiled-program.ts', import.meta.url)

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ledger-compiled-'))
  writeFileSync(join(directory, 'program.cjs'), 'module.exports = () => "答复"')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** A program that loads a file of its own, keeps it compiled, and says what is kept. */
const start = (dataDirectory: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, dataDirectory], {
    encoding: 'utf8',
    cwd: directory,
    // What the tests run under keeps its own files from being kept.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: undefined },
  }).stdout

const PROGRAM = String.raw`
  import { createRequire } from 'node:module'
  import { join } from 'node:path'
  import { existsSync, globSync } from 'node:fs'
  const { takeCompiledProgram, keepCompiledProgram } = await import(${JSON.stringify(MODULE.href)})
  takeCompiledProgram(process.argv[1])
  const answer = createRequire(join(process.cwd(), 'start.cjs'))('./program.cjs')
  keepCompiledProgram()
  process.stdout.write(answer())
  // Looked for while the program runs: Electron may end it without Node's own leave-taking.
  const kept = existsSync(join(process.argv[1], 'compiled'))
    ? globSync('compiled/*/*', { cwd: process.argv[1] }).length
    : 0
  process.stdout.write('，留下' + kept + '个')
`

const leftIn = (dataDirectory: string): string[] =>
  readdirSync(join(dataDirectory, 'compiled'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

test('what was compiled is left in the data directory for the next start', () => {
  expect(start(directory)).toBe('答复，留下1个')
  expect(start(directory)).toBe('答复，留下1个')
})

test('spoilt leavings are not taken', () => {
  start(directory)
  const [left = ''] = leftIn(directory)

  writeFileSync(left, '坏')

  expect(start(directory)).toMatch(/^答复，/)
})

test('a program whose text has changed is compiled anew', () => {
  start(directory)

  writeFileSync(join(directory, 'program.cjs'), 'module.exports = () => "新答复"')

  expect(start(directory)).toMatch(/^新答复，/)
})

test('where nothing can be kept the program starts as ever', () => {
  expect(start(join(directory, 'program.cjs'))).toBe('答复，留下0个')
})
