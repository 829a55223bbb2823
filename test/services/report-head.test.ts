import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../electron/store/migrations/index.ts'
import { closeStore, openStore } from '../../electron/store/open-store.ts'
import type { HeadExtra } from '../../shared/domain/report/head-extra.ts'
import { reportHeadSchema, type ReportHead } from '../../shared/domain/report/report.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'
import { openWithReport } from '../support/report-program.ts'

const programs = usePrograms()

const headExtraOf = (file: string): readonly string[] => {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare<[], string>('SELECT head_extra FROM report').pluck().all()
  } finally {
    db.close()
  }
}

/** A value of every field that a report need not have, none of them the usual one. */
const EVERYTHING: Partial<ReportHead> & Pick<HeadExtra, 'pageValues'> = {
  profile: 'custom',
  pageValues: {
    topMm: 30,
    bottomMm: 30,
    leftMm: 27,
    rightMm: 25,
    linePt: 28.5,
  },
  layoutKind: 'minutes',
  fontSet: 'windows',
  digitFont: 'fangsong',
  pageNumbers: 'centered',
  landscapeNumbers: 'foot',
  hasLetterhead: true,
  letterheadName: '西秀区民政局会议纪要',
  hasFileWord: false,
  jointIssuers: '西秀区司法局\n西秀区财政局',
  copyNumber: '000001',
  secrecy: '秘密★1年',
  urgency: '特急',
  signatureKind: 'seal',
  signerOffice: '局长',
  note: '此件公开发布',
  attended: '张三',
  excused: '李四',
  observed: '王五',
  hasColophon: true,
  colophonPlace: 'shared-page',
  recipientInColophon: true,
  printedBy: '办公室',
  printedOn: '2024-12-09',
  attachments: '工作统计表\n责任清单',
  numbering: ['chinese-comma', 'arabic-brackets'],
  isFromText: true,
  fromTextOf: 2023,
}

describe('the head of a report', () => {
  test('keeps every field the clerk fills, through a restart, and the store is sound', async () => {
    const { call, reportId, reopen } = await openWithReport(programs)

    await call('reports.saveHead', { reportId, head: EVERYTHING })
    reopen()
    const { head } = await call('reports.get', { reportId })

    expect(head).toMatchObject(EVERYTHING)
    expect(Object.keys(head).toSorted()).toEqual(Object.keys(reportHeadSchema.shape).toSorted())
    expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('keeps nothing of what is as usual: a new report is what an old one was', async () => {
    const { call, report, reportId, dataDirectory } = await openWithReport(programs)

    expect(headExtraOf(join(dataDirectory, 'store.db'))).toEqual(['{}'])
    await call('reports.saveHead', { reportId, head: { hasLetterhead: true, urgency: '特急' } })
    const { head } = await call('reports.saveHead', {
      reportId,
      head: {
        hasLetterhead: false,
        urgency: '',
      },
    })

    expect(head).toEqual(report.head)
  })

  test('saving one field leaves the others alone', async () => {
    const { call, reportId } = await openWithReport(programs)
    await call('reports.saveHead', { reportId, head: { hasColophon: true, printedBy: '办公室' } })

    const { head } = await call('reports.saveHead', { reportId, head: { title: '改过的标题' } })

    expect(head).toMatchObject({ title: '改过的标题', hasColophon: true, printedBy: '办公室' })
  })

  test('says in Chinese which value of a page cannot be', async () => {
    const { refusal, reportId } = await openWithReport(programs)
    const refusedHead = async (head: Readonly<Record<string, unknown>>): Promise<string> =>
      (await refusal('reports.saveHead', { reportId, head })).message

    expect(await refusedHead({ pageValues: { ...EVERYTHING.pageValues, linePt: 5 } })).toContain(
      '“报告首尾自定义版式行距”太小，不能小于18',
    )
    expect(await refusedHead({ layoutKind: 'decree' })).toContain('“报告首尾格式”只能是')
  })

  test('is printed with 版头 and 版记', async () => {
    const { call, reportId, dataDirectory } = await openWithReport(programs)
    await call('reports.saveHead', {
      reportId,
      head: {
        hasLetterhead: true,
        documentNumber: '西民呈[2024]12号',
        signer: '张三',
        hasColophon: true,
        cc: '区司法局',
        printedBy: '区民政局办公室',
        note: '联系人：李四',
      },
    })

    const { savedAs } = await call('reports.export', { reportId })
    const text = printedText(dataDirectory, savedAs)

    for (const words of [
      '西秀区民政局文件',
      '西民呈〔2024〕12号',
      '签发人：',
      '张三',
      '（联系人：李四）',
      '抄送：区司法局。',
      '区民政局办公室',
      '2024年12月5日印发',
    ]) {
      expect(text).toContain(words)
    }
  })
})

test('a report of an older store keeps its head and gets the usual for the rest', () => {
  const root = programs.directory()
  const file = join(root, 'store.db')
  const old = openStore(file, join(root, 'backups'), { steps: migrations.slice(0, 6) })
  old.exec(
    `INSERT INTO report VALUES ('r', 'implementation', 2024, '标题', '市民政局', '抄', '号', '张三', '某局',
       '2024-12-10', 'strict', 0, 0, 7)`,
  )
  closeStore(old)

  const db = openStore(file, join(root, 'backups'))

  expect(db.prepare('SELECT * FROM report').all()).toEqual([
    {
      id: 'r',
      template_id: 'implementation',
      year: 2024,
      title: '标题',
      recipient: '市民政局',
      cc: '抄',
      document_number: '号',
      signer: '张三',
      issuer: '某局',
      dated_on: '2024-12-10',
      profile: 'strict',
      head_extra: '{}',
      is_sample: 0,
      is_removed: 0,
      updated_at: 7,
    },
  ])
  closeStore(db)
})
