import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reply } from '../../shared/contract/envelope.ts'
import type { AppContract, CallName } from '../../shared/contract/index.ts'
import { ITEMS } from './builders.ts'
import type { OpenDoor } from './doors.ts'

type Said = { readonly name: string; readonly reply: Reply }

const withId = z.object({ id: z.string() })
const withBlocks = withId.extend({ blocks: z.array(withId.extend({ kind: z.string() })) })

/** A year of a clerk's work through a door, with its slips: every call that was made and what was answered. */
export const workAYear = async (door: OpenDoor, folder: string): Promise<Said[]> => {
  const said: Said[] = []
  const call = async <N extends CallName>(
    name: N,
    input: z.input<AppContract[N]['input']>,
    files?: readonly string[],
  ): Promise<unknown> => {
    const reply = await door.call(name, input, files)
    said.push({ name, reply })
    return reply.ok ? reply.value : undefined
  }
  const slip = async (name: string, input: unknown): Promise<void> => {
    said.push({ name, reply: await door.call(name, input) })
  }
  const proof = join(folder, '签到表（第1页）.pdf')
  writeFileSync(proof, '%PDF-1.7 签到')

  await call('settings.get', {})
  const office = withId.parse(await call('offices.save', { name: ' 法规股 ' }))
  const author = withId.parse(await call('authors.save', { name: '王敏', officeId: office.id }))
  await call('settings.save', {
    bureauName: '西秀区民政局',
    currentAuthorId: author.id,
    lastYear: 2024,
  })
  await call('plan.get', {})
  const entry = withId.parse(
    await call('ledger.save', {
      on: '2024-02-29',
      until: '2024-03-01',
      text: '举办领导班子法治专题讲座',
      officeId: office.id,
      checkItemIds: [ITEMS.lectures, ITEMS.constitutionStudy],
      figures: [
        {
          name: '参训',
          value: 64.5,
          unit: '人次',
        },
      ],
    }),
  )
  await slip('ledger.save', { on: '2024-02-30', text: '' })
  await slip('ledger.save', {
    on: '2020-12-31',
    text: '讲座',
    figures: [{ name: '参训', value: -1 }],
  })
  await slip('ledger.get', { id: '__proto__' })
  await slip('ledger.vanish', { id: entry.id })
  const evidence = z
    .array(withId)
    .parse(await call('evidence.add', { entryId: entry.id, caption: '签到' }, [proof]))
  await call('evidence.verify', {})
  await call('evidence.saveCopy', { id: evidence[0]?.id ?? '' })
  await call('ledger.save', { id: entry.id, on: '2024-02-28', text: '举办法治专题讲座' })
  await call('ledger.history', { id: entry.id })
  await call('checks.set', {
    checkItemId: ITEMS.dutyList,
    year: 2024,
    status: 'done',
    doneOn: '2024-03-20',
  })
  await call('checks.set', {
    checkItemId: ITEMS.papers,
    year: 2024,
    status: 'not-applicable',
    reason: '未制定规范性文件',
  })
  await slip('checks.set', {
    checkItemId: ITEMS.papers,
    year: 2024,
    status: 'not-applicable',
    reason: ' ',
  })
  await slip('checks.set', { checkItemId: ITEMS.lectures, year: 2024, status: 'done' })
  await call('ledger.list', { year: 2024, text: '讲座' })
  await call('figures.sum', { year: 2024 })
  await call('tasks.list', { year: 2024 })
  await call('tasks.get', { taskId: 'anshun21.t28', year: 2024 })
  await call('overview.get', { year: 2024 })
  const report = withBlocks.parse(
    await call('reports.create', { templateId: 'implementation', year: 2024 }),
  )
  const block = {
    reportId: report.id,
    blockId: report.blocks.find(({ kind }) => kind === 'paragraph')?.id,
  }
  await call('reports.saveBlock', { ...block, text: '我局自己的话。' })
  await call('ledger.save', {
    on: '2024-05-14',
    text: '再办一场讲座',
    checkItemIds: [ITEMS.lectures],
  })
  await call('reports.refresh', { reportId: report.id })
  await call('reports.saveHead', { reportId: report.id, head: { datedOn: '2024-12-09' } })
  await call('reports.export', { reportId: report.id })
  await call('ledger.remove', { id: entry.id })
  await call('ledger.list', { removed: true })
  await call('ledger.restore', { id: entry.id })
  await call('store.check', {})
  return said
}

/** The same words for the same story: ids by the order they appear in, no instants, no place on the disk. */
export const withoutIdsAndTimes = (said: readonly Said[], dataDirectory: string): unknown => {
  const known = new Map<string, string>()
  const numbered = (id: string): string => {
    const number = known.get(id) ?? `#${known.size + 1}`
    known.set(id, number)
    return number
  }
  return JSON.parse(
    JSON.stringify(said)
      .replaceAll(JSON.stringify(dataDirectory), '"<data>"')
      .replace(/(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)/g, numbered)
      .replace(/(?<!\w)[0-9a-f]{32}(?!\w)/g, numbered)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
      // A window backs up by itself some seconds after its start; a command has ended by then.
      .replace(/"lastBackupAt":(?:null|"<time>")/g, '"lastBackupAt":"<time or none>"'),
  )
}
