import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGE = new URL('../../dist/renderer/', import.meta.url)
const html = readFileSync(new URL('index.html', PAGE), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file = '']) => file)
const scripts = named
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, text: readFileSync(new URL(file, PAGE), 'utf8') }))

/** Files a script cannot run without. */
const imports = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[;}])import(?:[\w$*{}\s,]*?from)?["']\.\/([^"']+)["']/g)].map(
    ([, file = '']) => `assets/${file}`,
  )

test('the browser learns from the HTML of every file the first screen needs', () => {
  const needed = scripts.flatMap(({ text }) => imports(text))
  expect(needed.length).toBeGreaterThan(0)
  for (const file of needed) expect(named).toContain(file)
})

test('the first screen is drawn by one large file, which what asks the store does not wait for', () => {
  const page = named.find((file) => /\/page-[^/]*\.js$/.test(file))
  expect(page).toBeDefined()
  const begin = scripts.filter(({ file }) => file !== page)
  for (const { text } of begin) expect(imports(text)).not.toContain(page)
})

test('the first load brings neither the library of schemas nor that of charts', () => {
  const words = scripts.map(({ text }) => text).join('\n')
  expect(words).toContain('各组')
  for (const stranger of ['ZodObject', '_echarts_instance_'])
    expect(words.includes(stranger)).toBe(false)
})
