import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Application, openApplication } from '../electron/application.ts'
import { createCommandDialogs } from '../electron/host/command-dialogs.ts'
import { type AppClient, contract } from '../shared/contract/index.ts'
import type { Report } from '../shared/domain/report/report.ts'
import type { SampleParagraph } from '../shared/sample/sample-year.ts'
import { sampleYear } from '../shared/sample/sample-year-2024.ts'

/** Where the demonstration puts its store and its two reports. */
const out = fileURLToPath(new URL('../out/', import.meta.url))
const dataDirectory = join(out, 'demo-data')

/** Which part of a report a sample paragraph belongs to: a word of the part's heading, and of the note it answers. */
const PLACES: Readonly<
  Record<SampleParagraph['part'], { readonly heading: string; readonly note: string }>
> = {
  shortcomings: { heading: '不足', note: '不足。' },
  causes: { heading: '不足', note: '产生不足的原因' },
  'head-of-bureau': { heading: '第一责任人', note: '第一责任人' },
  'next-steps': { heading: '下一步', note: '下一步' },
  'next-year': { heading: '年度工作安排', note: '安排' },
  other: { heading: '其他需要报告', note: '其他' },
}

const clientOf = (application: Application, save?: string): AppClient => {
  const dialogs = createCommandDialogs({
    open: [],
    save,
    from: out,
    exportsDirectory: join(dataDirectory, 'exports'),
  })
  const calls = Object.keys(contract).map((name) => [
    name,
    async (input: unknown) => {
      const reply = await application.dispatch(name, input, { dialogs })
      if (!reply.ok) throw new Error(`${name}：${reply.fault.message}`)
      return reply.value
    },
  ])
  // Sound because there is one entry per name of the contract and the dispatcher validates both directions.
  return Object.fromEntries(calls) as AppClient
}

/** The blocks of the part whose heading contains a word. */
const blocksOfPart = ({ blocks }: Report, word: string): Report['blocks'] => {
  const first = blocks.findIndex(
    ({ kind, level, text }) => kind === 'heading' && level === 1 && text.includes(word),
  )
  const rest = blocks.slice(first + 1)
  const next = rest.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  return next === -1 ? rest : rest.slice(0, next)
}

/**
 * Writes a sample paragraph where the clerk would: over the note that asks for it, else at the end of its part. That
 * there is nothing else to report is only said where nothing is.
 */
const writeParagraph = async (
  api: AppClient,
  report: Report,
  paragraph: SampleParagraph,
): Promise<Report> => {
  const { heading, note } = PLACES[paragraph.part]
  const part = blocksOfPart(report, heading)
  const gap = part.find(({ kind, text }) => kind === 'gap' && text.includes(note))
  if (gap === undefined && paragraph.part === 'other') return report
  const place = gap === undefined ? { afterId: part.at(-1)?.id } : { blockId: gap.id }
  return api['reports.saveBlock']({ reportId: report.id, ...place, text: paragraph.text })
}

const writeReport = async (
  application: Application,
  kind: SampleParagraph['report'],
  templateId: string,
): Promise<string> => {
  const api = clientOf(application, `${kind}-${sampleYear.year}.docx`)
  let report = await api['reports.create']({ templateId, year: sampleYear.year })
  for (const paragraph of sampleYear.ownParagraphs.filter((one) => one.report === kind)) {
    report = await writeParagraph(api, report, paragraph)
  }
  const { savedAs, gaps } = await api['reports.export']({ reportId: report.id })
  return `out/${savedAs}（提示${gaps}处，不打印）`
}

rmSync(dataDirectory, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
let today = `${sampleYear.year}-12-20`
const application = openApplication({
  dataDirectory,
  clock: () => new Date(`${today}T10:00:00`),
  door: 'command',
})
try {
  const { entries } = await clientOf(application)['sample.load']({})
  console.log(`示例数据：${sampleYear.year}年，台账${entries}条，数据目录out/demo-data`)
  console.log(await writeReport(application, 'implementation', 'implementation'))
  today = `${sampleYear.year + 1}-01-20`
  console.log(await writeReport(application, 'annual', 'annual-five-part'))
} finally {
  application.close()
}
