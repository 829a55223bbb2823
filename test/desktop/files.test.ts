import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call, createReport, saveEntry } from '../support/electron-stand-in/call.ts'

const programs = useDesktopPrograms()

const openWithReport = async () => {
  const desktop = await programs.launch(programs.directory())
  const reportId = await createReport(desktop)
  return { desktop, folder: programs.directory(), reportId }
}

test('a report is put where the clerk chose, under the name that was proposed', async () => {
  const { desktop, folder, reportId } = await openWithReport()
  let path = ''
  desktop.dialog.saveAnswers.push(({ defaultPath = '' }) => {
    path = join(folder, basename(defaultPath))
    return path
  })

  const reply = await call(desktop, 'reports.export', { reportId })

  const file = readFileSync(path)
  expect(reply).toMatchObject({
    ok: true,
    value: {
      savedAs: basename(path),
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
    },
  })
  expect(path).toMatch(/\.docx$/)
  expect(file.subarray(0, 2).toString()).toBe('PK')
  expect(readdirSync(folder)).toEqual([basename(path)])
  expect(desktop.dialog.asked[0]?.filters).toEqual([{ name: 'Word 文档', extensions: ['docx'] }])
})

test('a name that was typed without its ending gets it', async () => {
  const { desktop, folder, reportId } = await openWithReport()
  desktop.dialog.saveAnswers.push(() => join(folder, '2024年第1稿.修改'))

  const reply = await call(desktop, 'reports.export', { reportId })

  expect(reply).toMatchObject({ ok: true, value: { savedAs: '2024年第1稿.修改.docx' } })
  expect(readdirSync(folder)).toEqual(['2024年第1稿.修改.docx'])
})

test('a file that the ending makes the target is replaced only when the clerk says so', async () => {
  const { desktop, folder, reportId } = await openWithReport()
  const path = join(folder, '报告.docx')
  writeFileSync(path, '旧报告')
  desktop.dialog.saveAnswers.push(() => join(folder, '报告'))
  desktop.dialog.messageAnswers.push(0)

  const kept = await call(desktop, 'reports.export', { reportId })

  expect(kept).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
  expect(desktop.dialog.messages).toEqual(['“报告.docx”已经存在，要替换它吗？'])
  expect(readFileSync(path, 'utf8')).toBe('旧报告')

  desktop.dialog.saveAnswers.push(() => join(folder, '报告'))
  desktop.dialog.messageAnswers.push(1)
  const replaced = await call(desktop, 'reports.export', { reportId })

  expect(replaced).toMatchObject({ ok: true, value: { savedAs: '报告.docx' } })
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

test('a clerk who cancels the dialog has exported nothing', async () => {
  const { desktop, reportId } = await openWithReport()
  desktop.dialog.saveAnswers.push(() => undefined)

  const reply = await call(desktop, 'reports.export', { reportId })

  expect(reply).toMatchObject({
    ok: false,
    fault: { code: 'cancelled', message: '已取消。数据没有任何改动。' },
  })
})

test('the next dialog starts in the folder of the last one', async () => {
  const { desktop, folder, reportId } = await openWithReport()
  desktop.dialog.saveAnswers.push(() => join(folder, '报告.docx'))
  await call(desktop, 'reports.export', { reportId })

  desktop.dialog.saveAnswers.push(() => undefined)
  await call(desktop, 'reports.export', { reportId })

  expect(dirname(desktop.dialog.asked[1]?.defaultPath ?? '')).toBe(folder)
})

test('proof is taken from the files the clerk picks, several at once', async () => {
  const desktop = await programs.launch(programs.directory())
  const entryId = await saveEntry(desktop)
  const folder = join(programs.directory(), '佐证材料')
  mkdirSync(folder)
  const paths = ['签到表.pdf', '现场照片.jpg'].map((name) => join(folder, name))
  for (const path of paths) writeFileSync(path, basename(path))
  desktop.dialog.openAnswers.push(() => paths)

  const reply = await call(desktop, 'evidence.add', { entryId })

  expect(reply).toMatchObject({
    ok: true,
    value: [{ name: '签到表.pdf' }, { name: '现场照片.jpg' }],
  })
  expect(JSON.stringify(reply)).not.toContain('佐证材料')
  expect(desktop.dialog.asked[0]?.properties).toEqual(['openFile', 'multiSelections'])
})

test('a clerk who cancels picking has added nothing', async () => {
  const desktop = await programs.launch(programs.directory())
  const entryId = await saveEntry(desktop)
  desktop.dialog.openAnswers.push(() => [])

  const reply = await call(desktop, 'evidence.add', { entryId })

  expect(reply).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
})

test('forms for several offices are laid out in a folder the clerk chose, under a name nothing there bears', async () => {
  const desktop = await programs.launch(programs.directory())
  const stick = programs.directory()
  const officeIds: string[] = []
  for (const name of ['政策法规股', '社会救助股']) {
    const reply = await call(desktop, 'offices.save', { name })
    officeIds.push(reply.ok ? String(Reflect.get(reply.value as object, 'id')) : '')
  }
  const name = '2024年度民政法治工作填报表（2个股室）'
  mkdirSync(join(stick, name))
  desktop.dialog.openAnswers.push(() => [stick])

  const reply = await call(desktop, 'sheets.exportForms', { year: 2024, officeIds, as: 'folder' })

  expect(reply).toMatchObject({ ok: true, value: { savedAs: `${name}（2）` } })
  expect(readdirSync(join(stick, `${name}（2）`)).toSorted()).toEqual([
    '2024年度民政法治工作填报表（政策法规股）.xlsx',
    '2024年度民政法治工作填报表（社会救助股）.xlsx',
  ])
  expect(JSON.stringify(reply)).not.toContain(stick)
})
