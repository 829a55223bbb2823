import type { AppClient } from '../../../shared/contract/index.ts'
import { numberText, sizeText } from '../../../shared/text/number-text.ts'
import { momentWords } from '../../components/moment-text.ts'

export type Backup = Awaited<ReturnType<AppClient['backups.list']>>[number]
export type Restored = Awaited<ReturnType<AppClient['backups.restore']>>
export type Inside = Awaited<ReturnType<AppClient['backups.open']>>
export type InsideRecord = Inside['records'][number]
export type Place = Awaited<ReturnType<AppClient['backups.place']>>

export const placeLabels = {
  local: '本机',
  second: '第二位置',
} as const satisfies Record<Backup['place'], string>

/** A damaged backup is kept and shown, but never offered: what it holds cannot be trusted. */
export const soundText = ({ sound }: Pick<Backup, 'sound'>): string =>
  sound ? '● 完好' : '▲ 已损坏'

export const differenceLabels = {
  missing: '＋ 现在没有',
  removed: '＋ 现在已删除',
  changed: '± 内容不同',
  same: '＝ 相同',
} as const satisfies Record<InsideRecord['difference'], string>

/** What a restore does, said before it is done: one line a fact. */
export const restoreFacts = (
  backup: Pick<Backup, 'at' | 'entries'> | undefined,
): readonly string[] => [
  backup === undefined
    ? '全部数据换成所选备份文件里的样子。'
    : `全部数据换成${momentWords(backup.at)}的样子（台账${numberText(backup.entries)}条）。`,
  '现在的数据先另存成一份备份，不会删除；不满意可以再恢复回来。',
  '那以后记的台账、写的报告不在里面；可在备份里“打开看看”，逐条找回。',
  '佐证材料的文件都留着，一份不动。',
]

/** What a restore has done. */
export const restoredText = ({ restored, asideId, left }: Restored): string => {
  const aside =
    asideId === null
      ? '原来的数据文件已原样另存，没有删除。'
      : '恢复前的数据已另存为备份，需要时可以再恢复回来。'
  const lost = left === 0 ? '' : `之后的${numberText(left)}次修改不在里面。`
  return `已恢复到${momentWords(restored.at)}的样子。${lost}${aside}`
}

/** `台账 128 条，2.3 MB`. */
export const contentText = ({ entries, bytes }: Pick<Backup, 'entries' | 'bytes'>): string =>
  `台账 ${numberText(entries)} 条，${sizeText(bytes)}`
