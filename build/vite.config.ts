import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Left to Node and Electron: the module that only exists inside Electron, and the one with native code. */
const external = ['electron', 'better-sqlite3', /^node:/]

/** A bundle for the main process. CommonJS: schemes must be registered before Electron is ready, and a sandboxed preload cannot be ESM. */
const forElectron = (name: string, entry: string) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    outDir: `${root}dist/${name}`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { [name]: `${root}electron/${entry}` },
      external,
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, target: 'chrome140' },
  environments: {
    main: forElectron('main', 'main.ts'),
    preload: forElectron('preload', 'preload.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
})
