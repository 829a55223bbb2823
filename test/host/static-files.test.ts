import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawRequest } from '../support/raw-request.ts'
import { openSmallDoor, type SmallDoor } from '../support/small-door.ts'

let door: SmallDoor

beforeAll(async () => {
  door = await openSmallDoor()
})
afterAll(() => door.close())

test('the page and its parts are served to the browser, with the right types', async () => {
  const page = await door.get('/')
  const script = await door.get('/assets/page.js?v=1')

  expect(page.text).toContain('<title>台账</title>')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
})

test('a HEAD request gets the head of the page without the page', async () => {
  const page = await door.get('/')
  const head = await rawRequest(door.origin, { method: 'HEAD' })

  expect(head.status).toBe(200)
  expect(head.headers['content-length']).toBe(String(page.body.length))
  expect(head.body).toHaveLength(0)
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/..\\..\\secret.txt',
  '/%252e%252e/secret.txt',
  '//secret.txt',
  '/../data/store.db',
  '/.hidden',
  '/assets/.%2fpage.js',
  '/link.txt',
  '/index.html::$DATA',
  '/index.html%00.js',
  '/%',
  '/assets',
  '/assets/',
  '/nothing.js',
])('nothing is served for the path %s', async (path) => {
  const answer = await door.get(path)

  expect(answer.status).toBe(404)
  expect(answer.text).toBe('Not Found\n')
})

test('an address of another server in the request line is not served', async () => {
  expect((await door.get('http://evil.example/')).status).toBe(404)
})
