import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import {
  LEDGER_COLUMN_IDS,
  LEDGER_COLUMN_SETS,
  type LedgerColumnId,
  ledgerColumnLabel,
} from '../../shared/domain/sheet/ledger-columns.ts'
import { useFocusReturn } from '../hooks/use-focus-return.ts'
import './sheet-export.css'

const OPTIONS = LEDGER_COLUMN_IDS.map((value) => ({ value, label: ledgerColumnLabel(value) }))

/** 自选列: the columns of an export, ticked one by one; they stand in the table in this order. */
export const ColumnDialog = ({
  onPicked,
  onClose,
}: {
  readonly onPicked: (columns: readonly LedgerColumnId[]) => void
  readonly onClose: () => void
}) => {
  useFocusReturn()
  const [picked, setPicked] = useState<readonly LedgerColumnId[]>(LEDGER_COLUMN_SETS.brief.columns)
  return (
    <Modal
      open
      title="选择要导出的列"
      okText="导出"
      cancelText="取消"
      okButtonProps={{ disabled: picked.length === 0 }}
      onOk={() => onPicked(LEDGER_COLUMN_IDS.filter((id) => picked.includes(id)))}
      onCancel={onClose}
    >
      <Checkbox.Group
        className="export-columns"
        options={OPTIONS}
        value={[...picked]}
        onChange={(values) => setPicked(values)}
      />
    </Modal>
  )
}
