import type { AppClient } from '../../../shared/contract/index.ts'
import { EXCHANGE_LIMITS } from '../../../shared/domain/exchange/exchange-limits.ts'
import type {
  PasswordHint,
  PasswordLevel,
} from '../../../shared/domain/exchange/password-strength.ts'
import type {
  ExchangeScope,
  ImportCounts,
  Sender,
} from '../../../shared/domain/exchange/preview.ts'
import { numberText, sizeText } from '../../../shared/text/number-text.ts'
import { momentWords } from '../../components/moment-text.ts'

export type Preview = Awaited<ReturnType<AppClient['exchange.preview']>>
export type ImportReport = Awaited<ReturnType<AppClient['exchange.get']>>
export type ImportSummary = Awaited<ReturnType<AppClient['exchange.list']>>[number]
export type Estimate = Awaited<ReturnType<AppClient['exchange.estimate']>>
export type Exported = Awaited<ReturnType<AppClient['exchange.export']>>
export type Undone = Awaited<ReturnType<AppClient['exchange.undo']>>
export type Outcome = 'new' | 'changed' | 'deleted'
type Warning = Preview['warnings'][number]

export const outcomeLabels = {
  new: '新增',
  changed: '更新',
  deleted: '删除',
} as const satisfies Record<Outcome, string>

/** A sign beside each outcome: a state never depends on colour alone. */
export const outcomeSigns = {
  new: '＋',
  changed: '±',
  deleted: '－',
} as const satisfies Record<Outcome, string>

/** The counts in the order they are read, each with the records it stands for; 相同 has none to show. */
export const countBoxes = (
  counts: ImportCounts,
): readonly {
  readonly key: keyof ImportCounts
  readonly label: string
  readonly count: number
}[] => [
  { key: 'new', label: '新增', count: counts.new },
  { key: 'changed', label: '更新', count: counts.changed },
  { key: 'deleted', label: '删除', count: counts.deleted },
  { key: 'same', label: '相同', count: counts.same },
  { key: 'conflicts', label: '冲突', count: counts.conflicts },
]

/** `新增 12 · 更新 5 · 冲突 2`, nought left out; what to say when all are nought. */
export const countsText = (counts: ImportCounts): string => {
  const told = countBoxes(counts).filter(({ key, count }) => key !== 'same' && count > 0)
  return told.length === 0
    ? '没有变化'
    : told.map(({ label, count }) => `${label} ${numberText(count)}`).join(' · ')
}

export type OutcomeFilter = 'all' | Outcome | 'conflict'

/** What the list of records can be narrowed to; a kind of which there is none is not offered. */
export const outcomeFilters = (
  counts: ImportCounts,
): readonly { readonly value: OutcomeFilter; readonly label: string }[] => {
  const { new: added, changed, deleted, conflicts } = counts
  const offered: readonly { value: OutcomeFilter; name: string; count: number }[] = [
    { value: 'new', name: '新增', count: added },
    { value: 'changed', name: '更新', count: changed },
    { value: 'deleted', name: '删除', count: deleted },
  ]
  return [
    { value: 'all', label: '全部' },
    ...offered
      .filter(({ count }) => count > 0)
      .map(({ value, name, count }) => ({ value, label: `${name} ${numberText(count)}` })),
    // A record can have several conflicts, and is then listed once.
    ...(conflicts > 0 ? [{ value: 'conflict', label: '有冲突的' } as const] : []),
  ]
}

/** Whether merging would do anything: also changes that alter nothing on screen must arrive once. */
export const bringsAnything = ({ files, evidence }: Pick<Preview, 'files' | 'evidence'>): boolean =>
  evidence.arriving > 0 || files.some(({ known }) => !known)

/** `普定县民政局 张三`; what is not known is left out. */
export const senderText = ({ unit, name }: Pick<Sender, 'unit' | 'name'>): string =>
  [unit, name].filter((part) => part !== '').join(' ') || '未写明单位和姓名'

