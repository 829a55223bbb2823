import { App, Button, Card, Popconfirm } from 'antd'
import { useState } from 'react'
import { numberText } from '../../../shared/text/number-text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListPages } from '../../components/list-pages.tsx'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { ConflictList } from './conflict-list.tsx'
import './screen.css'

/** 冲突: fields that two people changed without seeing each other. One side is in use already, so work goes on. */
export const ConflictsScreen = () => (
  <LoadState query={useCall('conflicts.count', {})}>
    {({ total }) => (
      <div className="conflicts">
        {total === 0 ? <NoConflicts /> : <OpenConflicts total={total} />}
      </div>
    )}
  </LoadState>
)

const NoConflicts = () => {
  const { goTo } = useRoute()
  return (
    <Card>
      <EmptyState text="没有冲突。导入同事的数据后，如果两人各自改过同一处，会列在这里，由您来定。">
        <Button onClick={() => goTo('exchange')}>去数据交换</Button>
      </EmptyState>
    </Card>
  )
}

/** Fields shown at once: what is decided makes room for the next. */
const PAGE_SIZE = 50

const OpenConflicts = ({ total }: { readonly total: number }) => {
  const [wanted, setPage] = useState(1)
  // The last page may have been decided away.
  const page = Math.min(wanted, Math.ceil(total / PAGE_SIZE))
  const input = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
  return (
    <>
      <Card size="small">
        <div className="conflicts-head">
          <div>
            <b>还有{numberText(total)}处冲突</b>
            <p className="conflicts-quiet">
              两人各自改过同一处，互相没有看到。标着“现用”的一方已先采用，不影响使用；没有选上的内容都留在历史里。
              键盘：↑↓选一处，←→选一方，回车确定，1 2 3 4直接选。
            </p>
          </div>
          <RestButtons count={total} />
        </div>
      </Card>
      <LoadState query={useCall('conflicts.list', input, { keepPrevious: true })}>
        {(conflicts) => <ConflictList conflicts={conflicts} />}
      </LoadState>
      <ListPages page={page} pageSize={PAGE_SIZE} total={total} onChange={setPage} />
    </>
  )
}

const rests = [
  { choose: 'mine', label: '其余都用我的', other: '对方的' },
  { choose: 'theirs', label: '其余都用对方的', other: '我的' },
] as const

/** One choice for the rest. Asked once more: there are many, and they are decided one by one only afterwards. */
const RestButtons = ({ count }: { readonly count: number }) => {
  const { message } = App.useApp()
  const resolveAll = useCommand('conflicts.resolveAll')
  // Awaited, not told by a callback: with the last conflict these buttons are gone.
  const decideRest = async (choose: 'mine' | 'theirs'): Promise<void> => {
    try {
      const { resolved } = await resolveAll.mutateAsync({ choose })
      void message.success(`已定下${numberText(resolved)}处。`)
    } catch {
      // Said by the command.
    }
  }
  return (
    <div className="conflicts-choices">
      {rests.map(({ choose, label, other }) => (
        <Popconfirm
          key={choose}
          title={`${label}？`}
          description={`${numberText(count)}处一次定下，${other}内容仍留在每条记录的历史里。`}
          okText={label}
          onConfirm={() => void decideRest(choose)}
        >
          <Button loading={resolveAll.isPending}>{label}</Button>
        </Popconfirm>
      ))}
    </div>
  )
}
