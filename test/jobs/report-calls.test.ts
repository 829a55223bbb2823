import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { freshDirectory, openTestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

/** More than a report is made of in a blink. */
const ENTRIES = 900

const programs = usePrograms()
let dataDirectory = ''
let reportId = ''

beforeAll(async () => {
  dataDirectory = freshDirectory()
  const program = openTestApplication({ dataDirectory })
  for (let number = 1; number <= ENTRIES; number += 1) {
    await program.call('ledger.save', {
      ...anEntry({ text: `第${number}次法治讲座`, checkItemIds: [ITEMS.lectures] }),
      figures: [{ name: '参训', value: number, unit: '人次' }],
    })
  }
  const report = await program.call('reports.create', { templateId: 'implementation', year: 2024 })
  reportId = report.id
  program.close()
})

const openBeside = () => programs.open({ dataDirectory, hasThreads: true })
const openHere = () => programs.open({ dataDirectory })

describe('reports of a large register, made in a thread beside the window', () => {
  test('are the same as those made here, and so are their pages and findings', async () => {
    const here = openHere()
    const expected = {
      report: await here.call('reports.get', { reportId }),
      findings: await here.call('reports.check', { reportId }),
      preview: await here.call('reports.preview', { reportId }),
      file: await here.call('reports.export', { reportId }),
    }
    here.close()
    const beside = openBeside()

    expect(await beside.call('reports.get', { reportId })).toEqual(expected.report)
    expect(await beside.call('reports.check', { reportId })).toEqual(expected.findings)
    expect(await beside.call('reports.preview', { reportId })).toEqual(expected.preview)
    const { sha256 } = await beside.call('reports.export', { reportId })
    expect(sha256).toBe(expected.file.sha256)
  })

  test('leave this thread free', async () => {
    const program = openBeside()
    await program.call('reports.get', { reportId })
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 1)

    await program.call('reports.get', { reportId })
    clearInterval(heart)

    expect(beats).toBeGreaterThan(5)
  })

  test('take the clerk’s words, and saves that come meanwhile are kept and are newer', async () => {
    const program = openBeside()
    const { blocks } = await program.call('reports.get', { reportId })
    const blockId = blocks.find(({ kind }) => kind === 'paragraph')?.id
    const words = { reportId, blockId, text: '我局一年来依法行政。' }

    const [saved, entry] = await Promise.all([
      program.call('reports.saveBlock', words),
      program.call('ledger.save', anEntry({ text: '同时记下的一件事' })),
    ])

    expect(saved.blocks.find(({ id }) => id === blockId)?.text).toBe('我局一年来依法行政。')
    await program.call('ledger.save', { ...entry, text: '同时记下的一件事，后来改过' })
    const [newest] = await program.call('ledger.history', { id: entry.id })
    expect(newest?.to).toContain('后来改过')
    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('are refused in the same words', async () => {
    const program = openBeside()

    const refused = await program.refusal('reports.get', { reportId: 'none' })

    expect(refused.code).toBe('not-found')
    expect(refused.message).toContain('报告')
  })

  test('a long text becomes a report there too', async () => {
    const program = openBeside()
    const text = Array.from(
      { length: 400 },
      (_, index) =>
        `这是第${index + 1}段，内容不长，但段落很多，合起来就长了，要认一会儿，也要写一会儿。`,
    )
    const document = await program.call('documents.read', { text: `某某报告\n${text.join('\n')}` })

    const report = await program.call('reports.createFrom', { document, year: 2024 })

    expect(report.blocks.filter(({ text: each }) => each.startsWith('这是第'))).toHaveLength(400)
  })

  test('a file is read and recognised there, the same and refused in the same words', async () => {
    const folder = programs.directory()
    const path = join(folder, '长报告.txt')
    const line = '我局坚持依法行政，召开会议12次，推动各项工作落实。'.repeat(3)
    writeFileSync(path, `某某报告\n${Array.from({ length: 4900 }, () => line).join('\n')}`)
    const damaged = join(folder, '坏了.docx')
    writeFileSync(damaged, 'PK\u0003\u0004')
    const here = programs.open()
    const expected = await here.call('documents.read', {}, [path])
    const refusedHere = await here.refusal('documents.read', {}, [damaged])
    const program = programs.open({ hasThreads: true })
    // Its thread and what it is made of are then there.
    const refused = await program.refusal('documents.read', {}, [damaged])
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 1)

    const read = await program.call('documents.read', {}, [path])
    clearInterval(heart)

    expect(read).toEqual(expected)
    expect(refused).toMatchObject({ code: refusedHere.code, message: refusedHere.message })
    expect(beats).toBeGreaterThan(5)
  })

  test('a long report of a small register leaves this thread free, and so does a long text', async () => {
    const program = programs.open({ hasThreads: true })
    const line = '我局坚持依法行政,召开会议12次，推动各项工作落实。'
    const text = `某某报告\n${Array.from({ length: 1200 }, () => line).join('\n')}`
    const document = await program.call('documents.read', { text })
    const { id } = await program.call('reports.createFrom', { document, year: 2024 })
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 1)

    const findings = await program.call('reports.check', { reportId: id })
    const beatsOfReport = beats
    const found = await program.call('reports.checkText', { text })
    clearInterval(heart)

    expect(findings.length).toBeGreaterThan(100)
    expect(found.length).toBeGreaterThan(100)
    expect(beatsOfReport).toBeGreaterThan(5)
    expect(beats - beatsOfReport).toBeGreaterThan(5)
  })
})
