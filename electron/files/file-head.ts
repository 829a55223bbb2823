import { open } from 'node:fs/promises'

const HEAD_BYTES = 8

/** What a file is, as far as its first bytes tell: a zip (.docx, .xlsx), the old Office container, or something else. */
export type FileKind = 'zip' | 'ole' | 'other'

const kindOf = (head: Buffer): FileKind => {
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'zip'
  return head.toString('hex') === 'd0cf11e0a1b11ae1' ? 'ole' : 'other'
}

/** Tells a file by how it begins and not by its name: people rename files. */
export const fileKindOf = async (path: string): Promise<FileKind> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return kindOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
