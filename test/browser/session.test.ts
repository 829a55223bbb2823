import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, newPage } from '../support/browser.ts'
import { type BrowserDoor, openBrowserDoor } from '../support/browser-door.ts'

let browser: Browser
let foreign: Server
let door: BrowserDoor
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>另一个网站</title>')
  }).listen(0, '127.0.0.1')
})
afterAll(async () => {
  await browser.close()
  foreign.close()
})
beforeEach(async () => {
  door = await openBrowserDoor()
  page = await newPage(browser)
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
})
afterEach(async () => {
  await page.context().close()
  await door.close()
})

const foreignUrl = (): string =>
  // Sound because the server listens on a port.
  `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`

/** The first start is the first thing a clerk sees of a new data directory, and it needs an answered call. */
const firstStart = () => page.getByRole('button', { name: '进入', exact: true })

test('the page opens, and the token is gone from the address bar', async () => {
  await page.goto(door.url)
  await firstStart().waitFor()

  expect(page.url()).not.toContain('token')
  expect(page.url()).not.toContain(door.token)
  expect(complaints).toEqual([])
})

test('the page goes on working after a reload', async () => {
  await page.goto(door.url)
  await firstStart().waitFor()

  await page.reload()

  await firstStart().waitFor()
  expect(complaints).toEqual([])
})

test('a page opened without the token gets nothing and says how to go on', async () => {
  await page.goto(door.origin)

  const said = await page.getByText('本页已失效').first().textContent()
  expect(said).toContain('请关闭本页，从软件给出的网址重新打开')
})

test('a foreign page can neither call the program, token or not, nor show its page in a frame', async () => {
  const { origin, token } = door
  await page.goto(foreignUrl())

  const call = await page.evaluate(
    (target) =>
      fetch(`${target.origin}/call/settings.get`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-ledger-token': target.token },
        body: '{}',
      }).then(
        (response) => `answered ${response.status}`,
        () => 'refused',
      ),
    { origin, token },
  )
  const blind = await page.evaluate(
    (target) =>
      fetch(`${target}/call/settings.get`, { method: 'POST', mode: 'no-cors', body: '{}' }).then(
        (response) => `answered ${response.type}`,
        () => 'refused',
      ),
    origin,
  )
  await page.setContent(`<iframe src="${door.url}"></iframe>`, { waitUntil: 'load' })
  const framed = await page.frames()[1]?.content()

  expect([call, blind]).toEqual(['refused', 'refused'])
  expect(framed).not.toContain('root')
})

test('when the program has been closed, the page says so instead of doing nothing', async () => {
  await page.goto(door.url)
  await firstStart().waitFor()
  await door.close()

  await page.getByRole('button', { name: '载入示例数据' }).click()

  const said = await page.getByText('软件已经关闭').first().textContent()
  expect(said).toContain('已保存的数据没有丢失')
})
