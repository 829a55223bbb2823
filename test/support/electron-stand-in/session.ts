import { EventEmitter } from 'node:events'

type PageHandler = (request: Request) => Response | Promise<Response>
type RequestFilter = (
  details: { readonly url: string },
  callback: (answer: { readonly cancel?: boolean }) => void,
) => void
type PermissionCheck = (contents: unknown, permission: string) => boolean
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (isGranted: boolean) => void,
) => void

/** Stands in for `session.defaultSession`: keeps what main sets and asks it, as Electron would. */
export class StandInSession extends EventEmitter {
  #filter: RequestFilter | undefined
  #check: PermissionCheck | undefined
  #request: PermissionRequest | undefined
  #device: ((details: unknown) => boolean) | undefined
  isSpellCheckerEnabled = true
  readonly webRequest = { onBeforeRequest: (filter: RequestFilter) => (this.#filter = filter) }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#check = handler
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#request = handler
  }

  setDevicePermissionHandler(handler: (details: unknown) => boolean): void {
    this.#device = handler
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled
  }

  /** Whether main lets a request through; like Electron, everything passes while no filter is set. */
  allows(url: string): Promise<boolean> {
    const filter = this.#filter
    if (filter === undefined) return Promise.resolve(true)
    return new Promise((resolve) => filter({ url }, ({ cancel = false }) => resolve(!cancel)))
  }

  /** The ways in which a page would be granted a permission; like Electron, everything is granted by default. */
  async grants(permission: string): Promise<string[]> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    if (this.#request === undefined) resolve(true)
    else this.#request({}, permission, resolve)
    return [
      ...((await promise) ? ['request'] : []),
      ...((this.#check?.({}, permission) ?? true) ? ['check'] : []),
      ...((this.#device?.({ deviceType: permission }) ?? true) ? ['device'] : []),
    ]
  }
}

/** Stands in for `protocol`: schemes before ready, one handler per scheme. */
export class StandInProtocol {
  readonly schemes: { readonly scheme: string; readonly privileges: object }[] = []
  readonly #handlers = new Map<string, PageHandler>()
  readonly #isReady: () => boolean

  constructor(isReady: () => boolean) {
    this.#isReady = isReady
  }

  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void {
    if (this.#isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    this.schemes.push(...schemes)
  }

  handle(scheme: string, handler: PageHandler): void {
    if (!this.#isReady()) throw new Error('protocol can only be used after app is ready')
    if (this.#handlers.has(scheme)) throw new Error(`${scheme} is already handled`)
    this.#handlers.set(scheme, handler)
  }

  async answer(request: Request): Promise<Response> {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1))
    return handler === undefined ? Response.error() : handler(request)
  }
}
