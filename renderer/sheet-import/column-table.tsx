import { Select, Table, type TableProps } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { SHEET_FIELDS, type SheetField } from '../../shared/domain/sheet/sheet-field.ts'
import type { Adjust } from './use-adjust.ts'
import { type Column, fieldLabels, type Preview, sourceLabels, withColumn } from './view.ts'

type Columns = NonNullable<TableProps<Column>['columns']>

const OPTIONS = SHEET_FIELDS.map((value) => ({ value, label: fieldLabels[value] }))

/** What each column of the table is taken for; what the clerk corrects is remembered for tables with the same head. */
export const ColumnTable = ({
  preview,
  adjust,
}: {
  readonly preview: Preview
  readonly adjust: Adjust
}) => {
  const { columns, sheets } = preview
  const choose = (column: Column, field: SheetField): void =>
    adjust.change({ columns: withColumn(columns, column, field) })
  return (
    <>
      <p className="sheet-import-quiet">
        认错的在这里改，改过的导入后会记住，下次遇到同样的表头照此办理。
      </p>
      <Table
        size="small"
        rowKey={({ sheet, column }) => `${sheet}:${column}`}
        dataSource={columns}
        columns={columnsOf(sheets, choose, adjust.isPending)}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  )
}

const columnsOf = (
  sheets: Preview['sheets'],
  choose: (column: Column, field: SheetField) => void,
  isBusy: boolean,
): Columns => [
  ...(sheets.length > 1
    ? [
        {
          title: '工作表',
          key: 'sheet',
          render: (_: unknown, { sheet }: Column) =>
            sheets.find(({ index }) => index === sheet)?.name ?? '',
        },
      ]
    : []),
  {
    title: '列',
    key: 'column',
    width: scaled(56),
    render: (_, { column }) => `第${column + 1}列`,
  },
  {
    title: '表头',
    key: 'head',
    render: (_, { head }) => head.split('·').join(' / ') || '（无表头）',
  },
  {
    title: '内容举例',
    key: 'samples',
    render: (_, { samples }) => <span className="sheet-import-sample">{samples.join('；')}</span>,
  },
  {
    title: '作为',
    key: 'field',
    width: scaled(230),
    render: (_, column) => (
      <Select
        className="sheet-import-field"
        aria-label={`第${column.column + 1}列${column.head.split('·').join('')}作为`}
        value={column.field}
        options={OPTIONS}
        listHeight={360}
        disabled={isBusy}
        onChange={(field: SheetField) => choose(column, field)}
      />
    ),
  },
  {
    title: '',
    key: 'source',
    width: scaled(88),
    render: (_, { source }) => <span className="sheet-import-quiet">{sourceLabels[source]}</span>,
  },
]
