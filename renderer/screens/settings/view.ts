import type { AppClient } from '../../../shared/contract/index.ts'
import { sizeText } from '../../../shared/text/number-text.ts'
import { momentWords } from '../../components/moment-text.ts'
import type { Office } from '../../../shared/domain/office.ts'

export type Settings = Awaited<ReturnType<AppClient['settings.get']>>
export type StoreCheck = Awaited<ReturnType<AppClient['store.check']>>

/** The offices in use, in their order, and apart from them the ones out of use. */
export const splitRemoved = <T extends { readonly removed: boolean }>(
  records: readonly T[],
): { readonly inUse: readonly T[]; readonly outOfUse: readonly T[] } => ({
  inUse: records.filter(({ removed }) => !removed),
  outOfUse: records.filter(({ removed }) => removed),
})

/**
 * The saves that move an office one place up or down: all are numbered from 1 again, and those whose number changes
 * are saved, which is two when the numbers were in order before. Empty at either end of the list.
 */
export const planMove = (
  offices: readonly Office[],
  id: string,
  by: -1 | 1,
): readonly { readonly id: string; readonly name: string; readonly order: number }[] => {
  const from = offices.findIndex((office) => office.id === id)
  const to = from + by
  if (from === -1 || to < 0 || to >= offices.length) return []
  const moved = offices.toSpliced(from, 1)
  moved.splice(to, 0, ...offices.slice(from, from + 1))
  return moved.flatMap((office, index) =>
    office.order === index + 1 ? [] : [{ id: office.id, name: office.name, order: index + 1 }],
  )
}

/** The number a new office gets: behind all others. */
export const nextOrder = (offices: readonly Office[]): number =>
  Math.max(0, ...offices.map(({ order }) => order)) + 1

/** What making the tables anew can mend; where the file itself is broken, only a backup helps. */
const MENDABLE = /^(?:fold-|change-hash$)/

const isOfEvidence = ({ code }: StoreCheck['problems'][number]): boolean =>
  code.startsWith('evidence-')

const canRebuild = ({ problems }: StoreCheck): boolean => {
  const inStore = problems.filter((problem) => !isOfEvidence(problem))
  return inStore.length > 0 && inStore.every(({ code }) => MENDABLE.test(code))
}

/** A problem, and the records it concerns, as far as they are known; what is wrong with evidence names it already. */
const problemText = (problem: StoreCheck['problems'][number]): string => {
  const { message, records = [] } = problem
  return records.length === 0 || isOfEvidence(problem)
    ? message
    : `${message}涉及：${records.map(({ title }) => `“${title}”`).join('、')}。`
}

type Cleaned = Awaited<ReturnType<AppClient['evidence.cleanUp']>>

/** What cleaning up has freed. */
export const cleanedText = ({ files, bytes }: Cleaned): string =>
  files === 0 ? '没有可以清理的文件。' : `已清理${files}个文件，腾出${sizeText(bytes)}。`

export type Rebuilt = Awaited<ReturnType<AppClient['recovery.rebuild']>>

/** What making the tables anew has mended, and what only a colleague's file can still bring back. */
export const rebuiltText = ({ rebuilt, healed, damaged }: Rebuilt): string => {
  const done = [`已按修改记录重建${rebuilt}条。`]
  if (healed > 0) done.push(`从备份找回损坏的修改${healed}次。`)
  if (damaged > 0) {
    done.push(`还有${damaged}次修改没有找回，请导入同事的数据文件，会自动补上。`)
  }
  return done.join('')
}

type StoreState = Awaited<ReturnType<AppClient['store.state']>>

/** The last check in depth, the program's own or the clerk's. */
export const lastCheckText = ({
  checkedAt,
  problems,
}: Pick<StoreState, 'checkedAt' | 'problems'>): string => {
  if (checkedAt === null) return '还没有检查过。软件空闲时会自动检查。'
  const found = problems.length === 0 ? '数据完好' : `发现${problems.length}处问题，请再检查一次`
  return `上次检查：${momentWords(checkedAt)}，${found}。`
}

export type CheckResult = {
  readonly ok: boolean
  readonly title: string
  readonly lines: readonly string[]
  /** The tables can be made anew from the changes, and damaged changes fetched back from backups. */
  readonly canRebuild: boolean
}

/** What the check found, in plain words: first that all is well or not, then each thing found. */
export const describeCheck = (store: StoreCheck): CheckResult => {
  const lines = store.problems.map(problemText)
  if (store.ok && lines.length === 0) {
    return {
      ok: true,
      title: '数据完好。数据库与修改记录一致，佐证材料齐全，内容与添加时一致。',
      lines,
      canRebuild: false,
    }
  }
  return {
    ok: false,
    title: `发现${Math.max(1, lines.length)}处问题。检查只读不写，数据没有任何改动。`,
    lines: lines.length > 0 ? [...new Set(lines)] : ['数据库没有通过检查。'],
    canRebuild: canRebuild(store),
  }
}
