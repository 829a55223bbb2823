import { globSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type HelpBlock, readMarkdown } from '../../../renderer/help/markdown.ts'
import { TOPICS, topicOf } from '../../../renderer/help/topics.ts'

// The 用户手册 against the program it describes.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const help = `${root}renderer/help/`
const read = (path: string): string => readFileSync(path, 'utf8')
const pages = new Map<string, readonly HelpBlock[]>(
  TOPICS.map((topic) => [topic, readMarkdown(read(`${help}${topic}.md`))]),
)

const BYTES_MAX = 3_000_000

/** All words of a text between the signs for names of buttons, menus and fields. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/【([^】]+)】/g)].map(([, name = '']) => name)

test('every page has a file, every file is a page, and each begins with its title', () => {
  const files = globSync('*.md', { cwd: help })
    .filter((name) => name !== 'README.md')
    .map((name) => basename(name, '.md'))

  expect(files.toSorted()).toEqual([...TOPICS].toSorted())
  for (const [topic, blocks] of pages) {
    expect(blocks[0], topic).toMatchObject({ kind: 'heading', level: 1 })
    expect(blocks.length, topic).toBeGreaterThan(3)
  }
})

test('the contents name every page by its title, in reading order', () => {
  const listed = [...read(`${help}README.md`).matchAll(/\[(.+?)\]\((.+?)\.md\)/g)]
  const titles = [...pages].map(([topic, [first]]) => [
    first?.kind === 'heading' ? first.text : '',
    topic,
  ])

  expect(listed.map(([, title, topic]) => [title, topic])).toEqual(titles)
})

test('every screen of the program, and what opens in it, has a page', () => {
  const screens = globSync('renderer/screens/*/screen.tsx', { cwd: root })
  const unexplained = screens
    .map((path) => path.split('/').at(-2) ?? '')
    .filter((folder) => !isExplained(folder))

  expect(screens.length).toBeGreaterThan(9)
  expect(unexplained).toEqual([])
})

/** Screens without an address of their own, and folders that are not called as their address is. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'first-start': 'start',
  recovery: 'recovery',
  templates: 'templates',
}

const isExplained = (folder: string): boolean => {
  if (ELSEWHERE[folder] !== undefined) return pages.has(ELSEWHERE[folder])
  // Sound because a folder that is no address answers `undefined`, which is no page.
  const topic = topicOf({ screen: folder as 'overview', params: {} })
  return pages.has(topic)
}

test('every picture named exists, every picture is used, and all together are small', () => {
  const files = globSync('pictures/*.png', { cwd: help }).map((path) => basename(path))
  const named = [...pages.values()]
    .flat()
    .flatMap((block) => (block.kind === 'picture' ? [block.file] : []))
  const bytes = files.map((name) => statSync(`${help}pictures/${name}`).size)

  expect([...new Set(named)].toSorted()).toEqual(files.toSorted())
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BYTES_MAX)
})

test('every link leads to a page', () => {
  const links = [...pages.keys()].flatMap((topic) =>
    [...read(`${help}${topic}.md`).matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to),
  )
  const pageLinks = links.filter((to) => !to.startsWith('pictures/'))

  expect(pageLinks.length).toBeGreaterThan(10)
  expect(pageLinks.filter((to) => !pages.has(to.replace(/\.md$/, '')))).toEqual([])
})

test('every button, menu and field the manual names is in the program', () => {
  const sources = ['renderer', 'shared', 'electron']
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    // What is said about a thing in a comment is not on the screen.
    .map((path) => read(root + path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n')
  const names = [...pages.keys()].flatMap((topic) =>
    namesIn(read(`${help}${topic}.md`)).map((name) => ({ topic, name })),
  )

  expect(names.length).toBeGreaterThan(50)
  expect(names.filter(({ name }) => !sources.includes(name))).toEqual([])
})

test('the manual is as Chinese as the program', () => {
  const KNOWN =
    /Word|WPS|Excel|Windows|Ctrl|Alt|Shift|Tab|Esc|Enter|Delete|Page Up|Page Down|Home|End|U盘|mzsj|mzbf|F\d|\b[NBKEPZ]\b/g
  const stray = [...pages.values()]
    .flat()
    .flatMap((block) => JSON.stringify(block).match(/"text":"[^"]*"/g) ?? [])
    .map((text) => text.slice('"text":'.length).replaceAll(KNOWN, ''))
    .filter((text) => /[A-Za-z]{2,}/.test(text))

  expect(stray).toEqual([])
})
