import { Button, Select } from 'antd'
import { useMemo } from 'react'
import type { Office } from '../../../shared/domain/office.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { type PlanIndex, itemOptions } from '../../entry/plan-index.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useStepOffer } from '../../hooks/use-undo-offer.tsx'
import type { Selection } from './use-selection.ts'

/** What can be done with the chosen entries, each in one step that one Ctrl+Z takes back. */
export const ManyBar = ({
  selection,
  isBin,
  year,
  plan,
  offices,
}: {
  readonly selection: Selection
  readonly isBin: boolean
  readonly year: number
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
}) => {
  const { mutate, isPending } = useCommand('ledger.changeMany')
  const offer = useStepOffer()
  const items = useMemo(() => itemOptions(plan, year, []), [plan, year])
  const ids = [...selection.ids]
  const change = (wish: Omit<Parameters<typeof mutate>[0], 'ids'>, said: string, leaves = false) =>
    mutate(
      { ids, ...wish },
      {
        onSuccess: ({ changed }) => {
          if (leaves) selection.clear()
          if (changed > 0) offer(`${said}${numberText(changed)}条。`)
        },
      },
    )
  if (ids.length === 0) return null
  return (
    <div className="ledger-many" role="toolbar" aria-label="所选记录">
      <span role="status">已选 {numberText(ids.length)} 条</span>
      {isBin ? (
        <Button
          size="small"
          type="primary"
          loading={isPending}
          onClick={() => change({ removed: false }, '已恢复', true)}
        >
          恢复所选
        </Button>
      ) : (
        <>
          <Button
            size="small"
            danger
            loading={isPending}
            onClick={() => change({ removed: true }, '已删除', true)}
          >
            删除所选
          </Button>
          <Select
            size="small"
            className="ledger-many-office"
            aria-label="把所选记录的股室改为"
            placeholder="改股室"
            popupMatchSelectWidth={false}
            value={null}
            options={offices
              .filter(({ removed }) => !removed)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(officeId: string | null) => change({ officeId }, '已改股室：')}
          />
          <Select
            size="small"
            className="ledger-many-item"
            aria-label="给所选记录关联检查项"
            placeholder="关联检查项"
            popupMatchSelectWidth={460}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            options={items}
            onChange={(linkItemId: string | null) =>
              linkItemId !== null && change({ linkItemId }, '已关联')
            }
          />
        </>
      )}
      <Button size="small" type="text" onClick={selection.clear}>
        取消选择
      </Button>
    </div>
  )
}
