import { Table, type TableProps } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { type Problem, severityLabels } from './view.ts'

type Columns = NonNullable<TableProps<Problem>['columns']>

const COLUMNS: Columns = [
  {
    title: '',
    key: 'severity',
    width: scaled(96),
    render: (_, { severity }) => severityLabels[severity],
  },
  {
    title: '位置',
    key: 'place',
    width: scaled(180),
    render: (_, { sheet, row }) => (row === null ? sheet : `${sheet} 第${row}行`),
  },
  { title: '原因', key: 'reason', dataIndex: 'reason' },
  {
    title: '原文',
    key: 'text',
    render: (_, { text }) => <span className="sheet-import-sample">{text}</span>,
  },
]

/** What is not taken in, and why; rows by their number in the table, so that they can be found and mended there. */
export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? (
    <EmptyState text="每一行都看懂了，没有需要说明的。" />
  ) : (
    <Table
      size="small"
      rowKey={({ sheet, row, reason, text }) => JSON.stringify([sheet, row, reason, text])}
      dataSource={[...problems]}
      columns={COLUMNS}
      pagination={problems.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
    />
  )