/** The sender of the first file, and how many there are of it when they were taken in together. */
export const sendersText = (first: Pick<Sender, 'unit' | 'name'>, files: number): string =>
  files === 1 ? senderText(first) : `${senderText(first)}等${numberText(files)}个文件`

/** What the clerk chose to give away. */
export type ExportChoice = {
  readonly part: 'all' | 'year' | 'office'
  readonly year: number | undefined
  readonly officeId: string | undefined
  readonly evidence: boolean
}

/** The scope to ask for; undefined while the year or the office is still to be chosen. */
export const scopeOf = ({
  part,
  year,
  officeId,
  evidence,
}: ExportChoice): ExchangeScope | undefined => {
  if (part === 'all') return { evidence }
  if (part === 'year') return year === undefined ? undefined : { year, evidence }
  return officeId === undefined ? undefined : { officeId, evidence }
}

/** `约 23.4 MB：1 286条记录，56份佐证材料`. */
export const estimateText = ({ bytes, records, files, sample }: Estimate): string => {
  const evidence = files === 0 ? '不含佐证材料' : `${numberText(files)}份佐证材料`
  const left = sample === 0 ? '' : `示例数据${numberText(sample)}条不随文件发出。`
  return `压缩前约 ${largeSizeText(bytes)}：${numberText(records)}条记录，${evidence}。${left}`
}

/** Whether a stick formatted with FAT32 has no room for a file of this size, or the program would refuse it. */
export const isTooLarge = ({ bytes }: Pick<Estimate, 'bytes'>): boolean =>
  bytes > EXCHANGE_LIMITS.file

const GIB = 1024 ** 3

export const largeSizeText = (bytes: number): string =>
  bytes < GIB ? sizeText(bytes) : `${(bytes / GIB).toFixed(1)} GB`

export const passwordLevelLabels = {
  none: '',
  weak: '弱',
  fair: '中',
  strong: '强',
} as const satisfies Record<PasswordLevel, string>

export const passwordHintTexts = {
  empty: '至少12个字符，或6个互不相关的词。',
  short: '再长一些：至少12个字符，或6个互不相关的词。',
  common: '含有常用的词（如单位、地名、密码），容易被猜到。',
  pattern: '含有连续或重复的字符，容易被猜到。',
  digits: '只有数字，容易被猜到，请加上文字或字母。',
  date: '含有日期或电话号码，容易被猜到。',
  good: '不容易被猜到。',
} as const satisfies Record<PasswordHint, string>

/** Why a password cannot be used yet; undefined when it can. A weak one is allowed: the clerk was told. */
export const passwordProblem = (password: string, repeated: string): string | undefined => {
  if (password === '') return '请填写口令'
  return password === repeated ? undefined : '两次填写的口令不一样'
}

/** Warnings that call for a look before merging; the others only inform. */
const GRAVE: ReadonlySet<Warning['code']> = new Set([
  'clock-ahead',
  'clock-behind',
  'duplicate-number',
  'evidence-missing',
  'erases',
])

export const warningType = (code: Warning['code']): 'warning' | 'info' =>
  GRAVE.has(code) ? 'warning' : 'info'

/** What an undo or a redo did, in one sentence. */
export const undoneText = ({ restored, kept }: Undone, what: '撤销' | '重新应用'): string => {
  const done =
    restored === 0
      ? `已${what}，没有需要改动的内容。`
      : `已${what}，${numberText(restored)}条记录${what === '撤销' ? '回到导入前的样子' : '恢复成导入后的样子'}。`
  return kept.length === 0
    ? done
    : `${done}有${numberText(kept.length)}处之后又有人改过，保持不动。`
}

/** How an import stands now. */
export const stateSentence = ({ state, undoneAt }: ImportSummary): string => {
  if (state === 'applied') return '● 已合并'
  return undoneAt === null ? '○ 已撤销' : `○ 已于${momentWords(undoneAt)}撤销`
}
