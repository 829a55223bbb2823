import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RawHeaders, rawRequest } from '../support/raw-request.ts'
import { openSmallDoor, type SmallDoor } from '../support/small-door.ts'

let door: SmallDoor
let own: Record<string, string>

beforeAll(async () => {
  door = await openSmallDoor()
  own = { 'x-ledger-token': door.token, 'content-type': 'application/json' }
})
afterAll(() => door.close())

test('a call with the token is answered with its reply', async () => {
  const answer = await door.call('note.measure', { text: '清明祭扫' })

  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { length: 4 } })
})

test('a call from the page itself, with all a browser adds, is answered', async () => {
  const answer = await door.call(
    'note.measure',
    { text: '' },
    {
      origin: door.origin,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      'content-type': 'application/json; charset=utf-8',
    },
  )

  expect(answer.status).toBe(200)
})

test('the door listens on this machine only', async () => {
  expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const refused = await new Promise((resolve) => {
    const socket = connect(Number(new URL(door.origin).port), '127.0.0.2')
    socket.once('connect', () => resolve(false))
    socket.once('error', () => resolve(true))
  })
  expect(refused).toBe(true)
})

test('the token has 256 bits and stands in the fragment of the address only', () => {
  expect(Buffer.from(door.token, 'base64url')).toHaveLength(32)
  expect(door.url).toBe(`${door.origin}/#token=${door.token}`)
})

test.each([
  ['localhost', (port: string) => `localhost:${port}`],
  ['a name that was pointed at this machine', (port: string) => `evil.example:${port}`],
  ['a name that begins like the right one', (port: string) => `127.0.0.1.evil.example:${port}`],
  ['another port', () => '127.0.0.1:1'],
  ['no port', () => '127.0.0.1'],
  ['a trailing dot', (port: string) => `127.0.0.1.:${port}`],
  ['nothing', () => ''],
])('a request for %s as host is not answered, token or not', async (_name, hostOf) => {
  const host = hostOf(new URL(door.origin).port)

  expect((await door.call('note.measure', { text: '' }, { host })).status).toBe(421)
  expect((await door.get('/', { host })).status).toBe(421)
})

test('a request with two hosts is not answered', async () => {
  const { host } = new URL(door.origin)

  const status = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(door.origin).port), '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString('latin1').split('\r\n')[0] ?? '')
    })
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`)
  })

  expect(status).toMatch(/^HTTP\/1\.1 4\d\d /)
})

test.each([
  'http://evil.example',
  'null',
  'http://localhost',
  'https://127.0.0.1',
  'http://127.0.0.1',
])('a call whose page is at %s is refused though it has the token', async (origin) => {
  const answer = await door.call('note.measure', { text: '' }, { origin })

  expect(answer.status).toBe(403)
})

test.each(['cross-site', 'same-site', 'none', ''])(
  'a call that the browser marks %j is refused though it has the token',
  async (site) => {
    expect((await door.call('note.measure', { text: '' }, { 'sec-fetch-site': site })).status).toBe(
      403,
    )
  },
)

test('the page can be opened by its address but not from within another site', async () => {
  expect((await door.get('/', { 'sec-fetch-site': 'none' })).status).toBe(200)
  expect((await door.get('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('a foreign page that asks for permission gets none', async () => {
  const answer = await rawRequest(door.origin, {
    method: 'OPTIONS',
    path: '/call/note.measure',
    headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
  })

  expect(answer.status).toBe(403)
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  )
})

test('calls, uploads and downloads need the right token', async () => {
  const wrong: readonly RawHeaders[] = [
    {},
    { 'x-ledger-token': '' },
    { 'x-ledger-token': door.token.slice(0, -1) },
    { 'x-ledger-token': `${door.token}A` },
    { 'x-ledger-token': door.token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) },
    { 'x-ledger-token': [door.token, door.token] },
    { cookie: `x-ledger-token=${door.token}` },
    { authorization: `Bearer ${door.token}` },
  ]
  for (const headers of wrong) {
    const json = { ...headers, 'content-type': 'application/json' }
    const bytes = { ...headers, 'content-type': 'application/octet-stream' }
    const requests = [
      { method: 'POST', path: '/call/note.measure', headers: json, body: '{"text":""}' },
      { method: 'POST', path: '/upload?name=a', headers: bytes, body: 'a' },
      { path: '/download/anything', headers },
    ]
    for (const request of requests) {
      expect((await rawRequest(door.origin, request)).status, JSON.stringify(request)).toBe(401)
    }
  }
})

test('the token in the address is not taken', async () => {
  const answer = await rawRequest(door.origin, {
    method: 'POST',
    path: `/call/note.measure?token=${door.token}`,
    headers: { 'content-type': 'application/json' },
    body: '{"text":""}',
  })

  expect(answer.status).toBe(401)
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
  'a call sent as %j, as a form could, is refused',
  async (type) => {
    expect((await door.call('note.measure', { text: '' }, { 'content-type': type })).status).toBe(
      415,
    )
  },
)

test('a call is a POST', async () => {
  expect((await door.get('/call/note.measure', own)).status).toBe(405)
})

test.each(['{"text":', '', '\u0000', '{"text":"\\'])(
  'an input that is no JSON (%j) is refused in Chinese',
  async (body) => {
    const answer = await rawRequest(door.origin, {
      method: 'POST',
      path: '/call/note.measure',
      headers: own,
      body,
    })

    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input', message: expect.stringContaining('内容不是有效的JSON') },
    })
  },
)

test('an input with broken UTF-8 is refused and not repaired', async () => {
  const body = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3]), Buffer.from('"}')])
  const answer = await rawRequest(door.origin, {
    method: 'POST',
    path: '/call/note.measure',
    headers: own,
    body,
  })

  expect(answer.status).toBe(400)
})

test('an input over 8 MB is refused, one just below is taken', async () => {
  const room = 8 * 1_048_576 - '{"text":""}'.length

  const fits = await door.call('note.measure', { text: 'a'.repeat(room) })
  const over = await door.call('note.measure', { text: 'a'.repeat(room + 1) })

  expect(JSON.parse(fits.text)).toEqual({ ok: true, value: { length: room } })
  expect(over.status).toBe(413)
  expect(JSON.parse(over.text)).toMatchObject({
    ok: false,
    fault: { code: 'invalid-input', message: expect.stringContaining('内容超过8 MB') },
  })
})

test('a call nobody knows gets a fault as its reply', async () => {
  for (const name of ['note.burn', '__proto__', 'constructor', '%E0%A4%A', '']) {
    const answer = await door.call(name, {})

    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'unknown-call' } })
  }
})

test('a wrong input gets the fault of the dispatcher', async () => {
  const answer = await door.call('note.measure', { text: 7 })

  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
})

test('every answer, refusals too, forbids storing, guessing, framing and foreign reading', async () => {
  const answers = [
    await door.get('/'),
    await door.get('/nothing'),
    await door.get('/', { host: 'evil.example' }),
    await door.call('note.measure', { text: '' }),
    await door.call('note.measure', { text: '' }, { 'x-ledger-token': '' }),
  ]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
  }
})
