import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * `npm run faults`: the fault campaigns and the properties of merging with many more runs than the tests make.
 * `-- --runs 1000 --seed 7`; `-- --only test/faults/kill-campaign` for one of them. With `--seeded` the list of seeded
 * faults is worked through instead: each breaks a rule in a copy of the source, and a test must notice.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    seeded: { type: 'boolean', default: false },
  },
})

const run = (args: readonly string[], env: Readonly<Record<string, string>>): number =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1

const SEEDED = join(root, 'test', 'faults', 'seeded-faults.ts')

const seed = values.seed ?? String(Date.now() % 2 ** 31)
if (values.seeded && !existsSync(SEEDED)) {
  // The other campaign in its place would look like success.
  process.stderr.write(`There is no list of seeded faults: ${SEEDED}\n`)
  process.exitCode = 1
} else if (values.seeded) {
  process.exitCode = run([SEEDED], {})
} else {
  process.stdout.write(`${values.runs} runs of each, seed ${seed}\n`)
  const what = values.only === undefined ? ['test/faults', 'test/exchange'] : [values.only]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  process.exitCode = run([vitest, 'run', ...what, '--config', 'build/vitest.config.ts'], {
    MINZHENG_FAULT_RUNS: values.runs,
    MINZHENG_PROPERTY_RUNS: values.runs,
    MINZHENG_FAULT_SEED: seed,
  })
}
