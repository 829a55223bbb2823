import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The part of vitest's JSON report that is counted. */
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every browser test file must be in the report with tests that ran: a browser that is not there must not look green. */
const unrunBrowserTests = ({ testResults }: Report): readonly string[] => {
  const files = globSync('test/browser/**/*.test.{ts,tsx}', { cwd: root })
  const ran = new Set(
    testResults
      .filter(({ assertionResults }) => assertionResults.length > 0)
      .filter(({ assertionResults }) =>
        assertionResults.every(({ status }) => status === 'passed' || status === 'failed'),
      )
      .map(({ name }) => name),
  )
  const unrun = files.filter((file) => !ran.has(`${root}${file}`.replaceAll('\\', '/')))
  return files.length === 0 ? ['test/browser: no test at all'] : unrun
}

// Sound because vitest has just written the file; a missing or cut one ends this program with an error.
const report = JSON.parse(
  readFileSync(`${root}node_modules/.cache/test-report.json`, 'utf8'),
) as Report
const unrun = unrunBrowserTests(report)
for (const file of unrun) process.stderr.write(`browser tests did not run: ${file}\n`)
process.stdout.write(`${report.numPassedTests} ${report.numFailedTests + unrun.length}\n`)
