import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { z } from 'zod'
import { type Application, openApplication } from '../../electron/application.ts'
import { createPageDialogs } from '../../electron/host/page-dialogs.ts'
import type { Clock, PickedFile } from '../../electron/ports.ts'
import type { FaultReply, Reply } from '../../shared/contract/envelope.ts'
import type { AppContract, CallName } from '../../shared/contract/index.ts'

type Input<N extends CallName> = z.input<AppContract[N]['input']>
type Output<N extends CallName> = z.output<AppContract[N]['output']>

/** What the user picks: a path, or a path and the name a page gave for it. */
type Picked = readonly (string | PickedFile)[]

/** The real program on a directory of its own, with a clock that stands still until it is set. */
export type TestApplication = {
  readonly dataDirectory: string
  /** The reply as a door gives it. `files` is what the user picks. */
  readonly reply: (name: string, input: unknown, files?: Picked) => Promise<Reply>
  /** The value of a call that must succeed. */
  readonly call: <N extends CallName>(
    name: N,
    input: Input<N>,
    files?: Picked,
  ) => Promise<Output<N>>
  /** The fault of a call that must be refused. */
  readonly refusal: (name: string, input: unknown, files?: Picked) => Promise<FaultReply>
  /** Noon of a day, or an instant. */
  readonly setClock: (to: string) => void
  /** Closes and opens again on the same directory. */
  readonly reopen: () => void
  readonly close: () => void
  /** Closes as a clerk does. */
  readonly leave: () => Promise<void>
}

const WORKER = new URL('../../electron/jobs/worker.ts', import.meta.url)

/** A directory of its own, deleted by whoever made it. */
export const freshDirectory = (): string => mkdtempSync(join(tmpdir(), 'minzheng-test-'))

const instantOf = (to: string): number =>
  new Date(to.length === 10 ? `${to}T12:00:00` : to).getTime()

export const openTestApplication = (
  options: {
    readonly today?: string
    readonly dataDirectory?: string
    readonly authorName?: string
    /** Long work in threads beside this one, as on the desktop. */
    readonly hasThreads?: boolean
  } = {},
): TestApplication => {
  const dataDirectory = options.dataDirectory ?? freshDirectory()
  let now = instantOf(options.today ?? '2024-12-20')
  const clock: Clock = () => new Date(now)
  const open = (): Application =>
    openApplication({
      dataDirectory,
      clock,
      door: 'command',
      authorName: options.authorName,
      worker: options.hasThreads === true ? WORKER : undefined,
    })
  let application: Application | undefined = open()

  const close = (): void => {
    application?.close()
    application = undefined
  }
  const reply: TestApplication['reply'] = async (name, input, files = []) => {
    if (application === undefined) throw new Error('The program is closed.')
    const dialogs = createPageDialogs({
      files: files.map((file) =>
        typeof file === 'string' ? { name: basename(file), path: file } : file,
      ),
      exportsDirectory: join(dataDirectory, 'exports'),
      offer: () => undefined,
    })
    return application.dispatch(name, input, { dialogs })
  }
  return {
    dataDirectory,
    reply,
    call: async <N extends CallName>(name: N, input: Input<N>, files?: Picked) => {
      const answer = await reply(name, input, files)
      if (!answer.ok) throw new Error(`${name}: ${answer.fault.code} ${answer.fault.message}`)
      // Sound because the dispatcher has parsed the value with the output schema of this call.
      return answer.value as Output<N>
    },
    refusal: async (name, input, files) => {
      const answer = await reply(name, input, files)
      if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`)
      return answer.fault
    },
    setClock: (to) => {
      now = instantOf(to)
    },
    reopen: () => {
      close()
      application = open()
    },
    leave: async () => {
      await application?.leave()
      application = undefined
    },
    close: () => {
      close()
      if (options.dataDirectory === undefined) {
        rmSync(dataDirectory, { recursive: true, force: true })
      }
    },
  }
}

/** Everything the store of a directory holds, as one hash. Read by a second connection that writes nothing. */
export const digestOf = (dataDirectory: string): string => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  try {
    const hash = createHash('sha256')
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    for (const table of tables) {
      hash.update(table)
      const rows = db.prepare(`SELECT * FROM "${table}"`).raw().all()
      for (const row of rows.map((each) => JSON.stringify(each)).toSorted()) hash.update(row)
    }
    return hash.digest('hex')
  } finally {
    db.close()
  }
}
