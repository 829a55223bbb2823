import { Button } from 'antd'
import { EmptyState } from '../../components/empty-state.tsx'
import { useRoute } from '../../hooks/use-route.ts'
import { type LedgerFilter, NO_FILTER, isFiltered } from './view.ts'

/** An empty register says what belongs here; an empty result how to get out. */
export const LedgerEmpty = ({
  filter,
  year,
}: {
  readonly filter: LedgerFilter
  readonly year: number
}) => {
  const { setParams } = useRoute()
  if (isFiltered(filter)) {
    return (
      <EmptyState text="没有符合条件的记录。">
        <Button onClick={() => setParams(NO_FILTER)}>清除筛选</Button>
      </EmptyState>
    )
  }
  if (filter.removed) return <EmptyState text="回收站是空的。删除的记录会放在这里，可以恢复。" />
  return (
    <EmptyState
      text={
        <>
          {year}年度还没有台账。
          <br />
          做过的每件事记一条：哪天、哪个股室、做了什么、有哪些数据和佐证材料，并关联它服务于的检查项。
        </>
      }
    >
      <Button type="primary" onClick={() => setParams({ entry: 'new' })}>
        记一笔
      </Button>
    </EmptyState>
  )
}
