import { describe, expect, test } from 'vitest'
import { FULL_TEXT } from './full-text.ts'
import { expectNothingLost, expectSameNumbers } from './no-loss.ts'
import { outlineOf, read } from './read-text.ts'

const kindsOf = (text: string) => read(text).notes.map(({ kind }) => kind)

describe('a whole official paper', () => {
  const document = read(FULL_TEXT)

  test('its head, its end and its annexes are told from its body', () => {
    expect(document.head).toEqual({
      urgency: '特急',
      letterheadName: '云山县民政局',
      documentNumber: '云民发〔2024〕15号',
      title: '云山县民政局关于2024年度法治政府建设情况的报告',
      recipient: '市民政局',
      attachments: ['工作统计表', '责任清单'],
      issuer: '云山县民政局',
      datedOn: '2024-12-10',
      note: '联系人：李某',
      cc: '县委依法治县办',
      printedBy: '云山县民政局办公室',
      printedOn: '2024-12-11',
    })
    expect(document.year).toBe(2024)
    expect(document.blocks.filter(({ kind }) => kind === 'annex')).toMatchObject([
      { number: '附件1', text: '工作统计表' },
      { number: '附件2', text: '责任清单' },
    ])
  })

  test('nothing of it is lost and its numbers stay', () => {
    expectNothingLost(document)
    expectSameNumbers(document)
  })
})

describe('levels', () => {
  test.each([
    ['一、工作情况', 1, '一、'],
    ['一.工作情况', 1, '一.'],
    ['（一）工作情况', 2, '（一）'],
    ['(一)工作情况', 2, '(一)'],
    ['㈠工作情况', 2, '㈠'],
    ['（一）、工作情况', 2, '（一）、'],
    ['1.工作情况', 3, '1.'],
    ['1、工作情况', 3, '1、'],
    ['１．工作情况', 3, '１．'],
    ['1. 工作情况', 3, '1.'],
    ['1.\t工作情况', 3, '1.'],
    ['⒈工作情况', 3, '⒈'],
    ['1、2024年工作情况', 3, '1、'],
    ['（1）工作情况', 4, '（1）'],
    ['(1)工作情况', 4, '(1)'],
    ['⑴工作情况', 4, '⑴'],
    ['1）工作情况', 4, '1）'],
    ['①工作情况', 4, '①'],
  ])('%s', (line, level, number) => {
    expect(read(`按照要求报告如下。\n${line}`).blocks[1]).toMatchObject({
      kind: 'heading',
      level,
      number,
      text: line.replace(/^.*?(?=2024年工作情况|工作情况)/u, ''),
    })
  })

  test.each([
    '10、11月开展宣传2次。',
    '3.5万人参加。',
    '12.4国家宪法日活动。',
    '（一）至（三）项已经完成。',
    '一是学习不够深入。',
    '2024年开展活动3次。',
    '第一章总则',
  ])('“%s” is no heading', (line) => {
    const [, block] = read(`按照要求报告如下。\n${line}`).blocks

    expect(block).toEqual({ kind: 'paragraph', text: line, line: 1 })
  })

  test('a heading with its text in the same line is a numbered paragraph', () => {
    expect(outlineOf('正文开始。\n（一）加强领导。开会3次。\n（二）加强宣传')).toEqual([
      'paragraph|||正文开始。',
      'paragraph|2|（一）|加强领导。开会3次。',
      'heading|2|（二）|加强宣传',
    ])
  })

  test('① stands below （1） where a text has both', () => {
    const blocks = outlineOf('正文开始。\n（1）加强领导\n①开会\n②发文')

    expect(blocks.slice(1)).toEqual([
      'heading|4|（1）|加强领导',
      'paragraph|||①开会',
      'paragraph|||②发文',
    ])
  })

  test('a number that does not go on is kept as typed, and said', () => {
    const document = read('正文开始。\n一、甲工作\n三、乙工作\n四、丙工作')

    expectSameNumbers(document)
    expect(document.notes.filter(({ kind }) => kind === 'number')).toHaveLength(2)
  })
})

