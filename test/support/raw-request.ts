import { type IncomingHttpHeaders, request } from 'node:http'

/** What a server said, whole. */
export type RawAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

export type RawHeaders = Readonly<Record<string, string | readonly string[]>>

/**
 * One request with exactly these headers and this path: nothing is added, resolved or corrected, as fetch would do.
 * `Host` stands in for the right one unless it is given.
 */
export const rawRequest = (
  origin: string,
  options: {
    readonly method?: string
    readonly path?: string
    readonly headers?: RawHeaders
    readonly body?: string | Buffer
  },
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(origin)
    const { method = 'GET', path = '/', headers = {}, body } = options
    const outgoing = request({ hostname, port, method, path, agent: false, setHost: false })
    for (const [name, value] of Object.entries({ host, ...headers })) {
      outgoing.setHeader(name, value)
    }
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: whole,
          text: whole.toString('utf8'),
        })
      })
    })
    outgoing.end(body)
  })
