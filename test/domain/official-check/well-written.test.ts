import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../shared/domain/official-check/check-text.ts'
import { wellWritten } from './cases/well-written.ts'

/** What would be corrected before sending: rule and words. */
const errorsIn = (text: string): readonly string[] =>
  checkText(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, excerpt }) => `${rule} ${excerpt.slice(0, 30)}`)

test('there are at least sixty well-written paragraphs to measure by', () => {
  expect(wellWritten.length).toBeGreaterThanOrEqual(60)
})

test.each(wellWritten)('no error is reported in “%s”', (text) => {
  expect(errorsIn(text)).toEqual([])
})

test('warnings in well-written paragraphs are few', () => {
  const warnings = wellWritten.flatMap((text) =>
    checkText(text).filter(({ severity }) => severity === 'warning'),
  )

  expect(warnings.map(({ rule, excerpt }) => `${rule} ${excerpt}`)).toEqual(['48  '])
})

const FOLDER = new URL('../../../../shared/seeds/', import.meta.url)

/** Half-width marks are what copying from a web page left behind, not what was published. */
const asPublished = (copy: string): string =>
  copy
    .replaceAll(/(?<!\d),|,(?!\d{3})/gu, '，')
    .replaceAll(/(?<!\d):|:(?!\d)/gu, '：')
    .replaceAll(';', '；')
    .replaceAll('(', '（')
    .replaceAll(')', '）')

/** Errors of the published reports that are errors, read one by one. */
const REAL: Readonly<Record<string, readonly string[]>> = {
  '000': [],
  // The page's own line 发布时间, and a report of nine chapters that says nothing of shortcomings.
  '001': ['67 存在的不足和原因', '16 0'],
  '002': [],
  // Nothing on 第一责任人, no cause beside the shortcomings, and ﹝2019﹞ for 〔2019〕.
  '004': [
    '67 党政主要负责人履行推进法治建设第一责任人职责情况',
    '1 ﹝2019﹞',
    '101 二、存在的问题和下一步工作打算',
  ],
}

describe.runIf(existsSync(FOLDER))('published reports', () => {
  test.each(Object.entries(REAL))('report %s has no errors but its own', (number, real) => {
    const name = readdirSync(FOLDER).find((file) => file.startsWith(`${number}_`)) ?? ''
    const text = readFileSync(new URL(name, FOLDER), 'utf8')

    expect(errorsIn(asPublished(text))).toEqual(real)
  })
})
