import { annexStarts, attachmentsAt } from './annexes.ts'
import { readColophon } from './colophon.ts'
import type { ExistingHead, ExistingNote } from './document.ts'
import { readSignature } from './signature.ts'
import type { SourceItem } from './source-item.ts'
import { lastBefore, type TailReading } from './tail-reading.ts'

/** What stands below the body. */
export type Tail = {
  readonly head: ExistingHead
  /** Places among the items that are in the head, and so not in the body. */
  readonly used: ReadonlySet<number>
  /** Where 附件 pages begin. */
  readonly annexes: readonly number[]
  readonly notes: readonly ExistingNote[]
}

/** 附件说明, which stands between the body and the signature or, by mistake, below it. */
const readAttachments = (reading: TailReading, end: number): void => {
  for (let at = Math.max(reading.from, end - 60); at < end; at += 1) {
    const list = reading.used.has(at) ? undefined : attachmentsAt(reading.items, at)
    if (list === undefined) continue
    const last = list.places.at(-1) ?? at
    // Within the text it is a sentence; a list is the last thing before the signature.
    if (lastBefore(reading, end) > last) continue
    for (const place of list.places) reading.used.add(place)
    reading.head = { ...reading.head, attachments: [...list.names] }
    return
  }
}

/** Reads what stands below the body, from its end: 版记, 附件, 附注, 成文日期, 署名, 附件说明. */
export const readTail = (items: readonly SourceItem[], from: number, title: string): Tail => {
  const reading: TailReading = { items, from, head: {}, used: new Set(), notes: [] }
  readColophon(reading, items.length)
  const annexes = annexStarts(items, from).filter((at) => !reading.used.has(at))
  const end = annexes[0] ?? items.length
  // Often it stands below the signature, with 附件 behind it.
  readColophon(reading, end)
  readAttachments(reading, end)
  readSignature(reading, end, title)
  if (reading.head.attachments === undefined) readAttachments(reading, end)
  return { head: reading.head, used: reading.used, annexes, notes: reading.notes }
}
