import { Select, Table, type TableProps } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { useCall } from '../hooks/use-call.ts'
import type { Adjust } from './use-adjust.ts'
import type { NamedOffice } from './view.ts'

type Columns = NonNullable<TableProps<NamedOffice>['columns']>

const NEW = ''

/** Which office each name of the table is; a name nobody knows becomes a new one. */
export const OfficeTable = ({
  offices,
  adjust,
}: {
  readonly offices: readonly NamedOffice[]
  readonly adjust: Adjust
}) => {
  const known = useCall('offices.list', {}).data ?? []
  if (offices.length === 0) return <EmptyState text="表里没有写股室。" />
  const choose = (name: string, officeId: string | null): void => {
    const others = (adjust.choices.offices ?? []).filter((each) => each.name !== name)
    adjust.change({ offices: [...others, { name, officeId }] })
  }
  const columns: Columns = [
    { title: '表里的股室', key: 'name', dataIndex: 'name' },
    { title: '行数', key: 'rows', dataIndex: 'rows', width: scaled(80) },
    {
      title: '作为',
      key: 'office',
      width: scaled(280),
      render: (_, { name, officeId }) => (
        <Select
          className="sheet-import-field"
          aria-label={`“${name}”作为`}
          value={officeId ?? NEW}
          disabled={adjust.isPending}
          options={[
            { value: NEW, label: `新增股室“${name}”` },
            ...known
              .filter(({ removed }) => !removed)
              .map((office) => ({ value: office.id, label: office.name })),
          ]}
          onChange={(value: string) => choose(name, value === NEW ? null : value)}
        />
      ),
    },
  ]
  return (
    <Table
      size="small"
      rowKey="name"
      dataSource={[...offices]}
      columns={columns}
      pagination={false}
    />
  )
}
