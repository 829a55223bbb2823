import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import type { Call } from '../../shared/contract/define.ts'
import type { Reply } from '../../shared/contract/envelope.ts'
import { faultReply } from '../../shared/contract/fault-reply.ts'
import { contract } from '../../shared/contract/index.ts'
import { Fault } from '../../shared/fault.ts'
import { describeIssues } from '../../shared/text/input-issues.ts'
import type { Application } from '../application.ts'
import { createCommandDialogs } from './command-dialogs.ts'

/** One line of a batch. */
const batchLineSchema = z.object({
  call: z.string(),
  input: z.unknown().optional(),
  open: z.array(z.string()).default([]),
  save: z.string().optional(),
})
export type CommandCall = z.output<typeof batchLineSchema>

/** Where relative paths start, and where files go that nobody named a place for. */
export type Places = { readonly from: string; readonly exportsDirectory: string }

/** Runs one call with the files named for it. */
export const runCall = (
  application: Application,
  { call, input, open, save }: CommandCall,
  places: Places,
): Promise<Reply> =>
  application.dispatch(call, input, { dialogs: createCommandDialogs({ open, save, ...places }) })

const readLine = (line: string): CommandCall | Reply => {
  try {
    const parsed = batchLineSchema.safeParse(JSON.parse(line), { reportInput: true })
    if (parsed.success) return parsed.data
    return faultReply(new Fault('invalid-input', { reason: describeIssues(parsed.error.issues) }))
  } catch {
    return faultReply(new Fault('invalid-input', { reason: '这一行不是JSON' }))
  }
}

/**
 * Answers each line of `source` as soon as its call has ended, so that a program can use an id from one reply in its
 * next line. Ends when nobody reads the replies any more. Says whether every call succeeded.
 */
export const runBatch = async (
  application: Application,
  source: Readable,
  sink: Writable,
  places: Places,
): Promise<boolean> => {
  let isGood = true
  const lines = createInterface({ input: source, crlfDelay: Infinity })
  // Nobody reads the replies any more: no further call is taken.
  sink.once('error', () => lines.close())
  for await (const line of lines) {
    if (line.trim() === '') continue
    const read = readLine(line.replace(/^\uFEFF/, ''))
    const reply = 'ok' in read ? read : await runCall(application, read, places)
    isGood &&= reply.ok
    sink.write(`${JSON.stringify(reply)}\n`)
  }
  return isGood
}

/** A call as `list` shows it, with the JSON schemas of what goes in and what comes out. */
export type ListedCall = FileUse & {
  readonly call: string
  readonly input: unknown
  readonly output: unknown
}
type FileUse = Pick<Call, 'opens' | 'saves'>

/** Every call of the contract. */
export const listCalls = (): ListedCall[] =>
  Object.entries<Call>(contract).map(([call, { input, output, ...files }]) => ({
    call,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
    ...files,
  }))
