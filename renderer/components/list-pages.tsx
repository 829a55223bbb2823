import { Pagination } from 'antd'
import { numberText } from '../../shared/text/number-text.ts'

/** The pages of a list that does not fit on one; nothing for one that does. */
export const ListPages = ({
  page,
  pageSize,
  total,
  onChange,
}: {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly onChange: (page: number) => void
}) =>
  total > pageSize && (
    <Pagination
      size="small"
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger={false}
      showTotal={(all) => `共 ${numberText(all)} 条`}
      onChange={onChange}
    />
  )
