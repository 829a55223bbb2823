import { takeCompiledProgram } from '../../electron/files/compiled-program.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { noDialogs } from './no-dialogs.ts'

/** What every door does for its first `overview.get`, as a program that is bundled like the installed one. */
const answer = async (dataDirectory: string, year: number, today: string): Promise<void> => {
  takeCompiledProgram(dataDirectory)
  const { openApplication } = await import('../../electron/application.ts')
  const application = openApplication({ dataDirectory, clock: fixedClock(today), door: 'command' })
  try {
    const reply = await application.dispatch('overview.get', { year }, { dialogs: noDialogs })
    process.stdout.write(`${JSON.stringify(reply)}\n`)
  } finally {
    application.close()
  }
}

const [directory = '', year = '', today = ''] = process.argv.slice(2)
void answer(directory, Number(year), today)
