import type { Finding } from './finding.ts'
import { foundAt, foundIn } from './found.ts'
import { chineseOfCount, countOfChinese } from './marker.ts'
import type { Passage, Span, Subject } from './passage.ts'

type Item = {
  readonly passage: Passage
  readonly number?: Span
  readonly name: Span
  readonly end: number
}

const LABEL = /^([\s\u3000]*附件[\s\u3000]?)([:：]?)/u
const ITEM = /^([\s\u3000]*)(?:(\d{1,2})([.、．]))?/u

/** One line of 附件说明: its number and its name, without what stands behind the name. */
const itemOf = (passage: Passage, from: number): Item => {
  const match = ITEM.exec(passage.text.slice(from))
  const space = match?.[1]?.length ?? 0
  const digits = match?.[2]
  const numberEnd = from + (match?.[0].length ?? 0)
  const end = passage.text.trimEnd().length
  const nameEnd = /[。；，、,;.]$/u.test(passage.text.slice(numberEnd, end)) ? end - 1 : end
  return {
    passage,
    ...(digits === undefined ? {} : { number: { start: from + space, end: numberEnd } }),
    name: { start: numberEnd, end: Math.max(numberEnd, nameEnd) },
    end,
  }
}

const nameOf = ({ passage, name }: Item): string =>
  passage.text
    .slice(name.start, name.end)
    .trim()
    .replace(/^《(.*)》$/u, '$1')

const colonOf = (passage: Passage): readonly Finding[] => {
  const match = LABEL.exec(passage.text)
  if (match === null || match[2] === '：') return []
  const start = match[1]?.length ?? 0
  return [
    foundAt(
      passage,
      { start, end: match[0].length },
      {
        rule: 49,
        message: '“附件”后面用全角冒号。',
        replacement: '：',
      },
    ),
  ]
}

const numberForm = ({ passage, number }: Item): readonly Finding[] => {
  if (number === undefined) return []
  const at = number.end - 1
  if (passage.text.charAt(at) === '.') return []
  return [
    foundAt(
      passage,
      { start: at, end: number.end },
      {
        rule: 49,
        message: '附件的序号用阿拉伯数字加“.”，如“1.”。',
        replacement: '.',
      },
    ),
  ]
}

const nameForm = (item: Item): readonly Finding[] => {
  const { passage, name, end } = item
  const words = passage.text.slice(name.start, name.end)
  const whole = /^《([^《》]*)》$/u.exec(words)
  return [
    ...(whole === null
      ? []
      : [
          foundAt(passage, name, {
            rule: 49,
            message: '附件名称不加书名号。',
            replacement: whole[1] ?? '',
          }),
        ]),
    ...(end === name.end
      ? []
      : [
          foundAt(
            passage,
            { start: name.end, end },
            {
              rule: 49,
              message: '附件名称后面不加标点。',
              replacement: '',
            },
          ),
        ]),
  ]
}

const loneNumber = (items: readonly Item[]): readonly Finding[] => {
  const [item] = items
  if (item?.number === undefined || items.length > 1) return []
  // 附件：1.甲 2.乙 in one line.
  if (/\s\d{1,2}[.、]/u.test(item.passage.text.slice(item.name.start))) return []
  return [
    foundAt(item.passage, item.number, {
      rule: 50,
      message: '只有一个附件时不编序号。',
      replacement: '',
    }),
  ]
}

const checkLabel = (passage: Passage): readonly Finding[] => {
  const match =
    /^([\s\u3000]*)附件[\s\u3000]?([一二三四五六七八九十]{1,3}|\d{1,2})?[\s\u3000]?([:：]?)[\s\u3000]*$/u.exec(
      passage.text,
    )
  if (match === null) return []
  const [whole, space = '', number = '', colon = ''] = match
  const count = /^\d*$/u.test(number) ? number : String(countOfChinese(number))
  if (count === number && colon === '') return []
  return [
    foundAt(
      passage,
      { start: space.length, end: whole.trimEnd().length },
      {
        rule: 52,
        message: '附件页左上角写“附件1”的形式，用阿拉伯数字，不加冒号。',
        replacement: `附件${count}`,
      },
    ),
  ]
}

/** The annexes a text announces and those it has. */
const checkAgreement = (
  items: readonly Item[],
  pages: readonly { readonly title?: Passage }[],
): readonly Finding[] => {
  const [first] = items
  if (first === undefined || pages.length === 0) return []
  if (items.length !== pages.length) {
    return [
      foundIn(first.passage, {
        rule: 51,
        message: `附件说明列了${items.length}个附件，后面有${pages.length}个，请核对。`,
      }),
    ]
  }
  return items.flatMap((item, index) => {
    const title = pages[index]?.title
    if (title === undefined || title.text.trim() === nameOf(item)) return []
    return [
      foundIn(title, {
        rule: 51,
        message: `附件说明第${chineseOfCount(index + 1)}项是“${nameOf(item)}”，这里的标题是“${title.text.trim()}”。`,
      }),
    ]
  })
}

/** 附件说明 and the annexes behind it. */
export const checkAttachments = ({ passages }: Subject): readonly Finding[] => {
  const notes = passages.filter(({ role }) => role === 'annex-note')
  const items = notes
    .map((passage) => itemOf(passage, LABEL.exec(passage.text)?.[0].length ?? 0))
    .filter(({ name }) => name.end > name.start)
  const labels = passages.filter(({ role }) => role === 'annex-label')
  const pages = passages.flatMap((label, index) => {
    if (label.role !== 'annex-label') return []
    const next = passages[index + 1]
    return [next?.role === 'annex-title' ? { title: next } : {}]
  })
  return [
    ...notes.flatMap(colonOf),
    ...items.flatMap(numberForm),
    ...items.flatMap(nameForm),
    ...loneNumber(items),
    ...labels.flatMap(checkLabel),
    ...checkAgreement(items, pages),
  ]
}
