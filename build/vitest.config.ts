import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page is to show comes when a busy machine has time for it; what never comes is noticed all the same.
    expect: { poll: { timeout: 30_000, interval: 100 } },
    // The file is read by .ci/run, which counts what really ran.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/test-report.json' },
  },
})
