import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RawAnswer, rawRequest } from '../support/raw-request.ts'
import { openSmallDoor, type SmallDoor, UPLOAD_LIMIT_HERE } from '../support/small-door.ts'

let door: SmallDoor
let token: Record<string, string>
let leftAtStart: readonly string[]

beforeAll(async () => {
  door = await openSmallDoor()
  token = { 'x-ledger-token': door.token }
  leftAtStart = waitingUploads()
})
afterAll(() => door.close())

const waitingUploads = (): readonly string[] => {
  const directory = join(door.dataDirectory, 'uploads-temp')
  return existsSync(directory) ? readdirSync(directory) : []
}

const sendUpload = (name: string, body: string | Buffer): Promise<RawAnswer> =>
  rawRequest(door.origin, {
    method: 'POST',
    path: `/upload?name=${encodeURIComponent(name)}`,
    body,
    headers: {
      ...token,
      'content-type': 'application/octet-stream',
    },
  })

const upload = async (name: string, body: string | Buffer): Promise<string> => {
  const { text } = await sendUpload(name, body)
  // Sound because the door answers an accepted upload with its id.
  return (JSON.parse(text) as { readonly id: string }).id
}

test('what a killed program left among the uploads is deleted at the start', () => {
  expect(leftAtStart).toEqual([])
})

test('a file up to the limit is taken, a larger one is refused in Chinese and not kept', async () => {
  const whole = await upload('影像.txt', Buffer.alloc(UPLOAD_LIMIT_HERE, 'a'))
  const over = await sendUpload('影像.mp4', Buffer.alloc(UPLOAD_LIMIT_HERE + 1))

  expect(over.status).toBe(413)
  expect(JSON.parse(over.text)).toMatchObject({
    ok: false,
    fault: { code: 'file-too-large', message: expect.stringContaining('“影像.mp4”超过3 MB的上限') },
  })
  expect(waitingUploads()).toEqual([whole])
  const read = await door.call('note.read', {}, { 'x-ledger-files': whole })
  expect(read.text.length).toBeGreaterThan(UPLOAD_LIMIT_HERE)
})

test('an upload sent as a form could send it is refused', async () => {
  const answer = await rawRequest(door.origin, {
    method: 'POST',
    path: '/upload?name=a',
    body: 'a',
    headers: {
      ...token,
      'content-type': 'text/plain',
    },
  })

  expect(answer.status).toBe(415)
  expect(waitingUploads()).toEqual([])
})

test('uploaded files reach their call under their names and are gone afterwards', async () => {
  const first = await upload('普法照片 1.txt', '一')
  const second = await upload('../会议记录.txt', '二')
  const [kept] = waitingUploads()
  const mode = statSync(join(door.dataDirectory, 'uploads-temp', kept ?? '')).mode

  const answer = await door.call('note.read', {}, { 'x-ledger-files': `${first},${second}` })

  expect(JSON.parse(answer.text)).toEqual({
    ok: true,
    value: [
      { name: '普法照片 1.txt', text: '一' },
      { name: '会议记录.txt', text: '二' },
    ],
  })
  if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
  expect(waitingUploads()).toEqual([])
})

test('an uploaded file belongs to one call', async () => {
  const id = await upload('记录.txt', '一')
  await door.call('note.measure', { text: '' }, { 'x-ledger-files': id })

  const again = await door.call('note.read', {}, { 'x-ledger-files': id })

  expect(again.status).toBe(400)
  expect(JSON.parse(again.text)).toMatchObject({ fault: { code: 'invalid-input' } })
  expect(waitingUploads()).toEqual([])
})

test('a call that opens files and is sent none says so', async () => {
  const answer = await door.call('note.read', {})

  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'no-file-chosen' } })
})

test('an upload that breaks off leaves nothing behind', async () => {
  const { host, port } = new URL(door.origin)
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `POST /upload?name=a HTTP/1.1\r\nHost: ${host}\r\nx-ledger-token: ${door.token}\r\n` +
          'Content-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nabc',
        () => socket.destroy(),
      )
    })
    socket.once('close', () => resolve())
  })

  await expect.poll(waitingUploads).toEqual([])
  expect((await door.get('/')).status).toBe(200)
})

test('a saved file is kept among the exports and can be fetched once, with the token', async () => {
  const answer = await door.call('note.write', { name: '报告.txt', text: '全年工作' })
  const id = String(answer.headers['x-ledger-download'])

  const fetched = await door.get(`/download/${id}`, token)
  const again = await door.get(`/download/${id}`, token)

  expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { savedAs: '报告.txt' } })
  expect(fetched.text).toBe('全年工作')
  expect(fetched.headers['content-type']).toBe('application/octet-stream')
  expect(fetched.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt",
  )
  expect(again.status).toBe(404)
  expect(readFileSync(join(door.dataDirectory, 'exports', '报告.txt'), 'utf8')).toBe('全年工作')
})

test('a refused guess at a download does not use it up', async () => {
  const answer = await door.call('note.write', { name: '猜.txt', text: '内容' })
  const path = `/download/${String(answer.headers['x-ledger-download'])}`

  const guess = await door.get(path)
  const head = await rawRequest(door.origin, { method: 'HEAD', path, headers: token })
  const fetched = await door.get(path, token)

  expect([guess.status, head.status, fetched.status]).toEqual([401, 405, 200])
})

test('a file is never written over another and never outside the exports', async () => {
  const names: unknown[] = []
  for (const text of ['一', '二', '三']) {
    const answer = await door.call('note.write', { name: '../../同名?.txt', text })
    // Sound because the test's own contract says so.
    names.push((JSON.parse(answer.text) as { value: { savedAs: string } }).value.savedAs)
  }

  expect(names).toEqual(['同名.txt', '同名（2）.txt', '同名（3）.txt'])
  expect(readFileSync(join(door.dataDirectory, 'exports', '同名.txt'), 'utf8')).toBe('一')
})

test('a call that breaks while it writes leaves no half file and offers no download', async () => {
  const before = readdirSync(join(door.dataDirectory, 'exports'))

  const answer = await door.call('note.write', { name: '坏.txt', text: '写坏' })

  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'internal' } })
  expect(answer.headers['x-ledger-download']).toBeUndefined()
  expect(answer.text).not.toContain('a handler with a bug')
  expect(readdirSync(join(door.dataDirectory, 'exports'))).toEqual(before)
})

test('a call that fails after it has saved a file offers no download', async () => {
  const answer = await door.call('note.write', { name: '晚.txt', text: '写完才坏' })

  expect(JSON.parse(answer.text)).toMatchObject({ ok: false })
  expect(answer.headers['x-ledger-download']).toBeUndefined()
})

test('closing the door deletes unused uploads and keeps the exports', async () => {
  const closing = await openSmallDoor()
  await rawRequest(closing.origin, {
    method: 'POST',
    path: '/upload?name=a',
    body: 'a',
    headers: {
      'x-ledger-token': closing.token,
      'content-type': 'application/octet-stream',
    },
  })
  await closing.call('note.write', { name: '报告.txt', text: '全年工作' })

  await closing.stop()

  expect(readdirSync(closing.dataDirectory).toSorted()).toEqual(['exports', 'store.db'])
  await expect(closing.get('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await closing.close()
})
