import { readFileSync } from 'node:fs'

/** The name under which the page reaches `ipcMain` until the preload has hidden it. */
export const INVOKE_BINDING = '__standInInvoke'

/** Where the stand-in keeps the paths of the files that are being dropped, by name. */
export const DROPPED_PATHS = '__standInDroppedPaths'

/** Runs in the page before its own scripts: what a sandboxed preload may require, and the copy that contextBridge makes. */
const prelude = `
  if (window !== window.top) return
  const invoke = window.${INVOKE_BINDING}
  delete window.${INVOKE_BINDING}
  const copy = (value) => {
    if (typeof value === 'function') return (...input) => value(...structuredClone(input))
    if (typeof value !== 'object' || value === null) return value
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, copy(v)])))
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: copy(api), enumerable: true }),
    },
    ipcRenderer: { invoke: (channel, ...input) => invoke(channel, input) },
    webUtils: { getPathForFile: (file) => window.${DROPPED_PATHS}?.[file.name] ?? '' },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name)
    return electron
  }
  const module = { exports: {} }
  const exports = module.exports
`

/** The built preload as a script for the main frame of a page. */
export const preloadScript = (file: string): string =>
  `(() => {${prelude}\n;(() => {${readFileSync(file, 'utf8')}\n})()})()`
