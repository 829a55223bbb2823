import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extensionOf } from '../../../shared/domain/evidence/true-type.ts'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import { planEvidencePack } from '../../../shared/domain/pack/evidence-pack.ts'
import { folderName, itemFileName, materialTitle } from '../../../shared/domain/pack/pack-names.ts'
import { anshunPlan } from '../../../shared/plans/anshun-2021-2025.ts'

/** Names an attacker, a phone or a tired clerk gives (RELIABILITY §6). */
const HOSTILE = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\报告.docx',
  '/etc/shadow',
  '\\\\server\\share\\a.pdf',
  '报告.docx:隐藏',
  '报告.docx::$DATA',
  'a:b',
  'CON',
  'con.pdf',
  'NUL.tar.gz',
  'aux .txt',
  'COM1.docx',
  'COM²',
  'LPT9.pdf',
  'CONIN$',
  '报告.docx.',
  '报告.docx ',
  '报告.docx. . .',
  '  报告.docx',
  '.隐藏.docx',
  '.',
  '..',
  '...',
  '   ',
  '.docx',
  '???.docx',
  '报告<1>|"2"?*.docx',
  '报告\u0000.docx',
  '报告\r\n第二行.docx',
  '报\u0085告\u2028.docx',
  '发票\u202Efdp.exe',
  '\u200f报告\u2066.docx\u2069',
  '\ufeff报\u200b告.docx',
  '报告\ud800.docx',
  `${'报'.repeat(200)}.docx`,
  `${'a'.repeat(300)}.docx`,
  `${'😀'.repeat(100)}.jpg`,
  `${'a'.repeat(90)}.${'b'.repeat(90)}`,
  'e\u0301te\u0301.pdf',
  '%2e%2e%2fetc',
  '~/.bashrc',
  '$(rm -rf ~).pdf',
  '`id`.pdf',
  '=cmd|calc.xlsx',
  '-rf.pdf',
  '--help.docx',
  'desktop.ini',
  'autorun.inf',
  'Thumbs.db',
  '图片.jpg.exe',
  '签到表.pdf                    .exe',
  '1.2.3 通知.docx',
  'a\tb.docx',
  '<img src=x onerror=alert(1)>.png',
  "'); DROP TABLE evidence;--.pdf",
  '微信图片_20240514093012.jpg',
  'IMG_0001.JPG',
  '安民发〔2024〕12号.pdf',
  '报告（最终）（最终2）.docx',
]

const HARMLESS = /^[^<>:"/\\|?*\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u

const expectHarmless = (name: string): void => {
  expect(name).toMatch(HARMLESS)
  expect(name).not.toMatch(/[\s.]$/u)
  expect(safeFileName(name)).toBe(name)
  expect(name.length).toBeLessThanOrEqual(92)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
}

test('there are sixty of them', () => expect(new Set(HOSTILE).size).toBe(60))

test.each(HOSTILE)('%j becomes a file of its folder and keeps its ending', (name) => {
  const file = itemFileName({ number: '01-03', on: '2024-05-14', caption: undefined, name })

  expectHarmless(file)
  expect(file.startsWith('01-03 2024-05-14 ')).toBe(true)
  const clean = extensionOf(safeFileName(name))
  if (extensionOf(name) === clean) expect(extensionOf(file)).toBe(clean)
})

test.each(HOSTILE)('as a caption or a title %j changes neither ending nor folder', (text) => {
  const file = itemFileName({ number: '28-12', on: '2024-05-14', caption: text, name: '通知.pdf' })

  expectHarmless(file)
  expect(file.endsWith('.pdf')).toBe(true)
  expectHarmless(folderName(7, text))
})

test('a name a camera gave gives way to the caption, a name of words keeps it beside', () => {
  expect(materialTitle({ name: 'IMG_0001.JPG', caption: '讲座现场' })).toBe('讲座现场')
  expect(materialTitle({ name: '签到表.pdf', caption: '第一页' })).toBe('签到表（第一页）')
  expect(materialTitle({ name: '签到表.pdf', caption: '签到表第一页' })).toBe('签到表第一页')
  expect(materialTitle({ name: '签到表.pdf', caption: undefined })).toBe('签到表')
})

test('folders of the whole plan are short, in order, and unlike each other also without case', () => {
  const names = anshunPlan.tasks.map(({ number, title }) => folderName(number, title))

  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(35)
  expect(names.toSorted()).toEqual(names)
  for (const name of names) expect(name.length).toBeLessThanOrEqual(43)
})

test('whatever hangs on the entries, no two files of a folder bear one name and every piece is in it', () => {
  const piece = fc.record({
    name: fc.constantFrom(...HOSTILE),
    caption: fc.constantFrom('签到', '签到', undefined),
  })
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 6 }), (entries) => {
      const items = anshunPlan.checkItems.filter(({ taskId }) => taskId !== null)
      const pack = planEvidencePack(
        {
          year: 2024,
          tasks: anshunPlan.tasks,
          checkItems: anshunPlan.checkItems,
          entries: entries.map((pieces, index) => ({
            id: `e${index}`,
            on: '2024-05-14',
            text: '讲座',
            checkItemIds: items.slice(index * 3, index * 3 + 2).map(({ id }) => id),
            evidence: pieces.map(({ name, caption }, place) => ({
              id: `v${index}-${place}`,
              entryId: `e${index}`,
              name,
              caption,
              sha256: `${index}-${place}`,
              size: 1,
              mediaType: 'application/octet-stream',
              on: '2024-05-14',
            })),
          })),
        },
        () => 'sound',
      )
      const all = pack.folders.flatMap((folder) => folder.items)
      const wanted = entries.flat().length
      expect(new Set(all.map(({ evidence }) => evidence.id)).size).toBe(wanted)
      for (const folder of pack.folders) {
        const names = folder.items.map(({ fileName }) => fileName.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
      }
    }),
  )
})
