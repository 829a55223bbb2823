import { expect, test } from 'vitest'
import { aParagraph, aReport, documentXml, paragraphsOf } from './report-parts.ts'

const LONG = '会同县司法局开展执法检查，发现问题逐项交办。'.repeat(20)

const textsOf = async (texts: readonly string[]): Promise<readonly string[]> => {
  const report = aReport({ titleLines: [], recipient: '', blocks: texts.map(aParagraph) })
  return paragraphsOf(await documentXml(report)).map(({ text }) => text)
}

test('long paragraphs stand where they were written, among short ones', async () => {
  const texts = [LONG, '短句。', `${LONG}其二。`, LONG]

  expect(await textsOf(texts)).toEqual(texts)
})

test('a paragraph that says what the renderer marks a place with is printed like any other', async () => {
  const texts = ['TextPlace0x0;TextPlace1x0;', LONG, 'Text\u0000Place2x0;']

  expect(await textsOf(texts)).toEqual([texts[0], LONG, 'TextPlace2x0;'])
})

test('the lines of a long text are paragraphs, its tabs are tabs', async () => {
  const [first, second, third] = [LONG, `${LONG}\t${LONG}`, '末行。']

  expect(await textsOf([`${first}\r\n${second}\n${third}`])).toEqual([first, second, third])
})

test('a heading at the head of a long paragraph keeps its own type', async () => {
  const head = '（一）加强领导。'
  const xml = await documentXml(
    aReport({
      blocks: [
        { kind: 'paragraph', text: `${head}${LONG}`, runIn: { level: 2, length: head.length } },
      ],
    }),
  )
  const paragraph = paragraphsOf(xml).find(({ text }) => text.startsWith(head))

  expect(paragraph?.text).toBe(`${head}${LONG}`)
  expect(paragraph?.xml).toContain(`<w:rStyle w:val="OfficialRunIn2"/>`)
  expect(paragraph?.xml).toMatch(new RegExp(`OfficialRunIn2"/>.*?>${head}</w:t></w:r><w:r>`, 'su'))
})
