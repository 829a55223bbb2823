import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Answers } from './answers.ts'
import { interleave, type Line, median } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'

/** What a clerk types: one character to four, with digits, of a document number, and what nobody wrote. */
const TYPED = ['法', '法治', '12期', '〔2024〕3号', '出庭应诉', '2024-11', '查无此事'] as const

const PAGE = 50

/** The texts of the register as a scan reads them: the words of every entry, its document number and its figures. */
const openScan = (file: string) => {
  const db = new Database(file, { readonly: true })
  db.pragma('cache_size = -32000')
  const scan = db
    .prepare<[{ text: string }], string>(
      `SELECT id FROM ledger_entry
        WHERE is_removed = 0
          AND (text LIKE @text OR document_number LIKE @text
               OR EXISTS (SELECT 1 FROM figure WHERE entry_id = ledger_entry.id
                             AND name || CAST(value AS TEXT) || unit LIKE @text))
        ORDER BY year DESC, on_date DESC, id DESC`,
    )
    .pluck()
  return { scan: (typed: string) => scan.all({ text: `%${typed}%` }), close: () => db.close() }
}

/** The first page of a search beside a scan of the same texts; what both find is compared before. */
export const searchLines = async (
  label: string,
  { directory, call }: OpenedStore,
  options: { readonly rounds: number; readonly answers: Answers; readonly isLarge: boolean },
): Promise<readonly Line[]> => {
  const { rounds, answers, isLarge } = options
  const bare = openScan(join(directory, 'store.db'))
  const find = (text: string) => call('search.find', { text, limit: PAGE })
  try {
    const lines: Line[] = []
    for (const typed of TYPED) {
      const scanned = bare.scan(typed)
      const { totals, hits } = await find(typed)
      // Figures are read with their decimals by the scan: what only they hold may differ by their form.
      const entries = hits.filter(({ kind }) => kind === 'entry').map(({ id }) => id)
      const known = new Set(scanned)
      answers.expect(
        `${typed} is found where it stands, ${label}`,
        totals.entry >= scanned.length,
        true,
      )
      answers.expect(
        `${typed} is found nowhere else, ${label}`,
        totals.entry === scanned.length ? entries.every((id) => known.has(id)) : true,
        true,
      )
      const { floor, ours } = await interleave(
        { floor: () => bare.scan(typed), ours: () => find(typed) },
        { rounds, warmUp: 2 },
      )
      lines.push({
        work: `search.find, “${typed}” in ${scanned.length}, ${label}`,
        floor: median(floor),
        ours: median(ours),
        // Few texts are scanned as fast as the call itself takes.
        ...(isLarge ? { goal: 0.1 } : {}),
      })
    }
    return lines
  } finally {
    bare.close()
  }
}
