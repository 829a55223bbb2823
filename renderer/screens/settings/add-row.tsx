import { Button, Input } from 'antd'
import { useState } from 'react'
import { LIMITS, normaliseLine } from '../../../shared/domain/input-text.ts'

/** The last row of a list of names: a field and 添加; Enter adds as well. */
export const AddRow = ({
  label,
  pending,
  onAdd,
}: {
  readonly label: string
  readonly pending: boolean
  /** `onAdded` empties the field for the next one. */
  readonly onAdd: (name: string, onAdded: () => void) => void
}) => {
  const [name, setName] = useState('')
  const wanted = normaliseLine(name)
  const add = (): void => {
    if (wanted !== '' && !pending) onAdd(wanted, () => setName(''))
  }
  return (
    <div className="settings-row">
      <Input
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={LIMITS.name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={add}
      />
      <Button loading={pending} disabled={wanted === ''} onClick={add}>
        添加
      </Button>
    </div>
  )
}
