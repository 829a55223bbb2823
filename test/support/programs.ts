import { rmSync } from 'node:fs'
import { afterEach } from 'vitest'
import { anEntry } from './builders.ts'
import {
  freshDirectory,
  openTestApplication,
  type TestApplication,
} from './open-test-application.ts'

/** Programs and directories for the tests of a file; none outlives its test. */
export const usePrograms = () => {
  const open: TestApplication[] = []
  const directories: string[] = []
  afterEach(() => {
    for (const application of open.splice(0)) application.close()
    for (const directory of directories.splice(0)) {
      rmSync(directory, { recursive: true, force: true })
    }
  })
  const openOne = (options?: Parameters<typeof openTestApplication>[0]): TestApplication => {
    const application = openTestApplication(options)
    open.push(application)
    return application
  }
  const directory = (): string => {
    const made = freshDirectory()
    directories.push(made)
    return made
  }
  return {
    open: openOne,
    directory,
    /** A program on a directory of its own, with one entry. */
    withEntry: async (text = '一'): Promise<TestApplication> => {
      const program = openOne({ dataDirectory: directory() })
      await program.call('ledger.save', anEntry({ text }))
      return program
    },
  }
}
