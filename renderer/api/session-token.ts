const KEY = 'ledger-token'

/** Holds the token where the browser gives the page no session storage; a reload then needs the address again. */
let inMemory = ''

/**
 * Takes the token out of the address bar, so that it is in no history, bookmark or copied address. It stays in this
 * tab only.
 */
const takeFromAddress = (): void => {
  const { hash, pathname, search } = window.location
  const token = new URLSearchParams(hash.slice(1)).get('token')
  if (token === null || !hash.startsWith('#token=')) return
  window.history.replaceState(window.history.state, '', pathname + search)
  inMemory = token
  try {
    window.sessionStorage.setItem(KEY, token)
  } catch {
    // Kept in memory.
  }
}

// Now, before the page reads where it is from the same hash; and again when the address of a restarted program is
// pasted into an open tab.
takeFromAddress()
window.addEventListener('hashchange', takeFromAddress)

/** The token of this session, or an empty text for a page that was not opened by its full address. */
export const sessionToken = (): string => {
  try {
    return window.sessionStorage.getItem(KEY) ?? inMemory
  } catch {
    return inMemory
  }
}
