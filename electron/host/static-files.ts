import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** A file of the built page. */
export type StaticFile = { readonly mediaType: string; readonly bytes: Buffer }

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Reads the file a path of a URL names, or nothing. `path` is taken as the client sent it: a URL parser would resolve
 * `..` first and hide what was asked for. Never leaves `root`, not even through a link, and serves no dotfile.
 */
export const readStaticFile = async (
  root: string,
  path: string,
): Promise<StaticFile | undefined> => {
  const segments = plainSegments(path)
  if (segments === undefined) return undefined
  try {
    const file = await realpath(join(root, ...segments))
    if (!file.startsWith((await realpath(root)) + sep)) return undefined
    if (!(await stat(file)).isFile()) return undefined
    const mediaType = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'
    return { mediaType, bytes: await readFile(file) }
  } catch {
    return undefined
  }
}

/** The parts of the path, if each is a plain file or folder name (on Windows `:` would name a drive or a stream). */
const plainSegments = (path: string): readonly string[] | undefined => {
  if (path === '/') return ['index.html']
  try {
    const segments = decodeURIComponent(path.slice(1)).split('/')
    const isPlain = segments.every((segment) => /^[^.\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(segment))
    return path.startsWith('/') && isPlain ? segments : undefined
  } catch {
    return undefined
  }
}
