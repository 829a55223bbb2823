import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { electronBundle } from './electron-bundle.ts'
import { firstLoadBundle, firstLoadPlugin } from './first-load.ts'
import { writeLicences } from './licences.ts'
import { scalableStylesPlugin } from './scalable-styles.ts'
import { unreadSchemasPlugin } from './unread-schemas.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a bundle was made of. */
const modulesOf = (
  output: readonly { readonly type: string; readonly moduleIds?: readonly string[] }[],
): readonly string[] => output.flatMap(({ moduleIds = [] }) => moduleIds)

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  resolve: { alias: { unzipper: `${root}build/unread-workbooks.ts` } },
  plugins: [
    react(),
    scalableStylesPlugin(`${root}renderer/`),
    firstLoadPlugin(),
    unreadSchemasPlugin(`${root}shared/`),
  ],
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, target: 'chrome140' },
  environments: {
    client: { build: { rolldownOptions: firstLoadBundle } },
    main: electronBundle({
      name: 'main',
      entry: 'electron/main.ts',
      outDir: `${root}dist/main`,
      isSplit: true,
    }),
    worker: electronBundle({
      name: 'worker',
      entry: 'electron/jobs/worker.ts',
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
      const modules: string[] = []
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'ssr') continue
        const built = [await builder.build(environment)].flat()
        modules.push(...built.flatMap((each) => ('output' in each ? modulesOf(each.output) : [])))
      }
      writeLicences(modules, root, `${root}dist/licences.txt`)
    },
  },
})