describe('title and addressees', () => {
  test.each([
    [
      '云山县民政局2024年法治政府建设情况报告\n正文开始。',
      '云山县民政局2024年法治政府建设情况报告',
    ],
    [
      '云山县民政局\n关于2024年普法工作\n情况的报告\n正文开始。',
      '云山县民政局关于2024年普法工作情况的报告',
    ],
    ['云山县民政局工作总结\n（2024年度）\n正文开始。', '云山县民政局工作总结（2024年度）'],
    ['2024年法治工作亮点\n一、加强领导', '2024年法治工作亮点'],
    [
      '雲山縣民政局關於2024年法治政府建設情況的報告\n市民政局：\n開始。',
      '雲山縣民政局關於2024年法治政府建設情況的報告',
    ],
  ])('%j', (text, title) => {
    expect(read(text).head.title).toBe(title)
  })

  test('a kind of paper above its number is no title; letters far apart are one word', () => {
    const { head, notes } = read(
      '请 示\n云民呈〔2024〕9号　　签发人：王某\n云山县民政局  云山县司法局\n关于解决经费的请　　示\n县政府：\n正文开始。',
    )

    expect(head).toEqual({
      documentNumber: '云民呈〔2024〕9号',
      signer: '王某',
      title: '云山县民政局　云山县司法局关于解决经费的请示',
      recipient: '县政府',
    })
    expect(notes).toMatchObject([{ kind: 'left-out', excerpt: '请 示' }])
  })

  test('a rule made of characters is no part of the title', () => {
    const { head, blocks } = read(
      '云民发〔2024〕5号\n━━━━━━━━\n云山县民政局关于2024年工作情况的报告\n正文开始。',
    )

    expect(head.title).toBe('云山县民政局关于2024年工作情况的报告')
    expect(blocks).toMatchObject([{ text: '━━━━━━━━', debris: true }, { text: '正文开始。' }])
  })

  test('a text that begins with a sentence has no title, and that is said', () => {
    const document = read('2024年，我局认真开展普法工作。\n一、加强领导')

    expect(document.head).toEqual({})
    expect(document.notes[0]?.message).toContain('没有找到标题')
  })

  test.each([
    ['市民政局：', '市民政局'],
    ['市民政局:', '市民政局'],
    ['县委、县政府：', '县委、县政府'],
    ['各乡镇人民政府，县直各单位：', '各乡镇人民政府，县直各单位'],
  ])('%s', (line, recipient) => {
    expect(read(`云山县民政局工作总结\n${line}\n正文开始。`).head.recipient).toBe(recipient)
  })

  test.each(['现将有关情况报告如下：', '主要做法：'])('“%s” leads into the text', (line) => {
    expect(read(`云山县民政局工作总结\n${line}\n正文开始。`).head.recipient).toBeUndefined()
  })

  test('a title that stands twice is kept once, and that is said', () => {
    const document = read('云山县民政局工作总结\n云山县民政局工作总结\n正文开始。')

    expect(document.blocks).toHaveLength(1)
    expect(document.notes[0]).toMatchObject({ kind: 'left-out', excerpt: '云山县民政局工作总结' })
  })
})

describe('what a page leaves behind', () => {
  test.each([
    '发布时间：2024-12-10',
    '【打印】 【关闭窗口】',
    '字体：大 中 小',
    '浏览次数：12',
    '- 3 -',
  ])('“%s” stays, and is said to be hardly of the text', (line) => {
    const document = read(`正文开始。\n${line}\n正文结束。`)

    expect(document.blocks[1]).toMatchObject({ kind: 'paragraph', text: line, debris: true })
    expect(kindsOf(`正文开始。\n${line}\n正文结束。`)).toContain('debris')
  })

  test('entities, byte order marks and what cannot be seen are read as what they mean', () => {
    const document = read(
      '\uFEFF&nbsp;&nbsp;甲&amp;乙&#12290;\u200B\u00A0\r\n　　丙&ldquo;丁&rdquo;。',
    )

    expect(document.source).toEqual(['甲&乙。', '丙“丁”。'])
  })
})

describe('tables', () => {
  test('lines with wide blanks between as many cells are a table when they count something', () => {
    expect(outlineOf('正文开始。\n项目  数量  同比\n行政许可  120  +5%\n合计  120  —')[1]).toBe(
      'table|||项目\t数量\t同比\n行政许可\t120\t+5%\n合计\t120\t—',
    )
    expect(read('正文开始。\n甲县民政局  乙县民政局  丙县民政局\n2024年5月6日').head).toMatchObject(
      {
        issuer: '甲县民政局',
        jointIssuers: ['乙县民政局', '丙县民政局'],
      },
    )
  })

  test('lines with bars between as many cells are a table', () => {
    expect(outlineOf('正文开始。\n|项目|数量|备注|\n|---|---|---|\n|记录仪|8||').slice(1)).toEqual([
      'table|||项目\t数量\t备注\n记录仪\t8\t',
    ])
    expect(outlineOf('正文开始。\n首页|关于我们|联系方式')[1]).toMatch(/^paragraph/u)
  })

  test('lines with tabs are a table, also with empty cells at its edges', () => {
    const [, table] = read('如下：\n\t2023年\t2024年\n讲座\t3\t\n正文结束。').blocks

    expect(table).toMatchObject({ kind: 'table', text: '\t2023年\t2024年\n讲座\t3\t' })
  })
})
