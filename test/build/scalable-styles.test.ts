import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scalableStyles } from '../../build/scalable-styles.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('lengths follow the scale, hairlines stay', () => {
  expect(scalableStyles('.a { padding: 8px -4px; border: 1px solid red; }')).toBe(
    '.a { padding: 0.5rem -0.25rem; border: 1px solid red; }',
  )
})

test('letters follow the size of letters too', () => {
  expect(scalableStyles('.a { font-size: 12px; }')).toBe(
    '.a { font-size: calc(0.75rem * var(--ledger-letters)); }',
  )
  expect(scalableStyles(".a { font: 700 16px / 1.2 'Name'; }")).toBe(
    ".a { font: 700 calc(1rem * var(--ledger-letters)) / 1.2 'Name'; }",
  )
  expect(scalableStyles('.a { font-size: 0.9em; }')).toBe('.a { font-size: 0.9em; }')
})

test('what asks how wide the page is asks in the same measure', () => {
  expect(scalableStyles('@container page (width <= 980px) { .a { gap: 2px; } }')).toBe(
    '@container page (width <= 70em) { .a { gap: 0.125rem; } }',
  )
})

test('a file of paper stays as it is written, and words in comments are no lengths', () => {
  const paper = '/* as-written */ .a { width: 794px; }'

  expect(scalableStyles(paper)).toBe(paper)
  expect(scalableStyles('/* 4px; */ .a { gap: 16px; }')).toBe(' .a { gap: 1rem; }')
})

test('no style asks the window or the system for what the clerk may have chosen otherwise', () => {
  const sheets = globSync('renderer/**/*.css', { cwd: root })
  const asking = sheets.filter((name) =>
    /prefers-color-scheme|@media[^{]*\b(?:width|height)/.test(readFileSync(root + name, 'utf8')),
  )

  expect(sheets.length).toBeGreaterThan(20)
  expect(asking, 'use light-dark(…) and @container page (width …)').toEqual([])
})
