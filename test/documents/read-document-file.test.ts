import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../electron/documents/read-document-file.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { Fault } from '../../shared/fault.ts'
import { freshDirectory } from '../support/open-test-application.ts'
import { documentXml, footnotes, numbered, NUMBERING, p, STYLES, wordFile } from './word-file.ts'

const folder = freshDirectory()
afterAll(() => rmSync(folder, { recursive: true }))

const write = (bytes: Uint8Array, name: string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { name, path }
}

const read = (bytes: Uint8Array, name = '报告.docx') => readDocumentFile(write(bytes, name))

/** Lines as text, rows of tables with bars between their cells. */
const linesOf = async (bytes: Uint8Array, name?: string): Promise<readonly string[]> => {
  const { items } = await read(bytes, name)
  return items.flatMap((item) =>
    item.kind === 'line' ? [item.text] : item.rows.map((row) => row.join('|')),
  )
}

const notesOf = async (bytes: Uint8Array): Promise<string> => {
  const { notes } = await read(bytes)
  return notes.map(({ message, excerpt = '' }) => message + excerpt).join('\n')
}

const refusalOf = async (bytes: Uint8Array, name = '报告.docx'): Promise<string> => {
  try {
    await read(bytes, name)
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
  return 'read'
}

const run = (content: string): string => `<w:r>${content}</w:r>`
const t = (text: string): string => `<w:t>${text}</w:t>`

describe('Word files', () => {
  test('automatic numbers come out as Word prints them', async () => {
    const body =
      numbered('甲') +
      numbered('甲一', 1) +
      numbered('甲二', 1) +
      numbered('细目', 2) +
      numbered('乙') +
      numbered('乙一', 1) +
      numbered('另起', 0, 2) +
      p('丙', '<w:pStyle w:val="2"/>') +
      p('丁', '<w:pStyle w:val="3"/>') +
      numbered('要点', 0, 3)
    const bytes = wordFile(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES })

    expect(await linesOf(bytes)).toEqual([
      '一、甲',
      '（一）甲一',
      '（二）甲二',
      '1.细目',
      '二、乙',
      '（一）乙一',
      '一、另起',
      '二、丙',
      '三、丁',
      '要点',
    ])
    expect(await notesOf(bytes)).toContain('项目符号')
    const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    // Why this program does not read with mammoth: the numbers are no text of the file.
    expect(raw.value).not.toContain('一、')
  })

  test.each([
    ['inserted words', `<w:p><w:ins>${run(t('新增'))}</w:ins></w:p>`, ['新增']],
    [
      'deleted words',
      `<w:p><w:del>${run('<w:delText>删去</w:delText>')}</w:del>${run(t('留下'))}</w:p>`,
      ['留下'],
    ],
    [
      'moved words',
      `<w:p><w:moveFrom>${run(t('旧处'))}</w:moveFrom></w:p><w:p><w:moveTo>${run(t('新处'))}</w:moveTo></w:p>`,
      ['新处'],
    ],
    [
      'fields',
      `<w:p>${run('<w:instrText>PAGE</w:instrText>')}<w:fldSimple w:instr="DATE">${run(t('12月'))}</w:fldSimple></w:p>`,
      ['12月'],
    ],
    [
      'links and content controls',
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run(t('链接'))}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      ['链接'],
    ],
    [
      'line and page breaks',
      `<w:p>${run(`${t('上')}<w:br/>${t('中')}<w:br w:type="page"/>${t('下')}`)}</w:p>`,
      ['上', '中', '下'],
    ],
    [
      'tabs that only indent',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run(`<w:tab/>${t('文字')}`)}</w:p>`,
      ['文字'],
    ],
    ['entities', p('甲&amp;乙 &lt;丙&gt;'), ['甲&乙 <丙>']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(wordFile(body))).toEqual(lines)
  })

  test('a text box stands behind its paragraph, once', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`
    const body = `<w:p>${run(`<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`)}${run(t('框外'))}</w:p>`

    expect(await linesOf(wordFile(body))).toEqual(['框外', '框内'])
  })

  test('footnotes stand behind the paragraph that refers to them', async () => {
    const body = `<w:p>${run(t('正文'))}${run('<w:footnoteReference w:id="1"/>')}</w:p>${p('下文')}`

    expect(await linesOf(wordFile(body, { 'word/footnotes.xml': footnotes('出处') }))).toEqual([
      '正文',
      '注：出处',
      '下文',
    ])
  })

  test('tables keep their columns; one of a single column only frames its text', async () => {
    const cell = (content: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
    const body =
      `<w:tbl><w:tr>${cell(p('合计'), '<w:gridSpan w:val="2"/>')}${cell(p('3'))}</w:tr>` +
      `<w:tr>${cell(p('甲') + p('乙'))}${cell('<w:p/>')}${cell(`<w:tbl><w:tr>${cell(p('里'))}${cell(p('外'))}</w:tr></w:tbl><w:p/>`)}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell(p('第一段') + p('第二段'))}</w:tr></w:tbl>`

    expect(await linesOf(wordFile(body))).toEqual(['合计||3', '甲 乙||里 外', '第一段', '第二段'])
    expect(await notesOf(wordFile(body))).toMatch(/合并的单元格[\s\S]*小表格/u)
  })

  test('headers and footers are named, page numbers are not', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('内部资料')}</w:hdr>`
    const footer = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('— 1 —')}</w:ftr>`
    const bytes = wordFile(p('正文'), { 'word/header1.xml': header, 'word/footer1.xml': footer })

    expect(await notesOf(bytes)).toBe('页眉页脚的文字没有读入。内部资料')
  })

  test('macros are left alone and named', async () => {
    expect(await notesOf(wordFile(p('正文'), { 'word/vbaProject.bin': 'x' }))).toContain('宏')
  })

  test('what lies outside of the file is never fetched', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Type="x/officeDocument" Target="http://127.0.0.1:1/a.xml" TargetMode="External"/></Relationships>'

    expect(await linesOf(wordFile(p('正文'), { '_rels/.rels': rels }))).toEqual(['正文'])
  })

  test('any text of paragraphs comes out', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text) && text.normalize('NFC') === text)
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (lines) => {
        const escaped = lines.map((line) =>
          p(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
        )
        fc.pre(lines.every((line) => !/&#?\w+;/u.test(line)))
        expect(await linesOf(wordFile(escaped.join('')))).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })
})

describe('text files', () => {
  const text = '云山县民政局工作总结\r\n市民政局：\r\n　　正文开始，共3次。\r\n'
  const lines = ['云山县民政局工作总结', '市民政局：', '正文开始，共3次。']
  const utf16 = (bigEndian: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le')
    return bigEndian ? bytes.swap16() : bytes
  }
  // The bytes of 云山县民政局工作总结 … in GB18030, which Node reads and does not write.
  const gb18030 = Buffer.from(
    'd4c6c9bdcfd8c3f1d5febed6b9a4d7f7d7dcbde10d0acad0c3f1d5febed6a3ba0d0aa1a1a1a1d5fdcec4bfaacabca3acb9b233b4cea1a30d0a',
    'hex',
  )

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', Buffer.concat([Buffer.from('fffe', 'hex'), utf16(false)])],
    ['UTF-16BE with a mark', Buffer.concat([Buffer.from('feff', 'hex'), utf16(true)])],
    ['UTF-16LE', utf16(false)],
    ['UTF-16BE', utf16(true)],
    ['GB18030', gb18030],
  ])('%s', async (_, bytes) => {
    expect(await linesOf(bytes, '总结.txt')).toEqual(lines)
  })
})

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
