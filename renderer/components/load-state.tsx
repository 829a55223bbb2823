import { Alert, Button, Result, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { CallError } from '../api/call-error.ts'
import './load-state.css'

/** The part of a query result that decides what is drawn; every `useCall` result fits. */
export type LoadQuery<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

const UNEXPECTED = '读取时出现意外错误。数据没有任何改动，请重试；如果仍然出错，请重新打开本软件。'

/** The sentence to show for a failed read: a fault brings its own, anything else gets a calm general one. */
export const loadErrorText = (error: Error): string =>
  error instanceof CallError ? error.message : UNEXPECTED

/**
 * Draws a query: a skeleton while there is nothing yet, the reason with 重试 when reading failed, else the data.
 * When reading again fails, the data already shown stays, with a line above it that says so.
 */
export const LoadState = <T,>({
  query,
  children,
  rows = 6,
}: {
  readonly query: LoadQuery<T>
  readonly children: (data: T) => ReactNode
  /** Lines of the skeleton. */
  readonly rows?: number
}) => {
  const retry = (
    <Button size="small" loading={query.isFetching} onClick={() => void query.refetch()}>
      重试
    </Button>
  )
  if (query.data !== undefined) {
    return (
      <>
        {query.error !== null && (
          <Alert
            type="warning"
            showIcon
            banner
            title={`${loadErrorText(query.error)}下面显示的是上次读到的内容。`}
            action={retry}
          />
        )}
        {children(query.data)}
      </>
    )
  }
  if (query.error !== null) {
    return (
      <Result
        className="load-state-failed"
        status="warning"
        title="没有读到内容"
        subTitle={loadErrorText(query.error)}
        extra={retry}
      />
    )
  }
  return (
    <div className="load-state-pending" role="status" aria-label="正在读取">
      <Skeleton active paragraph={{ rows }} />
    </div>
  )
}
