import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../electron/documents/read-document-file.ts'
import { Fault } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { freshDirectory } from '../support/open-test-application.ts'
import { documentXml, numbered, NUMBERING, p, wordFile } from './word-file.ts'

const folder = freshDirectory()
afterAll(() => rmSync(folder, { recursive: true }))

const refusalOf = async (bytes: Uint8Array, name = '报告.docx'): Promise<string> => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  try {
    await readDocumentFile({ name, path })
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
  return 'read'
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ole = (stream: string): Buffer =>
  Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

/** A part that says it is small and inflates to much more. */
const withLyingSize = (): Uint8Array => {
  const bytes = Buffer.from(wordFile(p('字'.repeat(2000))))
  const name = Buffer.from('word/document.xml')
  const central = bytes.lastIndexOf(name) - 46
  bytes.writeUInt32LE(10, central + 24)
  return bytes
}

/** Text that does not repeat itself. */
const manyWords = (length: number): string => {
  const codes = new Uint16Array(length)
  let state = 1
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    codes[index] = 0x4e00 + ((state >>> 16) % 4000)
  }
  return Buffer.from(codes.buffer).toString('utf16le')
}

const junk = Buffer.from(
  Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
)

describe('files that are refused', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), '空.docx', 'document-empty'],
    ['a .doc', ole('WordDocument'), '旧.doc', 'document-old-format'],
    ['a .wps', ole('WpsDocument'), '旧.wps', 'document-old-format'],
    ['an encrypted .docx', ole('EncryptedPackage'), '密.docx', 'document-encrypted'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), '包.docx', 'document-not-word'],
    [
      'a workbook named .docx',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
      '表.docx',
      'document-not-word',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n正文'), '文.docx', 'document-not-word'],
    [
      'a page saved as .doc',
      Buffer.from('<html><body>正文</body></html>'),
      '网.doc',
      'document-not-word',
    ],
    ['RTF', Buffer.from('{\\rtf1 a}'), '富.doc', 'document-not-word'],
    ['bytes of no text', junk, '乱.txt', 'document-not-text'],
    ['half a zip', wordFile(p('正文')).slice(0, 300), '半.docx', 'document-damaged'],
    [
      'XML that breaks off',
      wordFile('', { 'word/document.xml': '<a><b>' }),
      '坏.docx',
      'document-damaged',
    ],
    ['a part that lies about its size', withLyingSize(), '谎.docx', 'document-damaged'],
    [
      'entities that multiply',
      wordFile('', {
        'word/document.xml': `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentXml(p('&b;')).slice(38)}`,
      }),
      '雷.docx',
      'document-damaged',
    ],
    [
      'elements without end',
      wordFile('<w:sdt>'.repeat(200_000), {}),
      '深.docx',
      'document-damaged',
    ],
    [
      'an element with attributes without end',
      wordFile(
        `<w:p ${Array.from({ length: 50_000 }, (_, index) => `w:a${index}="1"`).join(' ')}/>${p('正文')}`,
      ),
      '繁.docx',
      'document-damaged',
    ],
    [
      'a bomb of blanks',
      wordFile('', { 'word/document.xml': new Uint8Array(200 * 1_048_576).fill(32) }),
      '炸.docx',
      'document-bloated',
    ],
    [
      'a .docx of 600,000 characters',
      wordFile(p('字'.repeat(600_000))),
      '长.docx',
      'document-too-long',
    ],
    [
      '50 MB of text in a .docx',
      wordFile(p(manyWords(17_000_000))),
      '巨.docx',
      'document-too-long',
    ],
    ['50 MB of text in a .txt', Buffer.alloc(50 * 1_048_576, 'a'), '长.txt', 'document-too-long'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await refusalOf(bytes, name)).toBe(code)
  })

  test.each([
    'document-empty',
    'document-old-format',
    'document-encrypted',
    'document-not-word',
    'document-not-text',
    'document-damaged',
    'document-bloated',
    'document-too-long',
  ] as const)('%s names the file and says that nothing changed', (code) => {
    expect(faultMessage(code, { name: '总结.docx', limit: '50万字' })).toMatch(
      /“总结\.docx”.*数据没有任何改动。请/u,
    )
  })

  test('a file cut or changed anywhere is read or refused, and never breaks the program', async () => {
    const whole = wordFile(p('正文开始。') + numbered('甲'), { 'word/numbering.xml': NUMBERING })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, isCut) => {
          const bytes = isCut ? whole.slice(0, at) : whole.with(at, (whole[at] ?? 0) ^ flip)
          expect(await refusalOf(bytes)).toMatch(/^(?:read|document-|file-)/u)
        },
      ),
      { numRuns: 300 },
    )
  })
})
