import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** An empty list: says what belongs here, and offers the next step as children (buttons). */
export const EmptyState = ({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children?: ReactNode
}) => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
    {children}
  </Empty>
)
