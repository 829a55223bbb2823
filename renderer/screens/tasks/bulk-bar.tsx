import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { useChosenItems } from './chosen-items.tsx'
import { DutyDialog } from './duty-dialog.tsx'
import { useItems } from './use-items.ts'

/** What can be done about several check items at once, once some are chosen. */
export const BulkBar = ({
  checks,
  today,
}: {
  /** All that is open on the right. */
  readonly checks: readonly Check[]
  readonly today: IsoDate
}) => {
  const { ids, choose } = useChosenItems()
  const [dialog, setDialog] = useState<'state' | 'duty'>()
  const { hide } = useItems()
  const chosen = checks.filter(({ checkItemId }) => ids.has(checkItemId))
  const standing = checks.filter(({ kind }) => kind === 'standing')
  const idsOf = (some: readonly Check[]) => some.map(({ checkItemId }) => checkItemId)
  const close = () => {
    setDialog(undefined)
    choose([])
  }
  const year = checks[0]?.year ?? 0
  return (
    <div className="tasks-bulk" role="group" aria-label="批量处理">
      <Checkbox
        checked={chosen.length > 0 && chosen.length === checks.length}
        indeterminate={chosen.length > 0 && chosen.length < checks.length}
        onChange={({ target }) => choose(target.checked ? idsOf(checks) : [])}
      >
        全选
      </Checkbox>
      {standing.length > 0 && (
        <Button size="small" type="link" onClick={() => choose(idsOf(standing))}>
          选常态项{standing.length}项
        </Button>
      )}
      {chosen.length > 0 && (
        <>
          <span role="status">已选{chosen.length}项</span>
          <Button size="small" type="primary" onClick={() => setDialog('state')}>
            设置完成情况…
          </Button>
          <Button size="small" onClick={() => setDialog('duty')}>
            责任股室…
          </Button>
          <Button
            size="small"
            onClick={() => {
              hide(chosen, year, `${year}年度起`)
              choose([])
            }}
          >
            停用
          </Button>
        </>
      )}
      {dialog === 'state' && <BulkDialog checks={chosen} today={today} onClose={close} />}
      {dialog === 'duty' && <DutyDialog checks={chosen} onClose={close} />}
    </div>
  )
}
