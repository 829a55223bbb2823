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
        // What both parts need lies apart: a part that asked the entry for it could start the program twice.
        codeSplitting: isSplit && { groups: [{ name: 'shared', test: /[\\/]shared[\\/]/ }] },
      },
    },
  },
})
