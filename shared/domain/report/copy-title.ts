import { LIMITS } from '../input-text.ts'

/** The name of a copy: `……（副本）`, then `……（副本2）`, the first that no other template has. */
export const copyTitle = (title: string, taken: readonly string[]): string => {
  const base = title.replace(/（副本\d*）$/u, '')
  for (let count = 1; ; count += 1) {
    const mark = `（副本${count === 1 ? '' : count}）`
    const name = `${base.slice(0, LIMITS.headline - mark.length)}${mark}`
    if (!taken.includes(name)) return name
  }
}
