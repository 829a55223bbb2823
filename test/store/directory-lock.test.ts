import { afterEach, expect, test } from 'vitest'
import { lockDirectory } from '../../electron/store/directory-lock.ts'
import { Fault } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { type BatchProgram, startBatch } from '../support/batch-program.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const running: BatchProgram[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.kill()))
})

/** The command door, open on a directory and waiting for its next line. */
const startHolder = async (dataDirectory: string): Promise<BatchProgram> => {
  const program = startBatch(dataDirectory)
  running.push(program)
  program.send({ call: 'settings.get' })
  await program.next()
  return program
}

const refusal = (work: () => unknown): Fault => {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('It was not refused.')
}

test('a second program is refused and told which one has the data', async () => {
  const dataDirectory = programs.directory()
  const holder = await startHolder(dataDirectory)

  const fault = refusal(() => programs.open({ dataDirectory }))

  expect(fault.code).toBe('store-locked')
  expect(faultMessage(fault.code, fault.details)).toContain(`（命令行，进程${holder.pid}）`)
})

test('a program that was killed leaves nothing that keeps the next one out', async () => {
  const dataDirectory = programs.directory()
  const holder = await startHolder(dataDirectory)
  await holder.kill()

  const { call } = programs.open({ dataDirectory })

  expect((await call('store.check', {})).ok).toBe(true)
})

test('the lock is free again when the program is closed, and when it could not open the store', async () => {
  const dataDirectory = programs.directory()
  programs.open({ dataDirectory }).close()
  const { call } = programs.open({ dataDirectory })
  expect((await call('plan.get', {})).tasks).toHaveLength(35)
})

test('a refused second program does not take the lock from the first', () => {
  const directory = programs.directory()
  const first = lockDirectory(directory, 'desktop')
  expect(refusal(() => lockDirectory(directory, 'browser')).details).toEqual({
    holder: `桌面窗口，进程${process.pid}`,
  })
  expect(refusal(() => lockDirectory(directory, 'browser')).code).toBe('store-locked')

  first.release()

  lockDirectory(directory, 'browser').release()
})
