import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * How far memory may grow before what nobody needs any more is given back, bytes. Every look for it takes time: with 24
 * MB a merge of 100 000 records took half as long again and was hardly smaller.
 */
const GROWTH = 64 * 1024 * 1024

const sizeNow = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics()
  return used_heap_size + external_memory
}

/** V8 collects whatever is garbage only when it is told to, and only a context made after this flag can tell it. */
const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}

let collect: (() => void) | undefined

/**
 * Keeps a long job small. Left alone, V8 lets garbage pile up for as long as there is room: comparing 100 000 records
 * had 105 MB in use, of which 18 were needed. To be called now and then; collects only when much has come together.
 */
export const createHeapKeeper = (): (() => void) => {
  let size = sizeNow()
  return () => {
    if (sizeNow() - size < GROWTH) return
    collect ??= collector()
    collect()
    size = sizeNow()
  }
}
