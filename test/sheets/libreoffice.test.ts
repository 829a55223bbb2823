import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../electron/sheets/write-workbook.ts'

/** Where LibreOffice is installed with its spreadsheet: its Writer alone opens no workbook. */
const calc = (): boolean => {
  const found = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' }).stdout.trim()
  return found !== '' && existsSync(join(dirname(realpathSync(found)), 'libsclo.so'))
}

const HOSTILE = [
  '=1+1',
  "＝cmd|'/c calc'!A1",
  '@SUM(A1:A9)',
  '+1',
  '-1',
  '\t=1+1',
  '_x000B_',
  '1-2',
]

test.skipIf(!calc())(
  'another spreadsheet opens what was written as text, numbers and days, and reckons nothing',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'calc-'))
    try {
      const bytes = await writeWorkbook({
        madeOn: '2024-11-05',
        sheets: [
          {
            name: '台账',
            columns: [
              { head: '日期', kind: 'date', width: 12 },
              { head: '工作内容', kind: 'text', width: 40 },
              { head: '数量', kind: 'number', width: 10 },
            ],
            rows: HOSTILE.map((text) => ['2024-03-05', text, 1.5]),
          },
        ],
      })
      writeFileSync(join(folder, 'a.xlsx'), bytes)
      const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      const options = [home, '--headless', '--convert-to', 'fods', '--outdir', folder]
      execFileSync('soffice', [...options, join(folder, 'a.xlsx')], { stdio: 'ignore' })
      const opened = readFileSync(join(folder, 'a.fods'), 'utf8')
      expect(opened).not.toContain('table:formula')
      const kinds = [...opened.matchAll(/<table:table-cell[^>]*office:value-type="(\w+)"/gu)]
      const count = (kind: string) => kinds.filter(([, found]) => found === kind).length
      expect(count('string')).toBe(3 + HOSTILE.length)
      expect(count('date')).toBe(HOSTILE.length)
      expect(count('float')).toBe(HOSTILE.length)
      expect(opened).toContain('_x000B_')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
