import { createRequire, registerHooks } from 'node:module'

const SCHEME = 'electron-stand-in:'
const modules = new Map<string, object>()

/** Main asks for the stand-in of its own launch here; a global because the module below is made of text. */
Object.defineProperty(globalThis, '__electronStandIn', {
  value: (url: string) => modules.get(url),
  configurable: true,
})

let launches = 0

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: `${SCHEME}${launches}`, format: 'commonjs', shortCircuit: true }
      : nextResolve(specifier, context),
  load: (url, context, nextLoad) =>
    url.startsWith(SCHEME)
      ? {
          format: 'commonjs',
          source: `module.exports = globalThis.__electronStandIn(${JSON.stringify(url)})`,
          shortCircuit: true,
        }
      : nextLoad(url, context),
})

/** Runs a fresh copy of a built main process, in which `electron` is the given module. */
export const loadMain = (file: string, electron: object): void => {
  launches += 1
  modules.set(`${SCHEME}${launches}`, electron)
  const require = createRequire(import.meta.url)
  delete require.cache[require.resolve(file)]
  require(file)
}
