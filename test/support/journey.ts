import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Clerk, seatClerk } from './clerk.ts'

type Seat = Parameters<typeof seatClerk>[1]

/**
 * One clerk at one page for all tests of a file: each goes on where the one before stopped, and none after one that
 * failed. The page must not have complained about anything.
 */
export const useJourney = (seat: Seat, begin: (clerk: Clerk) => void | Promise<void>): void => {
  let browser: Browser
  let clerk: Clerk
  let isBroken = false
  beforeAll(async () => {
    browser = await launchBrowser()
    clerk = await seatClerk(browser, seat)
    await begin(clerk)
  })
  beforeEach(() => {
    expect(isBroken, 'the journey ended before this step').toBe(false)
  })
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail'
    expect(clerk.complaints).toEqual([])
  })
  afterAll(async () => {
    await clerk.leave()
    await browser.close()
  })
}
