import { Select, Table, type TableProps } from 'antd'
import { useMemo, useState } from 'react'
import { figuresText, numberText } from '../../shared/text/number-text.ts'
import type { SheetRowOutcome } from '../../shared/domain/sheet/preview.ts'
import { ListPages } from '../components/list-pages.tsx'
import { LoadState } from '../components/load-state.tsx'
import { scaled } from '../display/display-settings.ts'
import { indexPlan, itemLabel, type PlanIndex } from '../entry/plan-index.ts'
import { useCall } from '../hooks/use-call.ts'
import { outcomeLabels, outcomesOf, periodText, type Preview, type Row } from './view.ts'

type Columns = NonNullable<TableProps<Row>['columns']>

const PAGE = 50

/** Row by row what a table says and what becomes of it. */
export const RowTable = ({ preview }: { readonly preview: Preview }) => {
  const { previewId, counts, sheets } = preview
  const [outcome, setOutcome] = useState<SheetRowOutcome | undefined>(
    // Of a form the changed rows stand first anyway.
    preview.kind === 'ledger' && counts.new > 0 ? 'new' : undefined,
  )
  const [page, setPage] = useState(1)
  const planQuery = useCall('plan.get', {})
  const plan = useMemo(() => planQuery.data && indexPlan(planQuery.data), [planQuery.data])
  const rows = useCall(
    'sheets.previewRows',
    { previewId, outcome, offset: (page - 1) * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  return (
    <>
      <Select
        className="sheet-import-outcome"
        aria-label="只看哪些行"
        value={outcome ?? ''}
        options={[
          { value: '', label: `全部 ${numberText(preview.rowTotal)} 行` },
          ...outcomesOf(preview).map(({ outcome: value, count }) => ({
            value,
            label: `${outcomeLabels[value]} ${numberText(count)}`,
          })),
        ]}
        onChange={(value: SheetRowOutcome | '') => {
          setOutcome(value === '' ? undefined : value)
          setPage(1)
        }}
      />
      <LoadState query={rows}>
        {(found) => (
          <>
            <Table
              size="small"
              rowKey={({ sheet, row }) => `${sheet}:${row}`}
              dataSource={found.rows}
              columns={columnsOf(plan, sheets)}
              pagination={false}
              scroll={{ x: scaled(1010) }}
            />
            <ListPages page={page} pageSize={PAGE} total={found.total} onChange={setPage} />
          </>
        )}
      </LoadState>
    </>
  )
}

const itemTexts = (plan: PlanIndex | undefined, ids: readonly string[]): string =>
  ids
    .flatMap((id) => {
      const item = plan?.item(id)
      return item === undefined || plan === undefined ? [] : itemLabel(plan, item)
    })
    .join('；')

const placeText = ({ sheet, row }: Row, sheets: Preview['sheets']): string =>
  sheets.length > 1
    ? `${sheets.find(({ index }) => index === sheet)?.name ?? ''} ${row}`
    : String(row)

const columnsOf = (plan: PlanIndex | undefined, sheets: Preview['sheets']): Columns => [
  {
    title: '行号',
    key: 'row',
    width: scaled(sheets.length > 1 ? 110 : 60),
    render: (_, row) => placeText(row, sheets),
  },
  {
    title: '结果',
    key: 'outcome',
    width: scaled(88),
    render: (_, { outcome }) => outcomeLabels[outcome],
  },
  { title: '日期', key: 'on', width: scaled(150), render: (_, row) => periodText(row) },
  {
    title: '内容',
    key: 'text',
    render: (_, { text }) => <span className="sheet-import-text">{text}</span>,
  },
  { title: '股室', key: 'office', width: scaled(100), dataIndex: 'office' },
  {
    title: '检查项',
    key: 'items',
    width: scaled(170),
    render: (_, { checkItemIds }) => (
      <span className="sheet-import-text">{itemTexts(plan, checkItemIds)}</span>
    ),
  },
  {
    title: '数据',
    key: 'figures',
    width: scaled(150),
    render: (_, { figures }) => figuresText(figures),
  },
  {
    title: '说明',
    key: 'notes',
    width: scaled(190),
    render: (_, { reason, notes }) => (
      <span className="sheet-import-quiet">
        {[reason, ...notes].filter((part) => part !== '').join('；')}
      </span>
    ),
  },
]
