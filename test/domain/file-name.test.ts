import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberedFileName, safeFileName } from '../../shared/domain/file-name.ts'

const RLO = '\u202e'

test.each([
  ['2024年度法治建设实施情况报告.docx', '2024年度法治建设实施情况报告.docx'],
  ['安民发〔2024〕12号.pdf', '安民发〔2024〕12号.pdf'],
  ['关于“八五”普法的通知（定稿）.docx', '关于“八五”普法的通知（定稿）.docx'],
  ['1.2 学习宪法.docx', '1.2 学习宪法.docx'],
  ['䶮县民政局.docx', '䶮县民政局.docx'],
  ['报告', '报告'],
  ['a/b.docx', 'ab.docx'],
  ['a\\b.docx', 'ab.docx'],
  ['../../etc/passwd', '未命名.etcpasswd'],
  ['..\\..\\windows\\win.ini', 'windowswin.ini'],
  ['C:\\报告.docx', 'C报告.docx'],
  ['/etc/shadow', 'etcshadow'],
  ['报告.docx:隐藏', '报告.docx隐藏'],
  ['报告<1>|"2"?*.docx', '报告12.docx'],
  ['报告\u0000.docx', '报告.docx'],
  ['报告\r\n第二行\t.docx', '报告第二行.docx'],
  ['报\u0085告\u2028.docx', '报告.docx'],
  [`发票${RLO}fdp.exe`, '发票fdp.exe'],
  ['\u200f报告\u2066.docx\u2069', '报告.docx'],
  ['\ufeff报\u200b告.docx', '报告.docx'],
  ['报告\ud800.docx', '报告.docx'],
  ['报告.docx.', '报告.docx'],
  ['报告.docx ', '报告.docx'],
  ['报告.docx. . .', '报告.docx'],
  ['报告 .docx', '报告.docx'],
  ['报告..docx', '报告.docx'],
  ['  报告.docx', '报告.docx'],
  ['\u3000报告\u3000.docx', '报告.docx'],
  ['.隐藏.docx', '隐藏.docx'],
  ['', '未命名'],
  ['   ', '未命名'],
  ['.', '未命名'],
  ['..', '未命名'],
  ['???', '未命名'],
  ['???.docx', '未命名.docx'],
  ['.docx', '未命名.docx'],
  ['CON', '_CON'],
  ['con.docx', '_con.docx'],
  ['Nul.tar.gz', '_Nul.tar.gz'],
  ['aux .txt', '_aux.txt'],
  ['aux . txt', '_aux . txt'],
  ['PRN.', '_PRN'],
  ['COM1.docx', '_COM1.docx'],
  ['COM²', '_COM²'],
  ['lpt9.pdf', '_lpt9.pdf'],
  ['CONIN$', '_CONIN$'],
  ['<con>.docx', '_con.docx'],
  ['.con', '未命名.con'],
  ['console.docx', 'console.docx'],
  ['COM10.docx', 'COM10.docx'],
  ['con报告.docx', 'con报告.docx'],
  [`${'a'.repeat(200)}.docx`, `${'a'.repeat(115)}.docx`],
  [`${'报'.repeat(200)}.docx`, `${'报'.repeat(65)}.docx`],
  [`${'😀'.repeat(100)}.docx`, `${'😀'.repeat(48)}.docx`],
  [`${'a'.repeat(114)}. b.docx`, `${'a'.repeat(114)}.docx`],
  ['e\u0301.docx', '\u00e9.docx'],
])('the name %j becomes the file name %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected)
})

/** Texts in which the awkward pieces are as frequent as in the names an attacker would choose. */
const awkwardName = fc
  .array(
    fc.oneof(
      fc.constantFrom('con', 'nul', 'COM1', '.', '..', ' ', '/', '\\', ':', '报告', '.docx', '😀'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

test('whatever text comes in, a name comes out that every system accepts', () => {
  fc.assert(
    fc.property(awkwardName, (name) => {
      const safe = safeFileName(name)

      expect(safe).not.toBe('')
      expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(safe).not.toMatch(/^[\s.]|[\s.]$/u)
      expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/iu)
      expect(safe.length).toBeLessThanOrEqual(120)
      expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200)
      expect(safeFileName(safe)).toBe(safe)
    }),
    { numRuns: 3000 },
  )
})

test('a further file of the same name carries its number before the extension', () => {
  expect(numberedFileName('报告.docx', 2)).toBe('报告（2）.docx')
  expect(numberedFileName('报告', 3)).toBe('报告（3）')
})
