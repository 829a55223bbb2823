import { describe, expect, test } from 'vitest'
import { expectNothingLost } from './no-loss.ts'
import { outlineOf, read } from './read-text.ts'

describe('the end', () => {
  test.each([
    ['2024年12月10日', '2024-12-10'],
    ['2024 年 12 月 10 日', '2024-12-10'],
    ['2024年01月05日', '2024-01-05'],
    ['二〇二四年十二月十日', '2024-12-10'],
    ['二○二四年一月二十五日', '2024-01-25'],
    ['２０２４年１２月１０日', '2024-12-10'],
    ['2024.12.10', '2024-12-10'],
  ])('a signature with the date %s', (date, datedOn) => {
    const { head, blocks } = read(`正文开始。\n云山县民政局\n${date}`)

    expect(head).toEqual({ issuer: '云山县民政局', datedOn })
    expect(blocks).toHaveLength(1)
  })

  test('a date there is not stays in the text', () => {
    expect(outlineOf('正文开始。\n云山县民政局\n2024年2月30日').slice(1)).toEqual([
      'paragraph|||云山县民政局',
      'paragraph|||2024年2月30日',
    ])
  })

  test('抄送 and 印发 are read where they stand above the annexes', () => {
    const { head, blocks } = read(
      [
        '正文开始。',
        '附件：1.工作统计表\n2.责任清单',
        '云山县民政局\n2024年12月10日\n（联系人：李某）',
        '抄送：县司法局。\n云山县民政局办公室 2024年12月11日印发',
        '附件1\n工作统计表\n附件2\n责任清单',
      ].join('\n'),
    )

    expect(head).toEqual({
      attachments: ['工作统计表', '责任清单'],
      issuer: '云山县民政局',
      datedOn: '2024-12-10',
      note: '联系人：李某',
      cc: '县司法局',
      printedBy: '云山县民政局办公室',
      printedOn: '2024-12-11',
    })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'annex', 'annex'])
  })

  test.each([
    ['正文开始。\n云山县民政局\n2024年12月10日\n（公章）', { datedOn: '2024-12-10' }],
    [
      '正文开始。\n云山县民政局\n2024年12月10日\n（盖章）　（盖章）\n（联系人：李某）',
      { datedOn: '2024-12-10', note: '联系人：李某' },
    ],
    ['正文开始。\n云山县民政局\n（盖章）', {}],
  ])('where the seal goes is said below the date too, and not printed: %j', (text, rest) => {
    const document = read(text)

    expect(document.head).toEqual({ issuer: '云山县民政局', ...rest })
    expect(document.blocks).toHaveLength(1)
    expectNothingLost(document)
  })

  test('a day in brackets below the title is the day of the paper, where none is signed', () => {
    const title = '云山县民政局关于2024年工作情况的报告\n（2024年12月5日）'

    expect(read(`${title}\n正文开始。\n云山县民政局`).head).toEqual({
      title: '云山县民政局关于2024年工作情况的报告',
      issuer: '云山县民政局',
      datedOn: '2024-12-05',
    })
    const signed = read(`${title}\n正文开始。\n云山县民政局\n2024年12月10日`)
    expect(signed.head.datedOn).toBe('2024-12-10')
    expect(signed.notes).toMatchObject([{ kind: 'left-out', excerpt: '（2024年12月5日）' }])
    expectNothingLost(signed)
  })

  test('an organ alone below the end of the text signs it, wherever the seal goes', () => {
    const signed = read('正文开始。\n以上报告，请审阅。\n云山自治县民政局（印章）')

    expect(signed.head).toEqual({ issuer: '云山自治县民政局' })
    expect(signed.notes).toMatchObject([
      { kind: 'not-understood' },
      { kind: 'left-out', excerpt: '云山自治县民政局（印章）' },
    ])
    expect(read('参加的单位有\n云山县民政局').head).toEqual({})
  })

  test('whether it may be published is 附注; how many copies were printed is left out', () => {
    const { head, blocks, notes } = read(
      '正文开始。\n云山县民政局\n2024.12.30\n公开方式：主动公开\n共印8份',
    )

    expect(head).toEqual({
      issuer: '云山县民政局',
      datedOn: '2024-12-30',
      note: '公开方式：主动公开',
    })
    expect(blocks).toHaveLength(1)
    expect(notes.map(({ kind, excerpt }) => [kind, excerpt])).toContainEqual([
      'left-out',
      '共印8份',
    ])
  })

  test('as many organs sign as a paper can bear; the others stay in the text', () => {
    const names = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申', (name) => `${name}县民政局`)
    const { head, blocks } = read(
      `正文开始。\n甲市民政局　　乙市民政局　　丙市民政局\n${names.join('\n')}\n2024年5月6日`,
    )

    expect([head.issuer, ...(head.jointIssuers ?? [])]).toEqual(names)
    expect(blocks).toMatchObject([{ text: '正文开始。' }, { kind: 'paragraph' }])
  })

  test('two notes below the date are one 附注', () => {
    const { head } = read(
      '正文开始。\n云山县民政局\n2024年5月6日\n（此件依申请公开）\n（联系人：赵某）',
    )

    expect(head.note).toBe('此件依申请公开；联系人：赵某')
  })

  test('organs side by side with room for their seals, a note without brackets, 抄报', () => {
    const signed = read(
      [
        '正文开始。\n附：1.花名册（略）\n2.统计表',
        '云山县民政局　　　　云山县司法局\n（盖章）　　　　　　（盖章）\n2024年7月8日',
        '联系人：李某，电话：0851-33221100',
        '抄报：省民政厅。\n抄送：县委办。',
      ].join('\n'),
    )

    expect(signed.head).toEqual({
      attachments: ['花名册（略）', '统计表'],
      issuer: '云山县民政局',
      jointIssuers: ['云山县司法局'],
      datedOn: '2024-07-08',
      note: '联系人：李某，电话：0851-33221100',
      cc: '省民政厅，县委办',
    })
    expect(signed.blocks).toHaveLength(1)
    expect(signed.notes.map(({ excerpt }) => excerpt)).toContain('抄报：省民政厅。')
    expectNothingLost(signed)
  })

  test('several organs sign together', () => {
    const { head } = read('正文开始。\n云山县民政局\n云山县司法局\n2024年12月10日')

    expect(head).toMatchObject({ issuer: '云山县民政局', jointIssuers: ['云山县司法局'] })
  })

  test.each([
    ['附件：工作统计表', ['工作统计表']],
    ['附件:1.工作统计表\n2.责任清单', ['工作统计表', '责任清单']],
    ['附件：\n1.工作统计表\n2.责任清单', ['工作统计表', '责任清单']],
    ['附件1：工作统计表\n附件2：责任清单', ['工作统计表', '责任清单']],
  ])('%j', (list, attachments) => {
    const { head, blocks } = read(`正文开始。\n${list}\n云山县民政局\n2024年12月10日`)

    expect(head.attachments).toEqual(attachments)
    expect(blocks).toHaveLength(1)
  })
})
