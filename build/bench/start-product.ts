import { join } from 'node:path'
import { openApplication } from '../../electron/application.ts'
import { runCall } from '../../electron/host/command-line.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'

/** What the command door does for one `overview.get`, as a program that can be bundled like the desktop's. */
const answer = async (dataDirectory: string, year: number, today: string): Promise<void> => {
  const application = openApplication({ dataDirectory, clock: fixedClock(today), door: 'command' })
  try {
    const call = { call: 'overview.get', input: { year }, open: [] }
    const places = { from: dataDirectory, exportsDirectory: join(dataDirectory, 'exports') }
    process.stdout.write(`${JSON.stringify(await runCall(application, call, places))}\n`)
  } finally {
    application.close()
  }
}

const [directory = '', year = '', today = ''] = process.argv.slice(2)
void answer(directory, Number(year), today)
