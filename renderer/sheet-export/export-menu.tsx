import { DownOutlined, ExportOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { AppClient } from '../../shared/contract/index.ts'
import { LEDGER_COLUMN_SETS } from '../../shared/domain/sheet/ledger-columns.ts'
import { numberText } from '../../shared/text/number-text.ts'
import { WorkProgress } from '../components/work-progress.tsx'
import { useCommand } from '../hooks/use-call.ts'
import { useRoute } from '../hooks/use-route.ts'

type LedgerExport = Parameters<AppClient['sheets.exportLedger']>[0]

/** Few visits pick columns one by one. */
const ColumnDialog = lazy(async () => ({
  default: (await import('./column-dialog.tsx')).ColumnDialog,
}))

const setItems = Object.entries(LEDGER_COLUMN_SETS).map(([key, { label }]) => ({
  key,
  label: `台账${label}`,
}))

/** Sound because the keys of these lines are the sets' own. */
const setOf = (key: string) => key as keyof typeof LEDGER_COLUMN_SETS

const ITEMS = [
  {
    type: 'group' as const,
    label: '导出列出的台账',
    children: [...setItems, { key: 'pick', label: '自选列…' }],
  },
  { type: 'divider' as const },
  { key: 'tasks', label: '任务清单（含检查项）' },
  { key: 'form', label: '给股室发填报表…' },
]

/** 导出: what the register lists, as a workbook; the tasks; and the way to the forms of the offices. */
export const ExportMenu = ({ wanted }: { readonly wanted: LedgerExport }) => {
  const { goTo } = useRoute()
  const { message } = App.useApp()
  const [isPicking, setPicking] = useState(false)
  const ledger = useCommand('sheets.exportLedger')
  const tasks = useCommand('sheets.exportTasks')
  const isBusy = ledger.isPending || tasks.isPending
  const say = ({ savedAs, rows }: { readonly savedAs: string; readonly rows: number }): void => {
    void message.success(`已导出${numberText(rows)}行：${savedAs}`, 6)
  }
  const choose = ({ key }: { readonly key: string }): void => {
    if (key === 'form') goTo('exchange')
    else if (key === 'pick') setPicking(true)
    else if (key === 'tasks') tasks.mutate({ year: wanted.year }, { onSuccess: say })
    else ledger.mutate({ ...wanted, set: setOf(key) }, { onSuccess: say })
  }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: ITEMS, onClick: choose }} disabled={isBusy}>
        <Button icon={<ExportOutlined aria-hidden />} loading={isBusy}>
          导出
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {isBusy && <WorkProgress isRunning />}
      {isPicking && (
        <Suspense fallback={null}>
          <ColumnDialog
            onPicked={(columns) => {
              setPicking(false)
              ledger.mutate({ ...wanted, columns: [...columns] }, { onSuccess: say })
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
