import type { Clock } from '../ports.ts'

/** A clock that starts at noon of the given day and goes on from there (`--today`). */
export const fixedClock = (today: string): Clock => {
  const ahead = new Date(`${today}T12:00:00`).getTime() - Date.now()
  return () => new Date(Date.now() + ahead)
}
