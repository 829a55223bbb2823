import { isAbsolute, join } from 'node:path'
import type { z } from 'zod'
import type { AppContract } from '../../shared/contract/index.ts'
import type { TestApplication } from './open-test-application.ts'

type Scope = z.input<AppContract['exchange.export']['input']>['scope']
export type Preview = z.output<AppContract['exchange.preview']['output']>

/** The path of a file a page was given. */
export const exportedPath = ({ dataDirectory }: TestApplication, savedAs: string): string =>
  isAbsolute(savedAs) ? savedAs : join(dataDirectory, 'exports', savedAs)

/** Writes a data file; answers its path, as if it lay on a stick. */
export const exportFile = async (from: TestApplication, scope?: Scope): Promise<string> => {
  const { savedAs } = await from.call('exchange.export', scope === undefined ? {} : { scope })
  return exportedPath(from, savedAs)
}

/** Looks at files and merges them. */
export const importFiles = async (
  into: TestApplication,
  ...files: string[]
): Promise<{ readonly preview: Preview; readonly importId: string }> => {
  const preview = await into.call('exchange.preview', {}, files)
  const { importId } = await into.call('exchange.apply', { previewId: preview.previewId })
  return { preview, importId }
}

/** Carries everything of one program to another. */
export const carry = async (from: TestApplication, into: TestApplication) =>
  importFiles(into, await exportFile(from))
