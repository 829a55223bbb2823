import { PaperClipOutlined } from '@ant-design/icons'
import { type Breakpoint, Button, Table, type TableProps } from 'antd'
import { type KeyboardEvent, useMemo } from 'react'
import { scaled } from '../../display/display-settings.ts'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import type { Office } from '../../../shared/domain/office.ts'
import { figuresText, numberText } from '../../../shared/text/number-text.ts'
import { moveFocus, rowProps, rowsProps } from '../../components/move-focus.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import { type PlanIndex, taskNumbersText } from '../../entry/plan-index.ts'
import { useEntryRemoval } from '../../entry/use-entry-removal.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { LedgerEmpty } from './ledger-empty.tsx'
import { type LedgerFilter, PAGE_SIZE, periodText } from './view.ts'

type Columns = NonNullable<TableProps<LedgerEntry>['columns']>

/** The register, one row per entry, newest first; a click or Enter opens it, Delete removes it. */
export const LedgerTable = ({
  entries,
  total,
  filter,
  year,
  plan,
  offices,
  isLoading,
}: {
  readonly entries: readonly LedgerEntry[]
  readonly total: number
  readonly filter: LedgerFilter
  readonly year: number
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
  readonly isLoading: boolean
}) => {
  const { params, setParams } = useRoute()
  const { remove, restore } = useEntryRemoval()
  const open = (entry: LedgerEntry) => setParams({ entry: entry.id })
  const officeNames = useMemo(() => new Map(offices.map(({ id, name }) => [id, name])), [offices])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, entry: LedgerEntry) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') open(entry)
    else if (event.key === 'Delete' && !filter.removed) remove(entry)
    else if (!moveFocus(event.key, event.currentTarget)) return
    event.preventDefault()
  }
  const columns = filter.removed
    ? [...columnsOf(plan, officeNames), restoreColumn(restore)]
    : columnsOf(plan, officeNames)

  return (
    <Table<LedgerEntry>
      {...rowsProps}
      className="ledger-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...entries]}
      loading={isLoading}
      rowClassName={(entry) =>
        entry.id === params['entry'] ? 'ledger-row ledger-open' : 'ledger-row'
      }
      onRow={(entry, index) => ({
        ...rowProps,
        tabIndex: index === 0 ? 0 : -1,
        'aria-label': `${entry.on} ${entry.text}`,
        onClick: () => open(entry),
        onKeyDown: (event) => onKeyDown(event, entry),
      })}
      locale={{ emptyText: <LedgerEmpty filter={filter} year={year} /> }}
      pagination={{
        current: filter.page,
        pageSize: PAGE_SIZE,
        total,
        size: 'small',
        hideOnSinglePage: true,
        showSizeChanger: false,
        showQuickJumper: total > PAGE_SIZE * 10,
        onChange: (page) => setParams({ page: page === 1 ? undefined : page }),
      }}
    />
  )
}

/** Columns for which a narrow window has no room; there they stand below the text. */
const WIDE: Breakpoint[] = ['lg']

const LedgerAlso = ({
  entry,
  officeNames,
}: {
  readonly entry: LedgerEntry
  readonly officeNames: ReadonlyMap<string, string>
}) => {
  const also = [entry.officeId && officeNames.get(entry.officeId), entry.documentNumber]
  return <span className="ledger-also">{also.filter(Boolean).join('　')}</span>
}

const columnsOf = (plan: PlanIndex, officeNames: ReadonlyMap<string, string>): Columns => [
  {
    title: '日期',
    key: 'on',
    width: scaled(104),
    render: (_, entry) => <span className="ledger-date">{periodText(entry)}</span>,
  },
  {
    title: '工作内容',
    key: 'text',
    render: (_, entry) => (
      <div className="ledger-text" title={entry.text}>
        {entry.sample && <span className="ledger-sample">示例</span>}
        <ConflictMark entryId={entry.id} />
        {entry.text}
        <LedgerAlso entry={entry} officeNames={officeNames} />
      </div>
    ),
  },
  {
    title: '数据',
    key: 'figures',
    width: '22%',
    render: (_, entry) => (
      <div className="ledger-figures" title={figuresText(entry.figures)}>
        {figuresText(entry.figures)}
      </div>
    ),
  },
  {
    title: '任务',
    key: 'tasks',
    width: scaled(76),
    render: (_, entry) =>
      taskNumbersText(plan, entry.checkItemIds) || <span className="ledger-none">未关联</span>,
  },
  {
    title: '股室',
    key: 'office',
    responsive: WIDE,
    width: scaled(110),
    render: (_, entry) => (entry.officeId && officeNames.get(entry.officeId)) ?? '',
  },
  {
    title: '文号',
    key: 'documentNumber',
    width: scaled(146),
    responsive: WIDE,
    dataIndex: 'documentNumber',
  },
  {
    title: '佐证',
    key: 'evidence',
    width: scaled(60),
    align: 'right',
    render: (_, { evidence }) =>
      evidence.length === 0 ? (
        <span className="ledger-none">缺</span>
      ) : (
        <span aria-label={`${evidence.length}份佐证`}>
          <PaperClipOutlined aria-hidden /> {numberText(evidence.length)}
        </span>
      ),
  },
]

const restoreColumn = (restore: (entry: LedgerEntry) => void): Columns[number] => ({
  title: '',
  key: 'restore',
  width: scaled(64),
  render: (_, entry) => (
    <Button
      type="link"
      size="small"
      onClick={(event) => {
        event.stopPropagation()
        restore(entry)
      }}
    >
      恢复
    </Button>
  ),
})
