import { rmSync } from 'node:fs'
import { afterEach } from 'vitest'
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
  return {
    open: (options?: Parameters<typeof openTestApplication>[0]): TestApplication => {
      const application = openTestApplication(options)
      open.push(application)
      return application
    },
    directory: (): string => {
      const directory = freshDirectory()
      directories.push(directory)
      return directory
    },
  }
}
