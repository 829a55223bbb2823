import { Input } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'

/** A pause in typing after which the list is searched. */
const PAUSE_MS = 300

/** Searches while one types, after a pause, so that no list is fetched for half a word. */
export const TextFilter = ({
  text,
  onChange,
}: {
  readonly text: string
  readonly onChange: (text: string | undefined) => void
}) => {
  const [typed, setTyped] = useState(text)
  const search = useEffectEvent((wanted: string) => {
    if (wanted !== text) onChange(wanted || undefined)
  })
  useEffect(() => {
    const timer = setTimeout(() => search(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Input
      className="ledger-filter-text"
      aria-label="查找内容或文号"
      allowClear
      placeholder="内容、文号"
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed.trim() || undefined)}
    />
  )
}
