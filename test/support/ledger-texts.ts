import type { TestApplication } from './open-test-application.ts'

/** The texts of all entries of a program, in the order of their characters. */
export const textsOf = async ({ call }: Pick<TestApplication, 'call'>): Promise<string[]> =>
  (await call('ledger.list', {})).entries.map(({ text }) => text).toSorted()
