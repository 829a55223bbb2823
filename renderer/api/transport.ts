import type { Call } from '../../shared/contract/define.ts'
import type { Reply } from '../../shared/contract/envelope.ts'
import { faultReply } from '../../shared/contract/fault-reply.ts'
import { contract } from '../../shared/contract/index.ts'
import { Fault } from '../../shared/fault.ts'
import { browserCall } from './browser-call.ts'
import { pickFiles } from './pick-files.ts'

declare global {
  interface Window {
    /** The bridge of the preload script; absent in a browser. */
    readonly desktop?: { readonly call: (name: string, input: unknown) => Promise<unknown> }
  }
}

/** Whether files can be handed to a call directly. In the window, main asks for them with its own dialog. */
export const canDropFiles = window.desktop === undefined

/** Carries one call to the program, from the window or from a browser, and asks for the files it opens. */
export const transport = async (name: string, input: unknown): Promise<Reply> => {
  // Sound because main answers with what its dispatcher returns.
  if (window.desktop !== undefined) return (await window.desktop.call(name, input)) as Reply
  const opens = callOf(name)?.opens
  if (opens === undefined || isGiven(input, opens.unless)) return browserCall(name, input)
  const files = await pickFiles(opens)
  if (files === undefined) return faultReply(new Fault('cancelled'))
  return files.length === 0
    ? faultReply(new Fault('no-file-chosen'))
    : browserCall(name, input, files)
}

/** Makes a call that opens files with files the user has dropped. Only where `canDropFiles`. */
export const callWithFiles = (
  name: string,
  input: unknown,
  files: readonly File[],
): Promise<Reply> => browserCall(name, input, files)

/** Whether the input itself has what a file would bring. */
const isGiven = (input: unknown, field: string | undefined): boolean =>
  field !== undefined &&
  typeof input === 'object' &&
  input !== null &&
  Reflect.get(input, field) !== undefined

const callOf = (name: string): Call | undefined => {
  const calls: Readonly<Record<string, Call>> = contract
  return Object.hasOwn(calls, name) ? calls[name] : undefined
}
