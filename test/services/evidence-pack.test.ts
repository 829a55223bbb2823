import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReportFacts } from '../../electron/services/report-facts.ts'
import { withReportDeps } from '../../electron/services/report-jobs.ts'
import { taskTable } from '../../shared/domain/report/task-table.ts'
import { aPdf, aPicture } from '../support/evidence-files.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { usePrograms } from '../support/programs.ts'
import { blobPath, exported, type ProgramOptions, proveAYear } from '../support/proved-year.ts'

const programs = usePrograms()
const aProvedYear = (options?: ProgramOptions) => proveAYear(programs, options)

/** The evidence in a zip by path, without the lists. */
const evidenceIn = (zip: Buffer): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.includes('00 目录')))

const wordsOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '')

const rowsOf = (xlsx: Uint8Array, sheet: string): unknown[][] =>
  utils.sheet_to_json(read(xlsx).Sheets[sheet] ?? {}, { header: 1, raw: false })

const TASK_1 = '01 坚持把宪法作为根本活动准则'
const TASK_28 = /^28 /u

describe('一项一档', () => {
  test('a folder for each task, its pieces numbered, named by day and caption, byte for byte what was added', async () => {
    const program = await aProvedYear()

    const packed = await program.call('evidence.pack', { year: 2024, by: 'task' })

    expect(packed).toMatchObject({
      savedAs: '西秀区民政局2024年度佐证材料.zip',
      folders: 3,
      items: 6,
      files: 6,
      missing: [],
      damaged: [],
    })
    const zip = exported(program, packed.savedAs)
    expect(packed.bytes).toBe(zip.length)
    expect(packed.sha256).toBe(createHash('sha256').update(zip).digest('hex'))
    const files = evidenceIn(zip)
    const folder28 = [...files.keys()]
      .map((path) => path.split('/')[0] ?? '')
      .find((name) => TASK_28.test(name))
    expect([...files.keys()]).toEqual([
      `${TASK_1}/01-01 2024-05-14 通知.pdf`,
      `${TASK_1}/01-02 2024-05-14 讲座现场.png`,
      `${TASK_1}/01-03 2024-12-04 展板.png`,
      `${folder28}/28-01 2024-05-14 通知.pdf`,
      `${folder28}/28-02 2024-05-14 讲座现场.png`,
      '00 未归入任务的材料/00-01 2024-03-01 其他.pdf',
    ])
    expect(Buffer.from(files.get(`${TASK_1}/01-03 2024-12-04 展板.png`) ?? [])).toEqual(
      aPicture([200, 30, 30]),
    )
    expect(Buffer.from(files.get(`${folder28}/28-01 2024-05-14 通知.pdf`) ?? [])).toEqual(
      aPdf('通知'),
    )
  })

  test('the pack counts each task as the annex of the report does, and in its order', async () => {
    const program = await aProvedYear()
    rmSync(blobPath(program, program.photo.sha256))
    const packed = await program.call('evidence.pack', { year: 2024 })
    const facts = await withReportDeps(
      { dataDirectory: program.dataDirectory, authorId: '', clockAhead: 0 },
      async (deps) => readReportFacts(deps, 2024, {}),
    )
    const annex = taskTable('附表', facts)
      .rows.map((row) => [row[0], row[1], row[4]])
      .filter(([, , evidence]) => evidence !== '—')

    const listed = rowsOf(
      unzipSync(exported(program, packed.savedAs))['00 目录.xlsx'] ?? new Uint8Array(),
      '按任务',
    )
      .map((row) => row.slice(0, 3))
      .filter(([number]) => /^\d+$/u.test(String(number)))

    expect(listed).toEqual(annex)
    expect(annex.map(([number, , evidence]) => `${number}:${evidence}`)).toEqual([
      '1:3件',
      '28:2件',
    ])
    expect(packed.tasksWithout).toHaveLength(facts.tasks.length - annex.length)
  })

  test('the lists of the whole and of each folder say the same, on paper and in the workbook', async () => {
    const program = await aProvedYear()
    const { savedAs } = await program.call('evidence.pack', { year: 2024 })
    const parts = unzipSync(exported(program, savedAs))

    const words = wordsOf(parts[`${TASK_1}/00 目录.docx`] ?? new Uint8Array())
    const rows = rowsOf(parts[`${TASK_1}/00 目录.xlsx`] ?? new Uint8Array(), '目录')

    expect(words).toContain('第1项任务：坚持把宪法作为根本活动准则。')
    expect(words).toContain('共3件。文件都在，内容与添加时一致。')
    for (const text of ['通知', '讲座现场', '展板', '西民发〔2024〕5号']) {
      expect(words).toContain(text)
      expect(JSON.stringify(rows)).toContain(text)
    }
    expect(words).toContain('01-01同28-01')
    expect(JSON.stringify(rows)).toContain('01-01（同28-01）')
    const whole = wordsOf(parts['00 目录.docx'] ?? new Uint8Array())
    for (const number of ['01-01', '01-03', '28-02', '00-01']) expect(whole).toContain(number)
    expect(whole).toContain('没有佐证材料的任务')
  })

  test('a file that is missing or damaged is listed and said, and all the others are packed', async () => {
    const program = await aProvedYear()
    rmSync(blobPath(program, program.banner.sha256))
    writeFileSync(blobPath(program, program.notice.sha256), '改过')

    const packed = await program.call('evidence.pack', { year: 2024 })

    expect(packed.missing.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '01-03 展板.png',
    ])
    expect(packed.damaged.map(({ number }) => number)).toEqual(['01-01', '28-01'])
    expect([packed.items, packed.files]).toEqual([6, 3])
    const zip = exported(program, packed.savedAs)
    expect([...evidenceIn(zip).keys()].join()).not.toMatch(/展板|通知/u)
    const words = wordsOf(unzipSync(zip)['00 目录.docx'] ?? new Uint8Array())
    expect(words).toContain('缺失1件、损坏2件，只列在目录中，没有文件。')
    expect(words).toContain('01-03文件缺失')
    expect(words).toContain('文件损坏同28-01')
  })

  test('the same state gives the same bytes', async () => {
    const program = await aProvedYear()
    const first = await program.call('evidence.pack', { year: 2024 })
    program.setClock('2024-12-29')
    program.reopen()

    const second = await program.call('evidence.pack', { year: 2024 })

    expect(second.sha256).toBe(first.sha256)
    expect(exported(program, second.savedAs).equals(exported(program, first.savedAs))).toBe(true)
  })

  test('a year without a single piece is a list that says so', async () => {
    const program = programs.open()

    const packed = await program.call('evidence.pack', { year: 2023 })

    expect(packed).toMatchObject({ folders: 0, items: 0, files: 0 })
    expect(packed.tasksWithout).toHaveLength(35)
    expect(Object.keys(unzipSync(exported(program, packed.savedAs)))).toEqual([
      '00 目录.docx',
      '00 目录.xlsx',
    ])
  })

  test.skipIf(!canValidate)('every list is a sound document to Word', async () => {
    const program = await aProvedYear()
    rmSync(blobPath(program, program.banner.sha256))
    const { savedAs } = await program.call('evidence.pack', { year: 2024 })
    const folder = programs.directory()
    const documents = Object.entries(unzipSync(exported(program, savedAs))).filter(([path]) =>
      path.endsWith('.docx'),
    )

    expect(documents).toHaveLength(4)
    for (const [index, [path, bytes]] of documents.entries()) {
      const file = join(folder, `${index}${path.slice(-5)}`)
      writeFileSync(file, bytes)
      expect((await validateFile(file, 'Microsoft365')).errors, path).toEqual([])
    }
  })
})

