import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type LoopbackServer, startLoopbackServer } from '../../electron/host/loopback-server.ts'
import type { CallContext } from '../../electron/ports.ts'
import { defineContract, type Handlers } from '../../shared/contract/define.ts'
import { createDispatch } from '../../shared/contract/dispatch.ts'
import { type RawAnswer, type RawHeaders, rawRequest } from './raw-request.ts'

/** Small, so that a test can go beyond it. */
export const UPLOAD_LIMIT_HERE = 3 * 1_048_576

const contract = defineContract({
  'note.measure': {
    input: z.object({ text: z.string() }),
    output: z.object({ length: z.number() }),
  },
  'note.read': {
    input: z.object({}),
    output: z.array(z.object({ name: z.string(), text: z.string() })),
    opens: { extensions: ['txt'], multiple: true },
  },
  'note.write': {
    input: z.object({ name: z.string(), text: z.string() }),
    output: z.object({ savedAs: z.string() }),
    saves: { extensions: ['txt'] },
  },
})

const handlers: Handlers<typeof contract, CallContext> = {
  'note.measure': ({ text }) => ({ length: text.length }),
  'note.read': async (_input, { dialogs }) => {
    const files = await dialogs.openFiles({ extensions: ['txt'], multiple: true })
    return Promise.all(
      files.map(async ({ name, path }) => ({ name, text: await readFile(path, 'utf8') })),
    )
  },
  'note.write': async ({ name, text }, { dialogs }) => {
    const savedAs = await dialogs.saveFile({ suggestedName: name, extensions: ['txt'] }, (path) => {
      if (text === '写坏') throw new Error('a handler with a bug')
      return writeFile(path, text)
    })
    if (text === '写完才坏') throw new Error('a handler that fails late')
    return { savedAs }
  },
}

/** A loopback server over three small calls, with a page directory that has something to hide around it. */
export type SmallDoor = LoopbackServer & {
  readonly dataDirectory: string
  readonly bugs: readonly unknown[]
  /** A POST of JSON with the token; `headers` replaces or adds. */
  readonly call: (name: string, input: unknown, headers?: RawHeaders) => Promise<RawAnswer>
  /** Closes the door and leaves the directory. */
  readonly stop: () => Promise<void>
  readonly get: (path: string, headers?: RawHeaders) => Promise<RawAnswer>
}

/** Opens one on a fresh directory; `close` also deletes the directory. */
export const openSmallDoor = async (): Promise<SmallDoor> => {
  const directory = mkdtempSync(join(tmpdir(), 'small-door-'))
  const pageDirectory = join(directory, 'page')
  const dataDirectory = join(directory, 'data')
  mkdirSync(join(pageDirectory, 'assets'), { recursive: true })
  mkdirSync(join(dataDirectory, 'uploads-temp'), { recursive: true })
  writeFileSync(join(dataDirectory, 'uploads-temp', 'left-behind'), '上次没有用完的文件')
  writeFileSync(join(pageDirectory, 'index.html'), '<!doctype html><title>台账</title>')
  writeFileSync(join(pageDirectory, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(pageDirectory, '.hidden'), '点文件')
  writeFileSync(join(directory, 'secret.txt'), '目录外的文件')
  symlinkSync(join(directory, 'secret.txt'), join(pageDirectory, 'link.txt'))
  writeFileSync(join(dataDirectory, 'store.db'), '数据库')

  const bugs: unknown[] = []
  const dispatch = createDispatch(contract, handlers, (_name, error) => bugs.push(error))
  const server = await startLoopbackServer({
    dispatch,
    pageDirectory,
    dataDirectory,
    uploadLimit: UPLOAD_LIMIT_HERE,
    onBug: (error) => bugs.push(error),
  })
  const close = async (): Promise<void> => {
    await server.close()
    rmSync(directory, { recursive: true, force: true })
  }
  const token = { 'x-ledger-token': server.token }
  return {
    ...server,
    dataDirectory,
    bugs,
    close,
    stop: server.close,
    call: (name, input, headers = {}) =>
      rawRequest(server.origin, {
        method: 'POST',
        path: `/call/${name}`,
        body: JSON.stringify(input),
        headers: { ...token, 'content-type': 'application/json', ...headers },
      }),
    get: (path, headers = {}) =>
      rawRequest(server.origin, {
        path,
        headers,
      }),
  }
}
