import { EventEmitter } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { preventable } from './preventable.ts'

/** Who holds the single-instance lock of which profile: all programs of this test process. */
const instances = new Map<string, StandInApp>()

type ClosableWindow = { close: () => void; destroy: () => Promise<void> }

/** Stands in for `app`: name, paths, single-instance lock, and the order in which a program starts and ends. */
export class StandInApp extends EventEmitter {
  readonly name: string
  readonly isPackaged: boolean
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (...parts: string[]) => this.switches.push(parts.join('=')),
  }
  /** Settles with the exit code when the program has ended. */
  readonly exited: Promise<number>
  readonly windows = new Set<ClosableWindow>()
  /** The arguments of every start that is to follow this one. */
  readonly relaunches: (readonly string[])[] = []
  isSandboxed = false
  readonly #directory: string
  readonly #release: () => Promise<void>
  readonly #paths = new Map<string, string>()
  readonly #ready: Promise<void>
  #isReady = false
  #isQuitting = false
  #hasExited = false
  #settleExit: (code: number) => void = () => {}

  /** `release` frees what the program used once its windows are gone. */
  constructor(directory: string, isPackaged: boolean, release: () => Promise<void>) {
    super()
    this.#release = release
    const manifest: { productName: string } = JSON.parse(
      readFileSync(join(directory, 'package.json'), 'utf8'),
    )
    this.name = manifest.productName
    this.isPackaged = isPackaged
    this.#directory = directory
    this.exited = new Promise((resolve) => (this.#settleExit = resolve))
    this.#ready = new Promise((resolve) => setImmediate(() => this.#becomeReady(resolve)))
  }

  #becomeReady(resolve: () => void): void {
    if (this.#hasExited) return
    this.#isReady = true
    this.emit('ready')
    resolve()
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  getAppPath(): string {
    return this.#directory
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? join(homedir(), name)
  }

  setPath(name: string, path: string): void {
    if (!statSync(path).isDirectory()) throw new Error(`${path} is not a directory`)
    this.#paths.set(name, path)
  }

  setAppUserModelId(): void {}

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    const profile = this.getPath('userData')
    const holder = instances.get(profile)
    if (holder !== undefined) {
      holder.emit('second-instance', preventable({}), process.argv, process.cwd())
      return false
    }
    instances.set(profile, this)
    return true
  }

  /** Closes the windows, then asks `will-quit`, then ends; as in Electron, `window-all-closed` is not emitted here. */
  quit(): void {
    if (this.#isQuitting || this.#hasExited) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#isQuitting = true
    for (const window of this.windows) window.close()
    const will = preventable({})
    this.emit('will-quit', will)
    this.#isQuitting = false
    if (!will.defaultPrevented) this.exit(0)
  }

  relaunch({ args }: { readonly args: readonly string[] }): void {
    this.relaunches.push(args)
  }

  exit(code: number): void {
    if (this.#hasExited) return
    this.#hasExited = true
    const closing = [...this.windows].map((window) => window.destroy())
    for (const [profile, holder] of instances) if (holder === this) instances.delete(profile)
    void Promise.all(closing)
      .then(() => this.#release())
      .then(() => this.#settleExit(code))
  }

  /** Told by a window that it is gone. */
  forgetWindow(window: ClosableWindow): void {
    if (!this.windows.delete(window) || this.windows.size > 0) return
    if (this.#isQuitting || this.#hasExited) return
    if (!this.emit('window-all-closed')) this.quit()
  }
}