describe('before it is made', () => {
  test('the preview counts what the pack then holds, and names the numbers of persons', async () => {
    const program = await aProvedYear()
    await program.add(program.day.id, '名单.pdf', aPdf('名单'), '联系人13885312345')
    rmSync(blobPath(program, program.photo.sha256))

    const preview = await program.call('evidence.packPreview', { year: 2024 })
    const packed = await program.call('evidence.pack', { year: 2024 })

    const { savedAs: _name, bytes: _bytes, sha256: _hash, ...summary } = packed
    expect(preview).toMatchObject(summary)
    expect(preview.personalData).toEqual([
      {
        entryId: program.day.id,
        evidenceId: expect.any(String),
        where: 'caption',
        found: [{ kind: 'phone', masked: '138******45' }],
      },
    ])
  })

  test('a year that is not there is refused', async () => {
    const { refusal } = programs.open()

    expect((await refusal('evidence.pack', { year: 2019 })).code).toBe('year-out-of-range')
  })
})

describe('writing', () => {
  test('in a thread beside the window it gives the same bytes', async () => {
    const program = await aProvedYear({ dataDirectory: programs.directory() })
    const here = await program.call('evidence.pack', { year: 2024 })
    program.close()
    const threaded = programs.open({ dataDirectory: program.dataDirectory, hasThreads: true })

    const beside = await threaded.call('evidence.pack', { year: 2024 })

    expect(beside.sha256).toBe(here.sha256)
  })

  test('cancelled on the way, nothing of it is left', async () => {
    const program = await aProvedYear({ hasThreads: true })
    await program.add(program.day.id, '录像.mp4', Buffer.alloc(90 * 1024 * 1024, 7))

    const running = program.reply('evidence.pack', { year: 2024 })
    await expect
      .poll(
        async () => {
          const [work] = await program.call('work.progress', {})
          if (work === undefined) return false
          expect(work).toMatchObject({ title: '生成佐证材料包', canCancel: true })
          return (await program.call('work.cancel', { id: work.id })).cancelled
        },
        { timeout: 60_000, interval: 5 },
      )
      .toBe(true)

    expect(await running).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
    expect(readdirSync(join(program.dataDirectory, 'exports'))).toEqual([])
  })

  test('a full stick is said before anything is written, with both numbers', async (context) => {
    const disk = mountSmallDisk(4)
    if (disk === undefined) return context.skip()
    try {
      const program = await aProvedYear()
      await program.add(program.day.id, '录像.mp4', Buffer.alloc(8 * 1024 * 1024, 7))
      rmSync(join(program.dataDirectory, 'exports'), { recursive: true })
      mkdirSync(join(disk.path, 'exports'))
      const { evidencePackJob } = await import('../../electron/packs/evidence-pack-job.ts')

      const work = evidencePackJob(
        {
          access: { dataDirectory: program.dataDirectory, authorId: '', clockAhead: 0 },
          year: 2024,
          vault: join(program.dataDirectory, 'evidence'),
          place: { as: 'zip', path: join(disk.path, 'exports', '包.zip') },
        },
        { report: () => undefined, signal: new AbortController().signal },
      )

      await expect(work).rejects.toMatchObject({
        code: 'disk-full',
        details: { needed: expect.any(Number), left: expect.any(Number) },
      })
      expect(readdirSync(join(disk.path, 'exports'))).toEqual([])
    } finally {
      disk.remove()
    }
  })
})
