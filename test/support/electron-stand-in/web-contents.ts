import { EventEmitter } from 'node:events'
import type { StandInSession } from './session.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string }

/** Stands in for `webContents`, and records what main allowed and refused. */
export class StandInWebContents extends EventEmitter {
  readonly session: StandInSession
  readonly refusedWindows: string[] = []
  readonly openedWindows: string[] = []
  readonly refusedNavigations: string[] = []
  readonly cancelledRequests: string[] = []
  /** What main would have let out to the network. */
  readonly leakedRequests: string[] = []
  /** Errors of the page, violations of its content security policy among them. */
  readonly complaints: string[] = []
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })
  #ownNavigation: string | undefined

  constructor(session: StandInSession) {
    super()
    this.session = session
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  askToOpenWindow(url: string): void {
    const { action } = this.#windowOpenHandler({ url })
    const windows = action === 'deny' ? this.refusedWindows : this.openedWindows
    windows.push(url)
  }

  /** A navigation that main starts itself is not announced to main. */
  expectOwnNavigation(url: string): void {
    this.#ownNavigation = url
  }

  takeOwnNavigation(url: string): boolean {
    if (this.#ownNavigation !== url) return false
    this.#ownNavigation = undefined
    return true
  }
}
