import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * From here on the program's files are taken as V8 compiled them at an earlier start, from a folder of the data
 * directory that no other account can write to. V8 takes nothing that does not belong to the very text of a file. Where
 * nothing can be kept, files are compiled as ever.
 */
export const takeCompiledProgram = (dataDirectory: string): void => {
  enableCompileCache(join(dataDirectory, 'compiled'))
}

/** Keeps what was compiled in this session for the next start. Takes some 20 ms: for when nobody waits. */
export const keepCompiledProgram = (): void => flushCompileCache()
