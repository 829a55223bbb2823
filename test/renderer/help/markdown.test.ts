import { describe, expect, test } from 'vitest'
import { blockWords, readInline, readMarkdown } from '../../../renderer/help/markdown.ts'
import { searchPages } from '../../../renderer/help/search-pages.ts'

describe('a page of the manual', () => {
  test('is read block by block', () => {
    const page = ['# 台账', '', '一件一条。', '', '1. 点一下', '2. 再点', '', '> 注意'].join('\n')

    expect(readMarkdown(page).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'note',
    ])
  })

  test('has pictures, tables and keys', () => {
    const [picture, table, paragraph] = readMarkdown(
      '![台账的样子](pictures/ledger.png)\n\n| 键 | 做什么 |\n| --- | --- |\n| `F1` | 帮助 |\n\n按 `Esc`。',
    )

    expect(picture).toEqual({ kind: 'picture', file: 'ledger.png', words: '台账的样子' })
    expect(table).toMatchObject({ kind: 'table', rows: [[[{ kind: 'key', text: 'F1' }], [{}]]] })
    expect(paragraph).toMatchObject({ content: [{ text: '按 ' }, { kind: 'key' }, { text: '。' }] })
  })

  test('what looks like HTML or leads elsewhere is only text', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '[点](https://example.com)',
      '[x](../y.md)',
    ]) {
      expect(readInline(text)).toEqual([{ kind: 'text', text }])
    }
  })

  test('a line that begins no item goes on with the one before', () => {
    expect(readMarkdown('- 一\n  二\n- 三').map(blockWords)).toEqual(['一二\n三'])
  })
})

describe('a search in the manual', () => {
  const pages = [
    { topic: 'a', title: '台账', blocks: readMarkdown('# 台账\n\n删了可以撤销，按 `Ctrl+Z`。') },
    { topic: 'b', title: '撤销', blocks: readMarkdown('# 撤销\n\n一步一步撤销。') },
  ]

  test('finds every passage with all the words, headings first', () => {
    expect(searchPages(pages, '撤销').map(({ topic, index }) => `${topic}${index}`)).toEqual([
      'b0',
      'a1',
      'b1',
    ])
    expect(searchPages(pages, '撤销 ctrl+z').map(({ topic }) => topic)).toEqual(['a'])
  })

  test('finds nothing for nothing', () => {
    expect(searchPages(pages, '  ')).toEqual([])
    expect(searchPages(pages, '没有的词')).toEqual([])
  })

  test('shows the words around', () => {
    expect(searchPages(pages, 'ctrl')[0]?.excerpt).toContain('按 Ctrl+Z')
  })
})
