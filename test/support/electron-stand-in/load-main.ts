import { realpathSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, sep } from 'node:path'

const STAND_IN = 'electron-stand-in:electron'
const require = createRequire(import.meta.url)
let current: object = {}

/** The stand-in is a module made of text, so it finds its value through a global. */
Object.defineProperty(globalThis, '__electronStandIn', { get: () => current, configurable: true })

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: STAND_IN, format: 'commonjs', shortCircuit: true }
      : nextResolve(specifier, context),
  load: (url, context, nextLoad) =>
    url === STAND_IN
      ? {
          format: 'commonjs',
          source: 'module.exports = globalThis.__electronStandIn',
          shortCircuit: true,
        }
      : nextLoad(url, context),
})

/** Runs a fresh copy of a built main process, in which `electron` is the given module. */
export const loadMain = (file: string, electron: object): void => {
  current = electron
  delete require.cache[STAND_IN]
  // Main is several files; one kept from an earlier launch would still hold that launch's state.
  const bundle = dirname(realpathSync(file)) + sep
  for (const loaded of Object.keys(require.cache)) {
    if (loaded.startsWith(bundle)) delete require.cache[loaded]
  }
  require(file)
}
