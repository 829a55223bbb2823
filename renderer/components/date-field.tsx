import { DatePicker } from 'antd'
import { useState } from 'react'
import type { IsoDate } from '../../shared/domain/date.ts'
import { FULL_FORMATS, isDay, readDay, toDay, toIsoDate } from './day.ts'

type DateFieldProps = {
  /** A day, or what was typed and is none. Inside a form item both come from the form. */
  readonly value?: string | undefined
  readonly onChange?: (date: IsoDate | undefined) => void
  /**
   * Told what is typed and is no day, so that the caller can refuse it; the text stays. Then `onChange` follows every
   * key. Without it the caller hears of finished days only, and an unreadable text gives way to the former day.
   */
  readonly onUnreadable?: (typed: string) => void
  /** Where the calendar opens while the field is empty. */
  readonly openAt?: IsoDate | undefined
  readonly id?: string
  /** For screen readers where no label is visible. */
  readonly label?: string
  readonly placeholder?: string
}

const ignore = (): void => undefined

/** A calendar day, typed or picked. */
export const DateField = (props: DateFieldProps) => {
  const { value, onChange = ignore, onUnreadable, openAt, id, label } = props
  const { placeholder = '年-月-日' } = props
  // While one types, the calendar keeps its former day: following along it would rewrite the text under the cursor.
  const [shown, setShown] = useState(value)
  const [typed, setTyped] = useState<string>()
  const isSettled = typed === undefined && (value === undefined || isDay(value))
  if (isSettled && shown !== value) setShown(value)

  const follow = (text: string) => {
    setTyped(text)
    if (onUnreadable === undefined) return
    const day = readDay(text)
    if (day === undefined && text !== '') onUnreadable(text)
    else onChange(day)
  }
  const finish = () => {
    const day = typed === undefined ? undefined : readDay(typed)
    if (onUnreadable === undefined && day !== undefined && day !== value) onChange(day)
    setTyped(undefined)
  }
  return (
    <div
      className="date-field"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) follow(target.value.trim())
      }}
      onBlur={finish}
    >
      <DatePicker
        id={id}
        aria-label={label}
        format={[...FULL_FORMATS]}
        placeholder={placeholder}
        value={shown === undefined || !isDay(shown) ? null : toDay(shown)}
        defaultPickerValue={openAt === undefined ? undefined : toDay(openAt)}
        preserveInvalidOnBlur={onUnreadable !== undefined}
        onChange={(day) => {
          setTyped(undefined)
          onChange(day === null ? undefined : toIsoDate(day))
        }}
      />
    </div>
  )
}
