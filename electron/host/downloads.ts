import { randomBytes } from 'node:crypto'

/** A file the page may fetch once. */
export type Download = {
  readonly path: string
  readonly name: string
  /** Of a file that is shown in a tab of its own instead of being saved. */
  readonly mediaType?: string
}

/** Files written for the page. The id is the permission: it is random and works once. */
export type Downloads = {
  readonly offer: (download: Download) => string
  readonly take: (id: string) => Download | undefined
}

/** More than a page ever leaves unfetched; beyond it the oldest offer lapses. The file itself stays. */
const KEPT = 100

/** Starts with nothing on offer. */
export const createDownloads = (): Downloads => {
  const offered = new Map<string, Download>()
  return {
    offer: (download) => {
      const id = randomBytes(16).toString('base64url')
      offered.set(id, download)
      const oldest = offered.keys().next().value
      if (offered.size > KEPT && oldest !== undefined) offered.delete(oldest)
      return id
    },
    take: (id) => {
      const download = offered.get(id)
      offered.delete(id)
      return download
    },
  }
}
