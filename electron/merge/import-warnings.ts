import { clockOf } from '../../shared/domain/change/hybrid-clock.ts'
import type { ImportBody } from '../../shared/domain/exchange/preview.ts'
import { recordKindLabels } from '../../shared/text/describe-record.ts'
import type { AssessedImport } from './import-assessment.ts'
import type { FileFacts } from './import-plan.ts'

type Warning = ImportBody['warnings'][number]

/** How far two clocks may be apart before it is said, ms (RELIABILITY §2.6). */
const SKEW = 10 * 60_000

const HOUR = 3_600_000
const DAY = 24 * HOUR

const spanOf = (ms: number): string => {
  if (ms >= DAY) return `${Math.round(ms / DAY)}天`
  if (ms >= HOUR) return `${Math.round(ms / HOUR)}小时`
  return `${Math.max(1, Math.round(ms / 60_000))}分钟`
}

const clockWarnings = (
  newestWall: number,
  now: number,
  newestId: string | undefined,
): Warning[] => {
  const ahead = newestWall - now
  const behind = newestId === undefined ? 0 : clockOf(newestId).ms - now
  if (ahead > SKEW) {
    return [
      {
        code: 'clock-ahead',
        message: `对方电脑时间比本机快${spanOf(ahead)}，请核对两台电脑的日期和时间。合并不受影响，只是显示的修改时间不准。`,
      },
    ]
  }
  if (behind <= SKEW) return []
  return [
    {
      code: 'clock-behind',
      message: `本机时间比已有的最新修改早${spanOf(behind)}，请核对本机的日期和时间。合并不受影响。`,
    },
  ]
}

const erasureWarning = (erased: AssessedImport['erased']): Warning | undefined => {
  if (erased.size === 0) return undefined
  const what = [...erased].map(
    ([kind, count]) => `${count}${kind === 'evidence' ? '件' : '条'}${recordKindLabels[kind]}`,
  )
  return {
    code: 'erases',
    message:
      `对方彻底删除了${what.join('、')}（个人信息、传错的文件等），合并后本机的内容也会彻底删除，` +
      '撤销导入也找不回来。要保留的，请先取消合并，与对方核实。以前的备份、数据文件和U盘里可能还有副本。',
  }
}

/** What a clerk should know before merging. None of it refuses a file. */
export const importWarnings = (
  { newestWall, encrypted, partial, files }: FileFacts,
  found: {
    readonly now: number
    /** The greatest change id of this store, if it has any. */
    readonly newestId: string | undefined
    /** 文号 that stand on two entries afterwards. */
    readonly doubled: readonly string[]
    readonly missing: number
    readonly arriving: number
    readonly erased: AssessedImport['erased']
  },
): Warning[] => {
  const { doubled, missing, arriving, erased } = found
  const warnings: (Warning | undefined)[] = [
    files.every(({ known }) => known)
      ? {
          code: 'already-known',
          message:
            arriving === 0
              ? '文件的内容本机都已有，没有变化。'
              : `文件的内容本机都已有，只补齐${arriving}件佐证材料。`,
        }
      : undefined,
    erasureWarning(erased),
    ...clockWarnings(newestWall, found.now, found.newestId),
    doubled.length === 0
      ? undefined
      : {
          code: 'duplicate-number',
          message: `有${doubled.length}个文号出现在不止一条记录上：${doubled.slice(0, 5).join('、')}${doubled.length > 5 ? '等' : ''}。可能是同一件事记了两次，请合并后核对。`,
        },
    missing === 0
      ? undefined
      : {
          code: 'evidence-missing',
          message: `有${missing}件佐证材料的文件没有随文件带来，合并后标为缺失，可从同事另外的文件补齐。`,
        },
    partial
      ? { code: 'partial', message: '文件只含对方的一部分数据（按年度或股室导出）。' }
      : undefined,
    encrypted
      ? undefined
      : { code: 'unverified', message: '来源未验证：文件没有设口令，请确认U盘来自同事本人。' },
  ]
  return warnings.filter((warning) => warning !== undefined)
}
