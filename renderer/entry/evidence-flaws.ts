import type { AppClient } from '../../shared/contract/index.ts'

/** What a look at the first bytes of one file has told. */
export type LookedEvidence = Awaited<ReturnType<AppClient['evidence.look']>>[number]

/** What is wrong with a piece of evidence: its link is there, its file is not. */
type EvidenceFlaw = Exclude<LookedEvidence['state'], 'sound'>

export const flawLabels = {
  missing: '缺失',
  damaged: '已损坏',
} as const satisfies Record<EvidenceFlaw, string>

/** What to do about it. */
export const flawHints = {
  missing: '本机没有这个文件。请从原处重新添加，或从有它的同事那里导入数据文件，会自动补齐。',
  damaged: '文件与添加时不一致。请从原处重新添加，或从有它的同事那里导入数据文件。',
} as const satisfies Record<EvidenceFlaw, string>

/** The flaw of a piece; undefined when it is sound, or was not looked at yet. */
export const flawOf = (looked: LookedEvidence | undefined): EvidenceFlaw | undefined =>
  looked === undefined || looked.state === 'sound' ? undefined : looked.state
