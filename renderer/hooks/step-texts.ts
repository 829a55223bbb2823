import type { CallName } from '../../shared/contract/index.ts'

const SHOWN = 16

/** The beginning of a text, to tell which one is meant. */
export const shortText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/[。，；！？]$/, '')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

/** What inputs and answers of the calls below have in common, as far as words are made of it. */
type Told = {
  readonly id?: string
  readonly text?: string
  readonly name?: string
  readonly ids?: readonly string[]
  readonly removed?: boolean
  readonly officeId?: string | null
  readonly linkItemId?: string
  readonly checkItemIds?: readonly string[]
  readonly hiddenFrom?: number | null
}

const quoted = ({ text, name }: Told): string => `“${shortText(text ?? name ?? '')}”`

const many = ({ ids = [], removed, officeId, linkItemId }: Told): string => {
  if (removed !== undefined) return `${removed ? '删除' : '恢复'}${ids.length}条记录`
  if (officeId !== undefined) return `改${ids.length}条记录的股室`
  return `${linkItemId === undefined ? '取消' : ''}关联${ids.length}条记录`
}

const hidden = ({ hiddenFrom, checkItemIds = [] }: Told): string =>
  `${hiddenFrom == null ? '恢复使用' : '停用'}${checkItemIds.length}个检查项`

const texts: Partial<Record<CallName, (input: Told, output: Told) => string>> = {
  'ledger.save': (input, output) => `${input.id === undefined ? '新记' : '修改'}${quoted(output)}`,
  'ledger.remove': (_, output) => `删除${quoted(output)}`,
  'ledger.restore': (_, output) => `恢复${quoted(output)}`,
  'ledger.changeMany': many,
  'items.hide': hidden,
  'evidence.add': () => '添加佐证',
  'evidence.save': (_, output) => `修改佐证${quoted(output)}`,
  'evidence.remove': (_, output) => `移除佐证${quoted(output)}`,
  'evidence.restore': (_, output) => `恢复佐证${quoted(output)}`,
  'phrases.save': (_, output) => `保存句式${quoted(output)}`,
  'phrases.remove': () => '删除句式',
}

/** Every field of Told is optional and read as what the contract of these calls says it is. */
const told = (value: unknown): Told => (typeof value === 'object' && value !== null ? value : {})

/** What a call did, in words. */
export const stepText = (name: CallName, input: unknown, output: unknown): string =>
  texts[name]?.(told(input), told(output)) ?? '上一步'

const idsOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null || !('changeIds' in value)) return []
  const { changeIds } = value
  return Array.isArray(changeIds) ? changeIds.map(String) : []
}

/** The changes a call wrote, as its answer names them. */
export const changeIdsOf = (output: unknown): readonly string[] =>
  Array.isArray(output) ? output.flatMap(idsOf) : idsOf(output)
