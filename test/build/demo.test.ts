import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import { docxText } from '../support/printed-text.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const textOf = (name: string): string => docxText(`${root}out/${name}`)

const own = (report: 'implementation' | 'annual', part: string): string =>
  sampleYear.ownParagraphs.find((one) => one.report === report && one.part === part)?.text ?? '?'

beforeAll(() => {
  execFileSync(process.execPath, ['build/demo.ts'], { cwd: root, stdio: 'ignore' })
})

test('the demonstration prints the implementation report with its annex and what the clerk wrote', () => {
  const text = textOf('implementation-2024.docx')

  expect(text).toContain('2024年度贯彻落实情况一览表')
  expect(text).toContain(own('implementation', 'shortcomings'))
  expect(text).toContain(own('implementation', 'next-steps'))
})

test('the annual report names the shortcomings before their causes, and next year after both', () => {
  const text = textOf('annual-2024.docx')
  const places = ['shortcomings', 'causes', 'head-of-bureau', 'next-year'].map((part) =>
    text.indexOf(own('annual', part)),
  )

  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
