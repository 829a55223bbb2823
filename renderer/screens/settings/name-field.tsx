import { Input } from 'antd'
import { useState } from 'react'
import { LIMITS, normaliseLine } from '../../../shared/domain/input-text.ts'

/**
 * A name that is changed in place: Enter or leaving the field saves it, Esc brings the saved one back, and an
 * emptied field does too.
 */
export const NameField = ({
  label,
  name,
  onSave,
}: {
  readonly label: string
  readonly name: string
  /** Says when it has ended: then the saved name is shown, also when the new one was refused. */
  readonly onSave: (name: string, onSettled: () => void) => void
}) => {
  const [typed, setTyped] = useState<string>()
  const [saving, setSaving] = useState(false)
  const back = (): void => {
    setTyped(undefined)
    setSaving(false)
  }
  const commit = (): void => {
    // Enter saves, and leaving the field right after must not save again.
    if (saving) return
    const wanted = normaliseLine(typed ?? name)
    if (wanted === '' || wanted === name) return back()
    setSaving(true)
    onSave(wanted, back)
  }
  return (
    <Input
      aria-label={label}
      value={typed ?? name}
      maxLength={LIMITS.name}
      readOnly={saving}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={commit}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Escape' && back()}
    />
  )
}
