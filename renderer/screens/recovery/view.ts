import type { AppClient } from '../../../shared/contract/index.ts'
import type { FaultCode } from '../../../shared/fault.ts'
import { numberText } from '../../../shared/text/number-text.ts'

export type Recovery = Awaited<ReturnType<AppClient['recovery.get']>>
type Backup = Recovery['backups'][number]
type Salvaged = Awaited<ReturnType<AppClient['recovery.salvage']>>

const RECOVERABLE: ReadonlySet<FaultCode> = new Set(['store-damaged', 'store-io', 'store-missing'])

/** Whether a refused call means that the data has to be recovered before anything else can be done. */
export const needsRecovery = (code: FaultCode | undefined): boolean =>
  code !== undefined && RECOVERABLE.has(code)

/** The title: what happened. */
export const recoveryTitle = (code: string | null): string =>
  code === 'store-missing' ? '找不到数据库文件' : '数据库打不开了'

/** The backups that can be used, the newest first, and which one is proposed. */
export const usableBackups = (
  backups: readonly Backup[],
): { readonly proposed: Backup | undefined; readonly others: readonly Backup[] } => {
  const [proposed, ...others] = backups
    .filter(({ sound }) => sound)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return { proposed, others }
}

/** What can still be read out of the damaged store. */
export const readableText = (readable: number | null): string =>
  readable === null
    ? '逐条读出还能读的内容，再并上最近的备份，拼成一套新数据。'
    : `还能读出约${numberText(readable)}次修改，再并上最近的备份，拼成一套新数据。`

export const salvagedText = ({ changes, lost }: Salvaged): string => {
  const saved = `已救出${numberText(changes)}次修改，损坏的原文件已另存。`
  return lost === 0
    ? `${saved}没有发现缺少的内容。`
    : `${saved}有${numberText(lost)}次修改没能读出，可以请同事导出数据给您补上。`
}
