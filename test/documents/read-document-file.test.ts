import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../electron/documents/read-document-file.ts'
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

  test('a paragraph whose end was deleted goes on in the next one', async () => {
    const mark = (name: string): string => `<w:rPr><w:${name}/></w:rPr>`
    const body =
      p('甲', mark('del')) +
      p('乙', mark('moveFrom')) +
      p('丙') +
      p('丁', mark('ins')) +
      `<w:tbl><w:tr><w:tc>${p('格', mark('del'))}</w:tc><w:tc>${p('二')}</w:tc></w:tr></w:tbl>` +
      p('戊', mark('del'))

    expect(await linesOf(wordFile(body))).toEqual(['甲乙丙', '丁', '格|二', '戊'])
    expect(await notesOf(wordFile(body))).toContain('修订时删除')
  })

  test('of several ways in which the same thing is written the first is read', async () => {
    const way = (name: string, text: string): string =>
      `<mc:${name} Requires="wps">${run(t(text))}</mc:${name}>`
    const body = `<w:p><mc:AlternateContent>${way('Choice', '新')}${way('Choice', '中')}${way('Fallback', '旧')}</mc:AlternateContent></w:p>`

    expect(await linesOf(wordFile(body + body))).toEqual(['新', '新'])
  })

  test('a row that begins further to the right keeps its columns', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丙')}</w:tr></w:tbl>`

    expect(await linesOf(wordFile(body))).toEqual(['甲|乙', '|丙'])
  })

  test('a text box stands behind its paragraph, once', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`
    const body = `<w:p>${run(`<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`)}${run(t('框外'))}</w:p>`

    expect(await linesOf(wordFile(body))).toEqual(['框外', '框内'])
  })

  test('text that Word hides is not taken in, and that is said', async () => {
    const hidden = run('<w:rPr><w:vanish/></w:rPr><w:t>内部备注</w:t>')
    const shown = run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>、照印</w:t>')
    const body = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run(t('正文'))}${hidden}${shown}</w:p>`

    expect(await linesOf(wordFile(body))).toEqual(['正文、照印'])
    expect(await notesOf(wordFile(body))).toContain('隐藏的文字')
  })

  test('a fraction is not read as one number, and an equation is said', async () => {
    const part = (name: string, text: string) =>
      `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`
    const equation = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f>${part('num', '98')}${part('den', '100')}</m:f></m:oMath>`
    const body = `<w:p>${run(t('办结率'))}${equation}</w:p>`

    expect(await linesOf(wordFile(body))).toEqual(['办结率98/100'])
    expect(await notesOf(wordFile(body))).toContain('公式')
  })

  test('the words of an old 艺术字 come along, a chart is said', async () => {
    const lettering = run(
      '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="平坝区民政局文件"/></v:shape></w:pict>',
    )
    const chart = run(
      '<w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing>',
    )
    const body = `<w:p>${lettering}</w:p><w:p>${run(t('见下图'))}${chart}</w:p>`

    expect(await linesOf(wordFile(body))).toEqual(['平坝区民政局文件', '见下图'])
    expect(await notesOf(wordFile(body))).toContain('图表')
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

  test('parts with other names are found where the file says they are', async () => {
    const relations = (entries: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
    const relation = (type: string, target: string): string =>
      `<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
    const bytes = wordFile('', {
      '_rels/.rels': relations(relation('officeDocument', '/word/document2.xml')),
      'word/document2.xml': documentXml(numbered('甲') + p('乙', '<w:pStyle w:val="2"/>')),
      'word/_rels/document2.xml.rels': relations(
        relation('numbering', 'parts/numbering2.xml') + relation('styles', '/word/styles2.xml'),
      ),
      'word/parts/numbering2.xml': NUMBERING,
      'word/styles2.xml': STYLES,
    })

    expect(await linesOf(bytes)).toEqual(['一、甲', '二、乙'])
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
