import type { Page } from 'playwright-core'

/** Names, keys and endings of files that are the same in Chinese. */
const KNOWN =
  /Word|Excel|WPS|PDF|MIT|Ctrl|Alt|Shift|Tab|Esc|Enter|Delete|Page Up|Page Down|Home|End|F\d+|U盘|MB|KB|GB|mzsj|mzbf|\.txt\b|\b[A-Z]\b/g

/** Latin words a page shows, which a clerk cannot read: names of the code, ids. The data directory is told as it is. */
export const strayWords = async (page: Page, dataDirectory: string): Promise<string[]> => {
  const shown = await page.locator('body').innerText()
  return (
    shown
      .replaceAll(dataDirectory, '')
      .replace(KNOWN, '')
      .match(/[A-Za-z]+/g) ?? []
  )
}
