import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { ITEMS } from './builders.ts'
import type { TestApplication } from './open-test-application.ts'
import type { usePrograms } from './programs.ts'

/** A workbook somebody has opened. */
export type OpenForm = {
  readonly book: ExcelJS.Workbook
  /** A cell by the head of its column and the row of its sheet. */
  readonly cell: (sheet: string, head: string, row: number) => ExcelJS.Cell
  /** Saves it as a file of its own and answers where. */
  readonly save: () => Promise<string>
}

/** The row under the heads of both tables of a form. */
export const FIRST = 4

let saved = 0

/** Opens a form as an office would, with a program that knows nothing of ours. */
export const openForm = async (path: string): Promise<OpenForm> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
  const sheetOf = (name: string): ExcelJS.Worksheet => {
    const sheet = book.getWorksheet(name)
    if (sheet === undefined) throw new Error(`no sheet ${name}`)
    return sheet
  }
  return {
    book,
    cell: (name, head, row) => {
      const sheet = sheetOf(name)
      const heads = Array.from(sheet.getRow(FIRST - 1).values as unknown[], String)
      const at = heads.findIndex((one) => one.startsWith(head))
      if (at < 0) throw new Error(`no column ${head}`)
      return sheet.getRow(row).getCell(at)
    },
    save: async () => {
      saved += 1
      const file = path.replace(/\.xlsx$/u, `-回${saved}.xlsx`)
      writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()))
      return file
    },
  }
}

/** A program with one office, two entries of its own, and the form made for it. */
export const withForm = async (programs: ReturnType<typeof usePrograms>) => {
  const program: TestApplication = programs.open({ today: '2024-11-20' })
  await program.call('settings.save', { bureauName: '西秀区民政局' })
  const { id: officeId } = await program.call('offices.save', { name: '政策法规股' })
  const lecture = await program.call('ledger.save', {
    on: '2024-09-20',
    text: '举办领导班子法治专题讲座',
    officeId,
    checkItemIds: [ITEMS.lectures],
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })
  const publicity = await program.call('ledger.save', {
    on: '2024-03-05',
    text: '开展普法宣传',
    officeId,
    checkItemIds: [ITEMS.publicity],
  })
  const form = await program.call('sheets.exportForm', { year: 2024, officeId })
  const path = join(program.dataDirectory, 'exports', form.savedAs)
  // Oldest first: 宣传 stands in the first row, 讲座 in the second.
  return {
    program,
    officeId,
    lecture,
    publicity,
    path,
    rows: { publicity: FIRST, lecture: FIRST + 1 },
  }
}

/** Looks at a form and takes it in. */
export const takeIn = async (program: TestApplication, file: string) => {
  const preview = await program.call('sheets.preview', {}, [file])
  const applied = await program.call('sheets.apply', { previewId: preview.previewId })
  return { preview, applied }
}
