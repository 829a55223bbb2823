import { setTimeout } from 'node:timers/promises'
import { openApplication } from '../../electron/application.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import type { Dialogs } from '../../electron/ports.ts'
import { noDialogs } from './no-dialogs.ts'

/** Between two looks at how large the program is, and at how late the main thread is, ms. */
const LOOK = 10

/**
 * Takes a data file in as the installed program does, in a thread beside its own, and prints as JSON how far the program
 * grew over what it was before (MB), how late its main thread came at worst, and how long it worked itself without a
 * pause at worst (ms): on a busy computer it is late without working.
 */
const measure = async (dataDirectory: string, file: string, today: string, worker: string) => {
  const clock = fixedClock(today)
  const application = openApplication({ dataDirectory, clock, door: 'browser', worker })
  const dialogs: Dialogs = {
    ...noDialogs,
    openFiles: async () => [{ name: '同事的数据.mzsj', path: file }],
  }
  const ask = async (name: string, input: object): Promise<unknown> => {
    const reply = await application.dispatch(name, input, { dialogs })
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault))
    return reply.value
  }
  await ask('overview.get', { year: Number(today.slice(0, 4)) })
  await setTimeout(500)
  const before = process.memoryUsage.rss()
  let [peak, late, busy, last] = [before, 0, 0, performance.now()]
  let spent = process.threadCpuUsage()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
    late = Math.max(late, performance.now() - last - LOOK)
    const { user, system } = process.threadCpuUsage(spent)
    busy = Math.max(busy, (user + system) / 1000)
    spent = process.threadCpuUsage()
    last = performance.now()
  }, LOOK)
  // Sound because the call answers with a preview.
  const { previewId } = (await ask('exchange.preview', {})) as { readonly previewId: string }
  const looked = peak
  await ask('exchange.apply', { previewId })
  clearInterval(timer)
  const megabytes = (bytes: number): number => Math.round((bytes - before) / 1_048_576)
  process.stdout.write(
    `${JSON.stringify({ preview: megabytes(looked), whole: megabytes(peak), late: Math.round(late), busy: Math.round(busy) })}\n`,
  )
  application.close()
}

const [directory = '', file = '', today = '', worker = ''] = process.argv.slice(2)
void measure(directory, file, today, worker)
