import type { Page } from 'playwright-core'

/** Pastes words into a page, as Ctrl+V does with what was copied elsewhere. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
