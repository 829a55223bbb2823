/** What a call does to the store: those that only read may go on while a long job writes beside them. */
export type CallKind = 'reading' | 'writing'

type Closed = 'for-writing' | 'for-all'

/**
 * Lets calls through to the store, and holds them back while one of them has it for itself. SQLite would make a
 * second writer wait inside the main thread, where waiting blocks the window.
 */
export const createCallGate = () => {
  const underWay = { reading: 0, writing: 0 }
  /** For whom it is closed. An object, because one call changes what another one waits for. */
  const gate: { closed: Closed | undefined } = { closed: undefined }
  let wakeUps: (() => void)[] = []

  const changed = (): void => {
    const woken = wakeUps
    wakeUps = []
    for (const wakeUp of woken) wakeUp()
  }
  /** Whoever waits looks again after every change, and goes on in the same breath as it looked. */
  const nextChange = (): Promise<void> => new Promise((resolve) => wakeUps.push(resolve))
  const isOpenFor = (kind: CallKind): boolean =>
    gate.closed === undefined || (gate.closed === 'for-writing' && kind === 'reading')

  const isQuietFor = (held: Closed): boolean =>
    underWay.writing === 0 && (held === 'for-writing' || underWay.reading === 0)

  /** Runs one call when its turn has come. */
  const pass = async <T>(kind: CallKind, call: () => T | Promise<T>): Promise<T> => {
    while (!isOpenFor(kind)) await nextChange()
    underWay[kind] += 1
    try {
      return await call()
    } finally {
      underWay[kind] -= 1
      changed()
    }
  }

  /**
   * From inside a writing call: waits for the others under way, holds new ones back, and runs alone. `for-writing`
   * lets calls that only read go on.
   */
  const alone = async <T>(whatIsHeld: Closed, work: () => Promise<T>): Promise<T> => {
    underWay.writing -= 1
    changed()
    try {
      while (gate.closed !== undefined) await nextChange()
      gate.closed = whatIsHeld
      while (!isQuietFor(whatIsHeld)) await nextChange()
      return await work()
    } finally {
      underWay.writing += 1
      gate.closed = undefined
      changed()
    }
  }

  return { pass, alone }
}
