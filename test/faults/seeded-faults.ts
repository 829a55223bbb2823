import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Whether the properties bite: each of these breaks one rule of merging in a copy of the source, and the test named
 * beside it must fail. Run by `npm run faults -- --seeded`; ends with 1 when a fault goes unnoticed.
 */
type SeededFault = {
  readonly rule: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly put: string
  readonly test: 'histories' | 'undo' | 'preview' | 'deciding' | 'forged' | 'exchange'
}

const FAULTS: readonly SeededFault[] = [
  {
    rule: 'the clock takes note of what arrives',
    file: 'electron/store/change-log.ts',
    find: 'if (seen != null) clock = laterOf(clock, clockOf(seen))',
    put: 'if (seen === undefined) clock = laterOf(clock, clockOf(""))',
    test: 'histories',
  },
  {
    rule: 'an id follows the hybrid clock, not the clock on the wall',
    file: 'shared/domain/change/hybrid-clock.ts',
    find: 'if (now > last.ms && now < CLOCK_LIMIT_MS)',
    put: 'if (now !== last.ms)',
    test: 'histories',
  },
  {
    rule: 'values nobody replaced knowingly are listed',
    file: 'shared/domain/change/fold.ts',
    find: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown))',
    put: '.filter(() => false)',
    test: 'histories',
  },
  {
    rule: 'all of them are listed',
    file: 'shared/domain/change/fold.ts',
    find: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown))',
    put: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown)).slice(0, 1)',
    test: 'histories',
  },
  {
    rule: 'a removal does not beat an edit it had not seen',
    file: 'shared/domain/change/fold.ts',
    find: 'isRemoved: wantsRemoval && unseen.length === 0,',
    put: 'isRemoved: wantsRemoval,',
    test: 'histories',
  },
  {
    rule: 'of values side by side the one with the greatest id is shown',
    file: 'shared/domain/change/fold.ts',
    find: 'const winner = live.at(-1) ?? 0',
    put: 'const winner = live[0] ?? 0',
    test: 'histories',
  },
  {
    rule: 'a change names everything its author had seen',
    file: 'electron/store/change-log.ts',
    find: 'parents: before.heads,',
    put: 'parents: before.heads.slice(0, 1),',
    test: 'histories',
  },
  {
    rule: 'a record that was known already is folded anew',
    file: 'electron/store/import-writer.ts',
    find: 'foldOne(kind, recordId, changes, isNew)',
    put: 'if (isNew) foldOne(kind, recordId, changes, isNew)',
    test: 'histories',
  },
  {
    rule: 'sums move with an import',
    file: 'electron/store/import-writer.ts',
    find: 'tally.release()',
    put: 'tally.drop()',
    test: 'undo',
  },
  {
    rule: 'an undo takes back every field',
    file: 'shared/domain/exchange/take-back.ts',
    find: 'if (field === REMOVED_FIELD || !isTaken(changeId)) continue',
    put: "if (field === REMOVED_FIELD || field === 'text' || !isTaken(changeId)) continue",
    test: 'undo',
  },
  {
    rule: 'an undo ends the conflicts it brought',
    file: 'shared/domain/exchange/take-back.ts',
    find: '...endedConflicts(kind, record, rest, isTaken),',
    put: '',
    test: 'exchange',
  },
  {
    rule: 'looking at a file writes nothing',
    file: 'electron/merge/preview-job.ts',
    find: 'const state = store.exchange.state()',
    put: "store.imports.adoptDataSet('0000000000000000')\n    const state = store.exchange.state()",
    test: 'preview',
  },
  {
    rule: 'a preview counts conflicts',
    file: 'shared/domain/exchange/compare-record.ts',
    find: 'conflicts: conflicts.length',
    put: 'conflicts: 0',
    test: 'preview',
  },
  {
    rule: 'a decision lies over all sides of a conflict',
    file: 'electron/services/conflicts.ts',
    find: 'deps.store.log.write(first.kind, first.recordId, () => patch)',
    put: 'deps.store.log.write(first.kind, first.recordId, (record) =>\n    Object.fromEntries(\n      Object.entries(patch).filter(([field, value]) => record.fields.get(field)?.value !== value),\n    ),\n  )',
    test: 'deciding',
  },
  {
    rule: 'one id with two contents refuses the file',
    file: 'electron/store/import-stage.ts',
    find: "throw new Fault('exchange-id-collision', { id: row.id })",
    put: "return 'known'",
    test: 'forged',
  },
  {
    rule: 'what a field cannot hold refuses the file',
    file: 'electron/store/import-stage.ts',
    find: 'refuseUnsound(line.change, changes)',
    put: '',
    test: 'forged',
  },
  {
    rule: 'a change without its parent refuses the file',
    file: 'electron/store/import-compare.ts',
    find: 'if (missing !== undefined) return missing',
    put: '',
    test: 'forged',
  },
]

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
