import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call, saveEntry } from '../support/electron-stand-in/call.ts'
import { aPdf } from '../support/evidence-files.ts'

const programs = useDesktopPrograms()

const added = z.object({ ok: z.literal(true), value: z.array(z.object({ id: z.string() })) })

const withEvidence = async (name: string, content: Uint8Array) => {
  const dataDirectory = programs.directory()
  const desktop = await programs.launch(dataDirectory)
  const entryId = await saveEntry(desktop)
  const path = join(programs.directory(), name)
  writeFileSync(path, content)
  desktop.dialog.openAnswers.push(() => [path])
  const reply = added.parse(await call(desktop, 'evidence.add', { entryId }))
  return { desktop, dataDirectory, id: reply.value[0]?.id ?? '' }
}

test('a PDF is opened as a read-only copy outside the store, without a question', async () => {
  const { desktop, dataDirectory, id } = await withEvidence('签到表.pdf', aPdf('签到'))

  const reply = await call(desktop, 'evidence.open', { id })

  expect(reply).toMatchObject({ ok: true, value: { how: 'opened', savedAs: '签到表.pdf' } })
  const [opened = ''] = desktop.opened
  expect(basename(opened)).toBe('签到表.pdf')
  expect(dirname(dirname(opened))).toBe(join(dataDirectory, 'viewing'))
  expect(readFileSync(opened)).toEqual(aPdf('签到'))
  expect(statSync(opened).mode & 0o222).toBe(0)
  expect(desktop.dialog.messages).toEqual([])
})

test('what can hold macros is opened only when the clerk says so', async () => {
  const { desktop, id } = await withEvidence('通知.docx', Buffer.from('PK\x03\x04'))
  desktop.dialog.messageAnswers.push(0)

  const kept = await call(desktop, 'evidence.open', { id })
  desktop.dialog.messageAnswers.push(1)
  const opened = await call(desktop, 'evidence.open', { id })

  expect(kept).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
  expect(opened).toMatchObject({ ok: true, value: { how: 'opened' } })
  expect(desktop.dialog.messages).toEqual(['打开“通知.docx”？', '打开“通知.docx”？'])
  expect(desktop.opened).toHaveLength(1)
})

test('a program that calls itself PDF is never handed to the system', async () => {
  const { desktop, id } = await withEvidence(
    '发票.pdf',
    Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
  )

  const reply = await call(desktop, 'evidence.open', { id })

  expect(reply).toMatchObject({ ok: false, fault: { code: 'evidence-not-openable' } })
  expect(desktop.opened).toEqual([])
})

test('a pack is laid out as a folder inside the one the clerk chose, beside what is there', async () => {
  const { desktop } = await withEvidence('签到表.pdf', aPdf('签到'))
  const folder = programs.directory()
  for (const _ of [1, 2]) desktop.dialog.openAnswers.push(() => [folder])

  const first = await call(desktop, 'evidence.pack', { year: 2024, as: 'folder' })
  const second = await call(desktop, 'evidence.pack', { year: 2024, as: 'folder' })

  expect(first).toMatchObject({ ok: true, value: { savedAs: '2024年度佐证材料' } })
  expect(second).toMatchObject({ ok: true, value: { savedAs: '2024年度佐证材料（2）' } })
  expect(statSync(join(folder, '2024年度佐证材料', '00 目录.docx')).size).toBeGreaterThan(1000)
})
