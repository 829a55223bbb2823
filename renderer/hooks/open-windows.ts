/*
 * Which windows show the program now. Each holds a lock of its own name for as long as it is open; the browser gives
 * the lock back however the window ends, also when it crashes, so that nothing has to be cleaned up.
 */

const KEY = 'window-id'
const LOCK = 'window:'

/** The windows open when last looked; undefined before the browser has answered. */
let open: ReadonlySet<string> | undefined
let id: string | undefined

const storedId = (): string => {
  const made = Array.from(window.crypto.getRandomValues(new Uint32Array(3)), String).join('-')
  try {
    const known = window.sessionStorage.getItem(KEY)
    if (known === null) window.sessionStorage.setItem(KEY, made)
    return known ?? made
  } catch {
    return made
  }
}

/** The id of this window, the same after a reload. */
export const thisWindow = (): string => (id ??= storedId())

const look = async (): Promise<void> => {
  try {
    const { held = [] } = await window.navigator.locks.query()
    open = new Set(held.map(({ name }) => name ?? ''))
  } catch {
    // A browser without locks: every draft counts as left behind, none is lost.
  }
}

/** Makes this window known to the others, and looks for them whenever the clerk comes to it or changes the place. */
export const enterWindow = (): void => {
  const lock = `${LOCK}${thisWindow()}`
  // `locks` is missing where the page is not served securely.
  const locks: LockManager | undefined = window.navigator.locks
  locks?.request(lock, () => new Promise(() => undefined)).catch(() => undefined)
  void look()
  window.addEventListener('focus', () => void look())
  window.addEventListener('hashchange', () => void look())
}

/** Whether another window of this id is open. */
export const isOpenBeside = (other: string): boolean => open?.has(LOCK + other) === true
