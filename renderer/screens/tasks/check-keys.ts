import type { KeyboardEvent } from 'react'
import { moveFocus } from '../../components/move-focus.ts'

/** What each key does on a row; `Alt` before the name for the key held with Alt. */
type Keys = Readonly<Record<string, (() => void) | undefined>>

const nameOf = ({ key, altKey }: KeyboardEvent): string => {
  const name = key.length === 1 ? key.toLowerCase() : key
  return altKey ? `Alt${name}` : name
}

/** Listens on a row for its own keys and for the arrows; what is typed in something inside the row is left alone. */
export const checkKeys =
  (keys: Keys) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const name = nameOf(event)
    const act = keys[name]
    if (act !== undefined) act()
    // A space that can do nothing must not scroll the page either.
    else if (name !== ' ' && (event.altKey || !moveFocus(event.key, event.currentTarget))) return
    event.preventDefault()
  }
