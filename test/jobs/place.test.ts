import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beside, here, type Place } from '../../electron/jobs/place.ts'
import { createWork } from '../../electron/jobs/work.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { aReport, anAnnex } from '../docx/report-parts.ts'

const WORKER = new URL('../../electron/jobs/worker.ts', import.meta.url)
const REPORT = aReport({ annexes: [anAnnex()] })
const TITLE = { title: '生成Word文件' }

let threads: Place

beforeAll(() => {
  threads = beside(WORKER)
})
afterAll(() => {
  threads.close()
})

describe('long work beside the main thread', () => {
  test('makes the same Word file as here', async () => {
    const there = await createWork(threads).run('renderReport', REPORT, TITLE)

    expect(
      Buffer.from(there).equals(await createWork(here).run('renderReport', REPORT, TITLE)),
    ).toBe(true)
  })

  test('leaves this thread free: its timers go on', async () => {
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 1)
    await createWork(threads).run('renderReport', REPORT, TITLE)
    clearInterval(heart)

    expect(beats).toBeGreaterThan(2)
  })

  test('a failure arrives as an error, and the thread takes the next job', async () => {
    const work = createWork(threads)
    // Sound because a broken document is the point: nothing of it is read before it fails.
    const broken = { head: null } as unknown as ReportDocument

    await expect(work.run('renderReport', broken, TITLE)).rejects.toThrow(/null|undefined/)

    expect((await work.run('renderReport', REPORT, TITLE)).length).toBeGreaterThan(1000)
  })

  test('is told of while it runs, and no longer', async () => {
    const work = createWork(threads)
    const output = work.run('renderReport', REPORT, TITLE)

    expect(work.progress()).toMatchObject([{ title: '生成Word文件', canCancel: false }])
    await output
    await work.settle()

    expect(work.progress()).toEqual([])
  })

  test('what nobody may stop is not stopped by its id, nor anything by a wrong one', async () => {
    const work = createWork(threads)
    const output = work.run('renderReport', REPORT, TITLE)

    expect(work.cancel(work.progress()[0]?.id ?? '')).toBe(false)
    expect(work.cancel('none')).toBe(false)

    expect((await output).length).toBeGreaterThan(1000)
  })
})

describe('a look at a workbook that a library does not come back from', () => {
  test('ends when the clerk stops it, and the next job is done', async () => {
    const deaf = new URL(
      'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { for (;;); })',
    )
    const place = beside(deaf)
    const work = createWork(place)
    const input = {
      access: { dataDirectory: '', authorId: '', clockAhead: 0 },
      directory: '',
      source: { kind: 'kept' as const },
      choices: { proposeLinks: true },
    }
    const look = work.run('previewSheet', input, { title: '读取表格', canCancel: true })
    const [running] = work.progress()

    expect(work.cancel(running?.id ?? '')).toBe(true)

    await expect(look).rejects.toMatchObject({ code: 'cancelled' })
    await work.settle()
    expect(work.progress()).toEqual([])
    place.close()
  })
})
