import { memo } from 'react'
import { BlockRow, type RowCommands } from './block-row.tsx'
import { isSameGroup, type RowView } from './row-groups.ts'
import type { Caret } from './use-block-commands.ts'

type GroupProps = RowCommands & {
  readonly rows: readonly RowView[]
  /** The present row, the row Tab comes to and the one that is written in, when they are of this group. */
  readonly current: number | undefined
  readonly entry: number | undefined
  readonly editing: Caret | undefined
}

const Group = ({ rows, current, entry, editing, ...commands }: GroupProps) => (
  <div className="existing-group">
    {rows.map((row) => (
      <BlockRow
        key={row.block.key}
        {...row}
        {...commands}
        isCurrent={row.block.key === current}
        isEntry={row.block.key === entry}
        caret={editing?.key === row.block.key ? editing.at : undefined}
      />
    ))}
  </div>
)

const areSame = ({ rows, ...one }: GroupProps, { rows: others, ...other }: GroupProps): boolean =>
  isSameGroup(rows, others) &&
  Object.entries(one).every(([name, value]) => Object.is(value, Reflect.get(other, name)))

/** Some rows of the list. A key looks through the few groups, not through thousands of rows. */
export const BlockGroup = memo(Group, areSame)
