import { createHash } from 'node:crypto'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../electron/backups/recovery-jobs.ts'
import type { JobStage } from '../../electron/jobs/job.ts'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const open = (authorName = '王敏') =>
  programs.open({ dataDirectory: programs.directory(), authorName })
type Program = ReturnType<typeof open>

const fileOf = ({ dataDirectory }: Program, name: string, content = name): string => {
  const path = join(dataDirectory, name)
  writeFileSync(path, content)
  return path
}

const blobOf = ({ dataDirectory }: Program, content: string): string => {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return join(dataDirectory, 'evidence', sha256.slice(0, 2), sha256)
}

/** An entry with three files, all of them sound. */
const withEvidence = async () => {
  const program = open()
  const { id } = await program.call('ledger.save', anEntry({ text: '开展宪法宣传2场。' }))
  const files = ['签到表.pdf', '通知.pdf', '照片.jpg'].map((name) => fileOf(program, name))
  const pieces = await program.call('evidence.add', { entryId: id }, files)
  return { program, entryId: id, pieces }
}

const checkOf = (program: Program) => program.call('store.check', {})

describe('the check of the data reads the evidence too', () => {
  test('and finds nothing while every file is what was added', async () => {
    const { program } = await withEvidence()

    expect(await checkOf(program)).toEqual({ ok: true, problems: [] })
  })

  test('a file that is gone is named with its entry, and with the way to get it back', async () => {
    const { program, pieces } = await withEvidence()
    rmSync(blobOf(program, '签到表.pdf'))

    const { ok, problems } = await checkOf(program)

    expect(ok).toBe(false)
    expect(problems).toEqual([
      {
        code: 'evidence-missing',
        message:
          '有1件佐证材料缺失：台账记录“开展宪法宣传2场”的“签到表.pdf”。' +
          '请导入有这些文件的同事的数据文件，会自动补回；也可以从原件重新添加。',
        records: [{ kind: 'evidence', recordId: pieces[0]?.id, title: '签到表.pdf' }],
      },
    ])
    expect((await program.call('store.state', {})).problems).toEqual(problems)
  })

  test('a file changed by one byte or emptied is damaged, beside one that is gone', async () => {
    const { program } = await withEvidence()
    rmSync(blobOf(program, '签到表.pdf'))
    appendFileSync(blobOf(program, '通知.pdf'), ' ')
    writeFileSync(blobOf(program, '照片.jpg'), '')

    const { ok, problems } = await checkOf(program)

    expect(ok).toBe(false)
    expect(problems.map(({ code }) => code)).toEqual(['evidence-missing', 'evidence-damaged'])
    expect(problems[1]?.message).toMatch(/^有2件佐证材料已损坏.*“通知\.pdf”/u)
    expect(problems[1]?.message).toContain('“照片.jpg”')
  })

  test('the original added again, or a colleague who has the files, puts it right', async () => {
    const { program, entryId } = await withEvidence()
    const li = open('李建国')
    const { savedAs } = await program.call('exchange.export', {})
    const stick = join(program.dataDirectory, 'exports', savedAs)
    const { previewId } = await li.call('exchange.preview', {}, [stick])
    await li.call('exchange.apply', { previewId })
    rmSync(blobOf(program, '签到表.pdf'))
    writeFileSync(blobOf(program, '通知.pdf'), '坏')
    const back = await li.call('exchange.export', {})

    await program.call('evidence.add', { entryId }, [fileOf(program, '签到表.pdf')])
    expect((await checkOf(program)).problems).toMatchObject([{ code: 'evidence-damaged' }])
    const from = join(li.dataDirectory, 'exports', back.savedAs)
    const healing = await program.call('exchange.preview', {}, [from])
    await program.call('exchange.apply', { previewId: healing.previewId })

    expect(await checkOf(program)).toEqual({ ok: true, problems: [] })
  })

  test('what was removed is not missed, whatever became of its file', async () => {
    const { program, pieces } = await withEvidence()
    rmSync(blobOf(program, '签到表.pdf'))
    await program.call('evidence.remove', { id: pieces[0]?.id ?? '' })

    expect(await checkOf(program)).toEqual({ ok: true, problems: [] })
  })

  test('of many only some are named, and all are counted', async () => {
    const program = open()
    const { id } = await program.call('ledger.save', anEntry())
    const names = Array.from({ length: 12 }, (_, index) => `附件${index}.pdf`)
    const files = names.map((name) => fileOf(program, name))
    await program.call('evidence.add', { entryId: id }, files)
    for (const name of names) rmSync(blobOf(program, name))

    const [problem] = (await checkOf(program)).problems

    expect(problem?.message).toContain('有12件佐证材料缺失')
    expect(problem?.message.match(/附件\d+\.pdf/gu)).toHaveLength(8)
    expect(problem?.records).toHaveLength(12)
  })

  test('tables that are not what was saved say nothing about evidence: they come first', async () => {
    const { program } = await withEvidence()
    rmSync(blobOf(program, '签到表.pdf'))
    const stage: JobStage[] = []
    program.close()
    const store = join(program.dataDirectory, 'store.db')
    const db = new Database(store)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.exec(`UPDATE evidence SET sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')`)
    db.close()

    const { dataDirectory } = program
    const { signal } = new AbortController()
    const problems = await checkStore({ dataDirectory }, { report: (at) => stage.push(at), signal })

    expect(problems.map(({ code }) => code)).toEqual(['fold-evidence'])
    expect(stage.map((at) => at.stage)).not.toContain('核对佐证材料')
  })

  test('how far it is can be seen, and it can be stopped between two files', async () => {
    const { program } = await withEvidence()
    const stop = new AbortController()
    const seen: JobStage[] = []
    const report = (at: JobStage): void => {
      seen.push(at)
      if (at.stage === '核对佐证材料' && at.done === 1) stop.abort()
    }

    const checking = checkStore(
      { dataDirectory: program.dataDirectory },
      { report, signal: stop.signal },
    )

    await expect(checking).rejects.toMatchObject({ code: 'cancelled' })
    expect(seen.at(-1)).toEqual({ stage: '核对佐证材料', done: 1, total: 3 })
  })
})
