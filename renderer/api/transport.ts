import type { Reply } from '../../shared/contract/envelope.ts'
import { faultReply } from '../../shared/contract/fault-reply.ts'
import { openedBy } from '../../shared/contract/opened-files.ts'
import { Fault } from '../../shared/fault.ts'
import { browserCall } from './browser-call.ts'
import { pickFiles } from './pick-files.ts'

declare global {
  interface Window {
    /** The bridge of the preload script; absent in a browser. */
    readonly desktop?: {
      readonly call: (name: string, input: unknown) => Promise<unknown>
      /** The call gets the files of the drop that was last; their paths stay behind the bridge. */
      readonly callWithDropped: (name: string, input: unknown) => Promise<unknown>
    }
  }
}

/** Whether the page is in a browser: its files come and go with the calls. In the window main has its own dialogs. */
export const isInBrowser = window.desktop === undefined

/** Carries one call to the program, from the window or from a browser, and asks for the files it opens. */
export const transport = async (name: string, input: unknown): Promise<Reply> => {
  // Sound because main answers with what its dispatcher returns.
  if (window.desktop !== undefined) return (await window.desktop.call(name, input)) as Reply
  const opens = openedBy(name)
  if (opens === undefined || isGiven(input, opens.unless)) return browserCall(name, input)
  const files = await pickFiles(opens)
  if (files === undefined) return faultReply(new Fault('cancelled'))
  return files.length === 0
    ? faultReply(new Fault('no-file-chosen'))
    : browserCall(name, input, files)
}

/** Makes a call that opens files with those the user has just dropped; a browser sends what is in them. */
export const callWithDropped = async (
  name: string,
  input: unknown,
  files: readonly File[],
): Promise<Reply> => {
  if (window.desktop === undefined) return browserCall(name, input, files)
  // Sound because main answers with what its dispatcher returns.
  return (await window.desktop.callWithDropped(name, input)) as Reply
}

/** Whether the input itself has what a file would bring. */
const isGiven = (input: unknown, field: string | undefined): boolean =>
  field !== undefined &&
  typeof input === 'object' &&
  input !== null &&
  Reflect.get(input, field) !== undefined
