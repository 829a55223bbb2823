import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { tmpdir } from 'node:os'
import { localDate } from '../../shared/domain/date.ts'
import type { Reply } from '../../shared/contract/envelope.ts'
import { startBatch } from './batch-program.ts'
import { openBrowserDoor } from './browser-door.ts'
import type { DesktopPrograms } from './desktop-programs.ts'
import { call as callDesktop } from './electron-stand-in/call.ts'
import { openTestApplication } from './open-test-application.ts'

/** A way into the program. */
export type OpenDoor = {
  /** `files` are paths of what the user picks for this call. */
  readonly call: (name: string, input: unknown, files?: readonly string[]) => Promise<Reply>
  /** The bytes of the file a call has saved under this name, as its user gets them. */
  readonly saved: (name: string) => Buffer
  readonly dataDirectory: string
  readonly close: () => Promise<void>
}

/** The present day: the desktop program asks the clock of the PC, so all doors do. */
const today = (): string => localDate(new Date())

const openDirect = async (): Promise<OpenDoor> => {
  const { reply, dataDirectory, close } = openTestApplication({ today: today() })
  return {
    dataDirectory,
    call: reply,
    saved: (name) => readFileSync(join(dataDirectory, 'exports', name)),
    close: async () => close(),
  }
}

/** Talks to the server as the page does: token, uploads before a call, one download after it. */
const openBrowser = async (): Promise<OpenDoor> => {
  const door = await openBrowserDoor()
  const downloads = new Map<string, Buffer>()
  const token = { 'x-ledger-token': door.token }
  const upload = async (path: string): Promise<string> => {
    const answer = await fetch(`${door.origin}/upload?name=${encodeURIComponent(basename(path))}`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/octet-stream' },
      body: readFileSync(path),
    })
    const { id }: { id: string } = await answer.json()
    return id
  }
  return {
    dataDirectory: door.dataDirectory,
    call: async (name, input, files = []) => {
      const ids: string[] = []
      for (const path of files) ids.push(await upload(path))
      const answer = await fetch(`${door.origin}/call/${name}`, {
        method: 'POST',
        headers: {
          ...token,
          'content-type': 'application/json',
          ...(ids.length === 0 ? {} : { 'x-ledger-files': ids.join(',') }),
        },
        body: JSON.stringify(input),
      })
      // Sound because the server sends what the dispatcher answered.
      const reply = (await answer.json()) as Reply
      const download = answer.headers.get('x-ledger-download')
      if (download !== null && reply.ok) {
        const file = await fetch(`${door.origin}/download/${download}`, { headers: token })
        const disposition = /filename\*=UTF-8''(.*)$/.exec(
          file.headers.get('content-disposition') ?? '',
        )
        downloads.set(
          decodeURIComponent(disposition?.[1] ?? ''),
          Buffer.from(await file.arrayBuffer()),
        )
      }
      return reply
    },
    saved: (name) => downloads.get(name) ?? Buffer.from('not downloaded'),
    close: door.close,
  }
}

const openCommand = async (): Promise<OpenDoor> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'command-door-'))
  const program = startBatch(dataDirectory, '--today', today())
  return {
    dataDirectory,
    call: async (name, input, open) => {
      program.send({ call: name, input, open })
      const reply = await program.next()
      if (reply === undefined) throw new Error('The program has ended.')
      return reply
    },
    saved: (name) => readFileSync(join(dataDirectory, 'exports', name)),
    close: async () => {
      await program.end()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

const openDesktop = async (programs: DesktopPrograms): Promise<OpenDoor> => {
  const dataDirectory = programs.directory()
  const chosen = programs.directory()
  const desktop = await programs.launch(dataDirectory)
  return {
    dataDirectory,
    call: async (name, input, files) => {
      if (files !== undefined) desktop.dialog.openAnswers.push(() => files)
      const saves = name === 'reports.export' || name === 'evidence.saveCopy'
      if (saves) {
        desktop.dialog.saveAnswers.push(({ defaultPath = '' }) =>
          join(chosen, basename(defaultPath)),
        )
      }
      const reply = await callDesktop(desktop, name, input)
      // A call that was refused before it asked leaves its answer behind.
      desktop.dialog.openAnswers.length = 0
      desktop.dialog.saveAnswers.length = 0
      return reply
    },
    saved: (name) => readFileSync(join(chosen, name)),
    close: async () => {
      desktop.app.quit()
      await desktop.app.exited
    },
  }
}

/** Every door of the program. A new one is added here and must answer as the others do. */
export const doors = {
  'the dispatcher itself': openDirect,
  'a browser on 127.0.0.1': openBrowser,
  'the command line': openCommand,
  'the desktop window': openDesktop,
} satisfies Readonly<Record<string, (programs: DesktopPrograms) => Promise<OpenDoor>>>
