import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from '../../shared/fault.ts'

/** How many looks at files are kept; the oldest goes. */
const KEPT = 8

const remove = (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true, maxRetries: 3 })

/** The previews of this session, until they are applied, put away, or eight newer ones exist. */
export const createPreviewShelf = <Plan extends { readonly directory: string }>(
  imports: string,
) => {
  const plans = new Map<string, Plan>()
  const drop = async (previewId: string): Promise<boolean> => {
    const plan = plans.get(previewId)
    plans.delete(previewId)
    if (plan !== undefined) await remove(plan.directory)
    return plan !== undefined
  }
  return {
    drop,
    /** Runs work on a new private directory and keeps what comes of it; nothing is left when it fails. */
    make: async <T extends { readonly plan: Plan }>(
      work: (directory: string) => Promise<T>,
    ): Promise<T & { readonly previewId: string }> => {
      const previewId = randomUUID()
      const directory = join(imports, previewId)
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      try {
        const made = await work(directory)
        plans.set(previewId, made.plan)
        for (const oldest of [...plans.keys()].slice(0, -KEPT)) await drop(oldest)
        return { ...made, previewId }
      } catch (error) {
        await remove(directory)
        throw error
      }
    },
    find: (previewId: string): Plan => plans.get(previewId) ?? notFound('preview', previewId),
    /** Another look at the same files. */
    replace: (previewId: string, plan: Plan): void => {
      if (plans.has(previewId)) plans.set(previewId, plan)
    },
  }
}
