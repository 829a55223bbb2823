import { PaperClipOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { figuresText, numberText } from '../../../shared/text/number-text.ts'
import { momentText } from '../../components/moment-text.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import { type PlanIndex, taskNumbersText } from '../../entry/plan-index.ts'
import type { Column } from './grid-keys.ts'
import { periodText } from './view.ts'

/** What cells show beside the entry itself. */
export type CellWorld = {
  readonly plan: PlanIndex
  readonly officeNames: ReadonlyMap<string, string>
  readonly isBin: boolean
}

/** The heads of the columns. In the recycle bin one wants to know when an entry was removed, not its number. */
export const columnTitle = (column: Column, isBin: boolean): string => {
  if (column === 'documentNumber' && isBin) return '删除时间'
  return TITLES[column]
}

const TITLES = {
  on: '日期',
  text: '工作内容',
  figures: '数据',
  tasks: '任务',
  office: '股室',
  documentNumber: '文号',
  evidence: '佐证',
} as const satisfies Record<Column, string>

const officeOf = ({ officeId }: LedgerEntry, { officeNames }: CellWorld): string =>
  officeId === undefined ? '' : (officeNames.get(officeId) ?? '')

const TextCell = ({ entry, world }: { readonly entry: LedgerEntry; readonly world: CellWorld }) => {
  const also = [officeOf(entry, world), entry.documentNumber]
  return (
    <div className="ledger-text" title={entry.text}>
      {entry.sample && <span className="ledger-sample">示例</span>}
      <ConflictMark entryId={entry.id} />
      {entry.text}
      {/* Columns a narrow window has no room for stand below the text. */}
      <span className="ledger-also">{also.filter(Boolean).join('　')}</span>
    </div>
  )
}

const EvidenceCell = ({ entry: { evidence } }: { readonly entry: LedgerEntry }) =>
  evidence.length === 0 ? (
    <span className="ledger-none">缺</span>
  ) : (
    <span>
      <PaperClipOutlined aria-hidden /> {numberText(evidence.length)}
      <span className="visually-hidden">份</span>
    </span>
  )

/** What stands in a cell that is not being edited. */
export const cellContent = (column: Column, entry: LedgerEntry, world: CellWorld): ReactNode => {
  switch (column) {
    case 'on':
      return periodText(entry)
    case 'text':
      return <TextCell entry={entry} world={world} />
    case 'figures':
      return (
        <div className="ledger-figures" title={figuresText(entry.figures)}>
          {figuresText(entry.figures)}
        </div>
      )
    case 'tasks':
      return (
        taskNumbersText(world.plan, entry.checkItemIds) || (
          <span className="ledger-none">未关联</span>
        )
      )
    case 'office':
      return officeOf(entry, world)
    case 'documentNumber':
      return world.isBin ? momentText(entry.updatedAt) : entry.documentNumber
    case 'evidence':
      return <EvidenceCell entry={entry} />
  }
}
