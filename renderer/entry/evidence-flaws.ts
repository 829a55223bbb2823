import type { AppClient } from '../../shared/contract/index.ts'

type Looked = Awaited<ReturnType<AppClient['evidence.verify']>>

/** What is wrong with a piece of evidence: its link is there, its file is not. */
export type EvidenceFlaw = 'missing' | 'damaged'

export const flawLabels = {
  missing: '缺失',
  damaged: '已损坏',
} as const satisfies Record<EvidenceFlaw, string>

/** What to do about it. */
export const flawHints = {
  missing: '本机没有这个文件。请从原处重新添加，或从有它的同事那里导入数据文件，会自动补齐。',
  damaged: '文件与添加时不一致。请从原处重新添加，或从有它的同事那里导入数据文件。',
} as const satisfies Record<EvidenceFlaw, string>

/** Flaws by the id of the evidence; none while they have not been looked for. */
export const evidenceFlaws = (looked: Looked | undefined): ReadonlyMap<string, EvidenceFlaw> =>
  new Map([
    ...(looked?.missing ?? []).map(({ id }) => [id, 'missing'] as const),
    ...(looked?.damaged ?? []).map(({ id }) => [id, 'damaged'] as const),
  ])
