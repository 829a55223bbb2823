import { readHashed } from '../exchange/evidence-source.ts'
import { stopIfAborted } from '../exchange/medium-fault.ts'
import type { PackMember } from './pack-member.ts'

/** Streams a member. Faults: `evidence-damaged` when a file is not what it was when the pack was planned, `cancelled`. */
export const memberBytes = async function* (
  member: PackMember,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  stopIfAborted(signal)
  if ('content' in member) {
    onBytes(member.size)
    yield Buffer.from(member.content)
    return
  }
  const source = { path: member.from, bytes: member.size, sha256: member.sha256 }
  yield* readHashed({
    ...source,
    onBytes: (count) => {
      stopIfAborted(signal)
      onBytes(count)
    },
  })
}
