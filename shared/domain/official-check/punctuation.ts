import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { checkHalfWidth } from './half-width.ts'
import { checkPairs } from './pairs.ts'
import type { Passage, Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'

const HAN = '\\u3400-\\u9fff〇'
const MARKS = '，。；：、？！”’》）〉〕“‘《（〈〔%％…'

/** Of marks that clash the strongest stays. */
const strongest = (marks: string): string =>
  ['？', '！', '。', '；', '：', '，', '、'].find((mark) => marks.includes(mark)) ?? marks

/** 省略号 and 破折号 in the forms they are typed in. */
const longMarks = [
  {
    rule: 43,
    pattern: new RegExp(
      `(?<=[${HAN}，；：！？”’》）])\\.{3,60}|\\.{3,60}(?=[${HAN}])|。{3,60}`,
      'gu',
    ),
    message: '省略号写作“……”。',
    fix: () => '……',
  },
  {
    rule: 43,
    // A row of four makes a line of its own; two are right.
    pattern: /(?<!…)(?:…|…{3}|…{5,60})(?!…)/gu,
    message: '省略号占两格，写作“……”。',
    fix: () => '……',
  },
  {
    rule: 43,
    pattern: new RegExp(
      `(?<=[${HAN}${MARKS}])(?:-{2,60}|[–－─]{2,60}|—{3,60})(?=[${HAN}${MARKS}])`,
      'gu',
    ),
    message: '破折号写作“——”。',
    fix: () => '——',
  },
] as const

const checkMarks = checkPatterns([
  ...longMarks,
  {
    rule: 42,
    pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/gu,
    message: '并列的书名号、引号之间不加顿号。',
    fix: () => '',
  },
  {
    rule: 44,
    pattern: /、(?=等(?!级|次|待|候|同|额|于|距|价|效|第|高|比))/gu,
    message: '“等”前不加顿号。',
    fix: () => '',
  },
  {
    rule: 44,
    pattern: /、(?=和(?!谐|解|美|睦|平|善|顺|议|约|亲|风|政|田|平|龙))/gu,
    message: '“和”前不加顿号。',
    fix: () => '',
  },
  {
    rule: 44,
    pattern: /、(?=以及)/gu,
    message: '“以及”前不加顿号。',
    fix: () => '',
  },
  {
    rule: 44,
    pattern: /(?<=……)等{1,60}(?!级|待|候|同)|等{1,60}(?=……)/gu,
    message: '省略号与“等”只用一个。',
    fix: () => '',
  },
  {
    rule: 45,
    pattern: /[，。；：、][，。；：、？！]{1,60}|[？！][，。；：、]{1,60}/gu,
    accept: ([marks]) => !/^。{3,}$/u.test(marks),
    message: ([marks]) => `标点“${marks.slice(0, 8)}”重叠，只留一个。`,
    fix: ([marks]) => strongest(marks),
  },
  {
    rule: 45,
    pattern: /！{2,60}/gu,
    message: '叹号只用一个。',
    fix: () => '！',
  },
  {
    rule: 46,
    // A note that stands for itself follows a full stop, and has one inside.
    pattern: /。(?=）[，、；：。\u3400-\u9fff])(?<=[^。！？\n]（[^（）。！？]{1,60}。)/gu,
    message: '句内括注的末尾不加句号。',
    fix: () => '',
  },
  {
    rule: 48,
    pattern: /^[ \u3000\u00a0]{1,200}(?=\S)/gu,
    message: '段首不打空格，缩进由版式设置。',
    fix: () => '',
  },
  {
    rule: 48,
    pattern: new RegExp(
      // A name of two characters is set as wide as one of three. Between two organs that issue together a blank is their comma.
      `(?<=[${HAN}${MARKS}])(?!(?<=(?<![${HAN}])[${HAN}])\\u3000[${HAN}](?![${HAN}]))(?!(?<=[厅局部委院府会办])\\u3000[${HAN}])[ \\u3000\\u00a0]{1,200}(?=[${HAN}${MARKS}\\dA-Za-z])|(?<=[\\dA-Za-z])[ \\u3000\\u00a0]{1,200}(?=[${HAN}${MARKS}])`,
      'gu',
    ),
    message: '中文之间、中文与数字之间不留空格。',
    fix: () => '',
    notIn: ['document-number', 'signer', 'imprint', 'table-row', 'date'],
  },
])

const ITEM = /(?<=^|[。；：])([一二三四五六七八九十])[是要]/gu

/** Items that hold whole sentences are parted by full stops. */
const itemsIn = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  const items = [...text.matchAll(ITEM)]
  return items.flatMap((item, index) => {
    const next = items[index + 1]
    if (next === undefined || text.charAt(next.index - 1) !== '；') return []
    const words = text.slice(item.index, next.index - 1)
    if (!words.includes('。')) return []
    return [
      foundAt(
        passage,
        { start: next.index - 1, end: next.index },
        {
          rule: 47,
          message: `“${item[0]}”这一项里有句号，末尾不能用分号。`,
          proposal: '。',
        },
      ),
    ]
  })
}

/** 标点符号, after GB/T 15834. */
export const checkPunctuation = (subject: Subject): readonly Finding[] => [
  ...checkHalfWidth(subject),
  ...checkPairs(subject),
  ...checkMarks(subject),
  ...subject.passages.flatMap(itemsIn),
]
