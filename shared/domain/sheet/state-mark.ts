/** Heads of columns that say whether a thing was done. */
const STATE_HEAD = /完成|落实|办结|开展|实施|进展/u

const DONE = /^(?:[√✓✔☑■●]|是|已?完成|已办结|已落实|已开展|已实施)$/u
const NOT_DONE =
  /^(?:[×✕✖✗✘☒□○xX]|否|(?:尚|还)?未(?:完成|开展|落实|办结|实施|启动)|没有(?:完成|开展)?)$/u

/** What a mark in a column like 完成情况 says: that a thing was done or not; undefined for any other words. */
export const stateMark = (head: string, text: string): 'done' | 'not-done' | undefined => {
  if (!STATE_HEAD.test(head)) return undefined
  const mark = text.replaceAll(/[\s\uFE0E\uFE0F。]/gu, '')
  if (DONE.test(mark)) return 'done'
  return NOT_DONE.test(mark) ? 'not-done' : undefined
}
