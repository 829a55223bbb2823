import { Select } from 'antd'
import { BLOCK_SORTS, type BlockSort, HEAD_SORTS, headLabels, sortLabels } from './sorts.ts'
import type { HeadField } from './text-draft.ts'

const OPTIONS = [
  { label: '正文部分', options: BLOCK_SORTS.map((value) => ({ value, label: sortLabels[value] })) },
  { label: '首尾', options: HEAD_SORTS.map((value) => ({ value, label: headLabels[value] })) },
]

/** What a block is taken for. */
export const SortSelect = ({
  sort,
  onTake,
}: {
  readonly sort: BlockSort
  readonly onTake: (sort: BlockSort | HeadField) => void
}) => (
  <Select<BlockSort | HeadField>
    size="small"
    className="existing-select"
    aria-label="这一段是什么"
    popupMatchSelectWidth={false}
    listHeight={400}
    value={sort}
    options={OPTIONS}
    onChange={onTake}
  />
)
