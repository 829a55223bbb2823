import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** Shipped beside the bundles and not in them. */
const BESIDE = ['better-sqlite3']

const HEAD = `民政法治台账使用了下列第三方软件，各自的许可条件如下。
Electron和Chromium的许可见LICENSE.electron.txt和LICENSES.chromium.html；SQLite属于公有领域。

This program contains the following third-party software. Electron's and Chromium's licences are in
LICENSE.electron.txt and LICENSES.chromium.html; SQLite is in the public domain.
`

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default(''),
  homepage: z.string().optional(),
})

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u

/** The folder of the package a bundled module lies in; undefined for the program's own. */
const packageFolder = (moduleId: string): string | undefined =>
  PACKAGE.exec(moduleId.replaceAll('\\', '/').replace(/^\0/u, ''))?.[0]

const LICENCE_FILES = ['LICEN[CS]E*', 'licen[cs]e*', 'licen[cs]es/*', 'NOTICE*', 'COPYING*']

const licenceTexts = (folder: string): readonly string[] =>
  globSync(LICENCE_FILES, { cwd: folder })
    .filter((name) => !/\.(?:js|ts|json)$/u.test(name) && statSync(join(folder, name)).isFile())
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())

type Licensed = { readonly title: string; readonly text: string }

const licensed = (folder: string): Licensed => {
  const { name, version, license, homepage } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  if (license === '') throw new Error(`${name} names no licence`)
  const texts = licenceTexts(folder)
  return {
    title: `${name} ${version}`,
    text: [
      `${name} ${version} — ${license}${homepage === undefined ? '' : ` — ${homepage}`}`,
      // Some packages only name their licence; its words are those of the others that bear it.
      ...(texts.length === 0 ? [`(${license}; the package comes without its text)`] : texts),
    ].join('\n\n'),
  }
}

/**
 * Writes the licences of everything that is bundled, which every one of them asks to be handed on with the program.
 * `moduleIds` are what the bundles were made of.
 */
export const writeLicences = (moduleIds: Iterable<string>, root: string, file: string): void => {
  const folders = new Set(BESIDE.map((name) => join(root, 'node_modules', name)))
  for (const id of moduleIds) {
    const folder = packageFolder(id)
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  const packages = new Map([...folders].map(licensed).map(({ title, text }) => [title, text]))
  const texts = [...packages.keys()]
    .toSorted((one, other) => one.localeCompare(other, 'en'))
    .map((title) => packages.get(title) ?? '')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, [HEAD, ...texts, ''].join(`\n${'-'.repeat(80)}\n\n`))
}
