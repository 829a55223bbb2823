import { readFileSync, writeFileSync } from 'node:fs'

/** Destroys a stretch of a file, as a worn disk does. */
export const overwriteFile = (path: string, from: number, length: number): void => {
  const bytes = readFileSync(path)
  bytes.fill(0xaa, from, from + length)
  writeFileSync(path, bytes)
}
