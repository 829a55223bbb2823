import { shortTitle } from '../../shared/text/describe-record.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { type BlobState, createEvidenceVault } from '../files/evidence-vault.ts'
import type { Db } from '../store/db.ts'
import type { StoreProblem } from '../store/store-check.ts'
import { openUntrusted } from '../store/untrusted-store.ts'

/** A piece of evidence that is shown, and the entry it proves; the entry's words are empty when it is not there. */
type Piece = {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly entry: string
}

type Flaw = Exclude<BlobState, 'sound'>

/** Pieces named in one sentence; the rest is counted. */
const NAMED = 8

const SENTENCES: Readonly<Record<Flaw, { readonly is: string; readonly remedy: string }>> = {
  missing: {
    is: '缺失',
    remedy: '请导入有这些文件的同事的数据文件，会自动补回；也可以从原件重新添加。',
  },
  damaged: {
    is: '已损坏，内容与添加时不一致',
    remedy: '请导入有这些文件的同事的数据文件，会自动换成完好的；也可以从原件重新添加。',
  },
}

const nameOf = ({ name, entry }: Piece): string =>
  entry === '' ? `“${name}”` : `台账记录“${shortTitle(entry).replace(/[。！？]$/u, '')}”的“${name}”`

const problemOf = (flaw: Flaw, pieces: readonly Piece[]): StoreProblem[] => {
  if (pieces.length === 0) return []
  const { is, remedy } = SENTENCES[flaw]
  const named = pieces.slice(0, NAMED).map(nameOf).join('、')
  const rest = pieces.length > NAMED ? '等' : ''
  return [
    {
      code: `evidence-${flaw}`,
      message: `有${pieces.length}件佐证材料${is}：${named}${rest}。${remedy}`,
      records: pieces.map(({ id }) => ({ kind: 'evidence' as const, recordId: id })),
    },
  ]
}

const shownPieces = (db: Db): Piece[] =>
  db
    .prepare<[], Piece>(
      `SELECT evidence.id, evidence.sha256, evidence.name, coalesce(ledger_entry.text, '') AS entry
         FROM evidence LEFT JOIN ledger_entry ON ledger_entry.id = evidence.entry_id
        WHERE evidence.is_removed = 0 ORDER BY evidence.sha256, evidence.id`,
    )
    .all()

/**
 * Reads every evidence file that is shown and compares it with its hash (DESIGN §4, `store.check`). Each file is read
 * once and in pieces, however many entries name it. Changes nothing. `onFile` is told how many pieces are done and may
 * throw to end it; `signal` also ends the reading of a large file. Faults: `cancelled`.
 */
export const checkEvidence = async (
  { store, evidence }: DataDirectory,
  onFile: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<readonly StoreProblem[]> => {
  const vault = createEvidenceVault(evidence)
  const db = openUntrusted(store)
  try {
    const isShown = db
      .prepare<[string, string], 0 | 1>(
        'SELECT EXISTS (SELECT 1 FROM evidence WHERE id = ? AND sha256 = ? AND is_removed = 0)',
      )
      .pluck()
    const flawed: Readonly<Record<Flaw, Piece[]>> = { missing: [], damaged: [] }
    const pieces = shownPieces(db)
    let last: { readonly sha256: string; readonly state: BlobState } | undefined
    for (const [index, piece] of pieces.entries()) {
      const { id, sha256 } = piece
      onFile(index, pieces.length)
      if (last?.sha256 !== sha256) last = { sha256, state: await vault.stateOf(sha256, signal) }
      // What somebody has removed or erased meanwhile is not missed.
      if (last.state !== 'sound' && isShown.get(id, sha256) === 1) flawed[last.state].push(piece)
    }
    return [...problemOf('missing', flawed.missing), ...problemOf('damaged', flawed.damaged)]
  } finally {
    db.close()
  }
}
