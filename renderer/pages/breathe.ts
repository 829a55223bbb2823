/** Lets the page answer between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Milliseconds of work nobody notices; 50 would be. */
const PIECE_MS = 12

/** Asked after every step of long work: lets the page answer when the steps since the last time have taken long enough. */
export type Pace = () => Promise<void>

export const keepPace = (): Pace => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < PIECE_MS) return
    await breathe()
    since = performance.now()
  }
}
