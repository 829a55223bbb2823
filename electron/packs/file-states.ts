import type { FileState } from '../../shared/domain/pack/evidence-pack.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import type { EvidenceVault } from '../files/evidence-vault.ts'

/** The state of each file of the evidence, by hash; every file is read once. Faults: `cancelled`. */
export const readFileStates = async (
  evidence: readonly EvidenceItem[],
  vault: EvidenceVault,
  tools: { readonly signal: AbortSignal; readonly onFile: (done: number, total: number) => void },
): Promise<ReadonlyMap<string, FileState>> => {
  const hashes = [...new Set(evidence.map(({ sha256 }) => sha256))].toSorted()
  const states = new Map<string, FileState>()
  for (const [index, sha256] of hashes.entries()) {
    tools.onFile(index, hashes.length)
    states.set(sha256, await vault.stateOf(sha256, tools.signal))
  }
  return states
}
