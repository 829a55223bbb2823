import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Left to Node and Electron: the module that only exists inside Electron, and the one with native code. */
const EXTERNAL = ['electron', 'better-sqlite3']

export type ElectronBundle = {
  readonly name: string
  /** From the root of the repository. */
  readonly entry: string
  readonly outDir: string
  /** Whether what is imported on demand gets a file of its own, to be read only then. */
  readonly isSplit: boolean
}

type Modules = {
  readonly getModuleInfo: (file: string) => { readonly importedIds: readonly string[] } | null
}

/** The files a file cannot do without, and those these cannot do without. */
const filesNeededBy = (file: string, modules: Modules): ReadonlySet<string> => {
  const needed = new Set<string>()
  const collect = (from: string): void => {
    for (const each of modules.getModuleInfo(from)?.importedIds ?? []) {
      if (needed.has(each)) continue
      needed.add(each)
      collect(each)
    }
  }
  collect(file)
  return needed
}

/**
 * The file that is started needs `start`, and holds nothing anybody else needs: asked for it, it could start twice.
 * What answers calls lies in one file besides, as it is always wanted together.
 */
const chunkGroups = (entry: string) => {
  let atStart: ReadonlySet<string> | undefined
  const isAtStart = (file: string, modules: Modules): boolean => {
    atStart ??= filesNeededBy(entry, modules)
    return atStart.has(file)
  }
  return [
    {
      name: (file: string, modules: Modules) => (isAtStart(file, modules) ? 'start' : null),
      priority: 2,
    },
    { name: 'program', test: /[\\/]electron[\\/]application\.ts$/, priority: 1 },
  ]
}

/**
 * How what runs in Electron's Node is bundled. CommonJS: schemes must be registered before Electron is ready, and a
 * sandboxed preload can be neither ESM nor split.
 */
export const electronBundle = ({ name, entry, outDir, isSplit }: ElectronBundle) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: EXTERNAL },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { [name]: `${root}${entry}` },
      external: [...EXTERNAL, /^node:/],
      output: {
        format: 'cjs' as const,
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name].cjs',
        codeSplitting: isSplit && { groups: chunkGroups(`${root}${entry}`) },
      },
    },
  },
})
