import { DeleteOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select, TreeSelect } from 'antd'
import { useMemo } from 'react'
import type { Office } from '../../../shared/domain/office.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { knownValue } from '../../components/known-value.ts'
import type { PlanIndex } from '../../entry/plan-index.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { ExportMenu } from '../../sheet-export/export-menu.tsx'
import { SheetImport } from '../../sheet-import/sheet-import.tsx'
import { TextFilter } from './text-filter.tsx'
import {
  type LedgerFilter,
  MONTHS,
  NO_FILTER,
  chosenNode,
  exportInput,
  isFiltered,
  nodeParams,
  planNodes,
} from './view.ts'

type Printing = { readonly start: () => void; readonly isReading: boolean }

/** Excel, in and out. */
const SheetTools = ({ year, filter }: { readonly year: number; readonly filter: LedgerFilter }) => (
  <>
    <SheetImport year={year} />
    <ExportMenu wanted={exportInput(year, filter)} />
  </>
)

const PrintButton = ({ start, isReading, isEmpty }: Printing & { readonly isEmpty: boolean }) => (
  <Button
    type="text"
    icon={<PrinterOutlined aria-hidden />}
    title="Ctrl+P"
    aria-label="打印"
    loading={isReading}
    disabled={isEmpty}
    onClick={start}
  />
)

/** Into the recycle bin, and back. */
const BinButton = ({ isBin, year }: { readonly isBin: boolean; readonly year: number }) => {
  const { setParams } = useRoute()
  return (
    <Button
      type={isBin ? 'default' : 'text'}
      icon={<DeleteOutlined aria-hidden />}
      onClick={() => setParams({ ...NO_FILTER, removed: isBin ? undefined : 1 })}
    >
      {isBin ? `返回${year}年台账` : '回收站'}
    </Button>
  )
}

/** The row above the register. Every change goes into the URL. */
export const LedgerFilters = ({
  filter,
  year,
  plan,
  offices,
  total,
  print,
}: {
  readonly filter: LedgerFilter
  readonly year: number
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
  readonly total: number | undefined
  readonly print: Printing
}) => {
  const { setParams } = useRoute()
  const nodes = useMemo(() => planNodes(plan), [plan])
  const officeOptions = offices.map(({ id, name, removed }) => ({
    value: id,
    label: removed ? `${name}（已停用）` : name,
  }))
  const narrow = (changed: Record<string, string | number | undefined>) => setParams(changed)
  return (
    <div className="ledger-bar" role="search" aria-label="筛选台账">
      {filter.removed ? (
        <strong className="ledger-bin">回收站</strong>
      ) : (
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          title="Ctrl+N"
          onClick={() => setParams({ entry: 'new' })}
        >
          记一笔
        </Button>
      )}
      {!filter.removed && <SheetTools year={year} filter={filter} />}
      <TreeSelect
        className="ledger-filter-plan"
        aria-label="按任务筛选"
        allowClear
        showSearch={{ treeNodeFilterProp: 'title' }}
        placeholder="任务"
        popupMatchSelectWidth={460}
        listHeight={360}
        value={chosenNode(filter)}
        treeData={nodes.map((node) => ({ ...node, selectable: node.value !== 'whole' }))}
        onChange={(value: string | undefined) => narrow(nodeParams(value))}
      />
      <Select
        className="ledger-filter"
        aria-label="按股室筛选"
        allowClear
        placeholder="股室"
        popupMatchSelectWidth={false}
        value={knownValue(filter.officeId, officeOptions)}
        options={officeOptions}
        onChange={(office: string | undefined) => narrow({ office })}
      />
      <Select
        className="ledger-filter-short"
        aria-label="按月份筛选"
        allowClear
        placeholder="月份"
        listHeight={384}
        value={filter.month}
        options={[...MONTHS]}
        onChange={(month: number | undefined) => narrow({ month })}
      />
      <Select
        className="ledger-filter-short"
        aria-label="按有无佐证筛选"
        allowClear
        placeholder="佐证"
        popupMatchSelectWidth={false}
        value={filter.hasEvidence === undefined ? undefined : filter.hasEvidence ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: '有佐证' },
          { value: 'no', label: '缺佐证' },
        ]}
        onChange={(evidence: string | undefined) => narrow({ evidence })}
      />
      <TextFilter
        key={filter.text ?? ''}
        text={filter.text ?? ''}
        onChange={(q) => narrow({ q })}
      />
      {isFiltered(filter) && (
        <Button type="link" className="ledger-clear" onClick={() => setParams(NO_FILTER)}>
          清除筛选
        </Button>
      )}
      <span className="ledger-total" role="status">
        {total !== undefined && `${isFiltered(filter) ? '筛选出' : '共'} ${numberText(total)} 条`}
      </span>
      <PrintButton
        start={print.start}
        isReading={print.isReading}
        isEmpty={total === undefined || total === 0}
      />
      <BinButton isBin={filter.removed} year={year} />
    </div>
  )
}
