import { Button, Input, InputNumber } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { type Conflict, ownKindOf } from './view.ts'

type Value = string | number

/** 自己改: begins with one's own value. Ctrl+Enter takes it, Esc leaves it. */
export const OwnValue = ({
  conflict,
  isPending,
  onTaken,
  onLeft,
}: {
  readonly conflict: Conflict
  readonly isPending: boolean
  readonly onTaken: (value: Value) => void
  readonly onLeft: () => void
}) => {
  const { mineSide, theirsSide, label } = conflict
  const start = mineSide.value ?? theirsSide.value
  const [value, setValue] = useState<Value | undefined>(
    typeof start === 'string' || typeof start === 'number' ? start : undefined,
  )
  const name = `${label}：自己改`
  const take = (): void => {
    if (value !== undefined && !isPending) onTaken(value)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the list mean something else while one types.
    event.stopPropagation()
    if (event.key === 'Escape') onLeft()
    if (event.key === 'Enter' && event.ctrlKey) take()
  }
  return (
    // A group of controls that listens to keys while the focus is in one of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="conflicts-own" role="group" aria-label={name} onKeyDown={onKeyDown}>
      {ownKindOf(conflict) === 'number' ? (
        <InputNumber
          aria-label={name}
          autoFocus
          value={typeof value === 'number' ? value : null}
          onChange={(typed) => setValue(typed ?? undefined)}
        />
      ) : ownKindOf(conflict) === 'date' ? (
        <DateField
          label={name}
          value={typeof value === 'string' ? value : ''}
          onChange={setValue}
        />
      ) : (
        <Input.TextArea
          aria-label={name}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      )}
      <div className="conflicts-choices">
        <Button
          type="primary"
          size="small"
          disabled={value === undefined}
          loading={isPending}
          onClick={take}
        >
          就用这个
        </Button>
        <Button size="small" onClick={onLeft}>
          不改了
        </Button>
      </div>
    </div>
  )
}
