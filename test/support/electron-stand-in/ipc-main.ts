/** A frame as main sees it. */
export type SenderFrame = { readonly origin: string; readonly parent: object | null }
type Listener = (event: { senderFrame: SenderFrame | null }, ...input: unknown[]) => unknown

/** Stands in for `ipcMain`: errors and values cross as they do in Electron. */
export class StandInIpcMain {
  readonly #listeners = new Map<string, Listener>()

  handle(channel: string, listener: Listener): void {
    if (this.#listeners.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#listeners.set(channel, listener)
  }

  removeHandler(channel: string): void {
    this.#listeners.delete(channel)
  }

  async invoke(
    senderFrame: SenderFrame | null,
    channel: string,
    input: readonly unknown[],
  ): Promise<unknown> {
    try {
      const listener = this.#listeners.get(channel)
      if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await listener({ senderFrame }, ...structuredClone(input)))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, {
        cause: error,
      })
    }
  }
}
