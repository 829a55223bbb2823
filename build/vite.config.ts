import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { electronBundle } from './electron-bundle.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, target: 'chrome140' },
  environments: {
    main: electronBundle({
      name: 'main',
      entry: 'electron/main.ts',
      outDir: `${root}dist/main`,
      isSplit: true,
    }),
    worker: electronBundle({
      name: 'worker',
      entry: 'electron/work/worker.ts',
      outDir: `${root}dist/worker`,
      isSplit: true,
    }),
    preload: electronBundle({
      name: 'preload',
      entry: 'electron/preload.ts',
      outDir: `${root}dist/preload`,
      isSplit: false,
    }),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
})
