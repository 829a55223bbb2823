import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from '../host/content-security-policy.ts'
import { readStaticFile } from '../host/static-files.ts'

const SCHEME = 'app'
const HOST = 'ledger'

/** The origin of our page, as a frame reports it. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`

/** The one document the window shows. */
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`

/**
 * Makes `app://` a standard, secure scheme, so that the page has an origin of its own: `file:` pages share the opaque
 * origin `null` and cannot be told apart. Must run before Electron is ready.
 */
export const registerPageScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const headers = (contentType: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

const refuse = (status: number): Response =>
  new Response('', { status, headers: headers('text/plain; charset=utf-8') })

/** Serves the built page, read-only, from the folder `root`. */
export const servePage = (root: string): void => {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const url = new URL(request.url)
    if (url.host !== HOST) return refuse(404)
    const file = await readStaticFile(root, url.pathname)
    return file === undefined
      ? refuse(404)
      : new Response(new Uint8Array(file.bytes), { headers: headers(file.mediaType) })
  })
}
