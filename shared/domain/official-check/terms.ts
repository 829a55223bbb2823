import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { checkOrganNames } from './organ-names.ts'
import type { Passage, Subject } from './passage.ts'
import { checkPatterns, type PatternRule } from './pattern-rule.ts'
import { fixedTerms, lawNames, oldOrgans, typos } from './word-lists.ts'

/** One expression for a list of words, so that a text is read once and not once a word. */
const wordRule = (
  words: Readonly<Record<string, string>>,
  make: (right: (wrong: string) => string, pattern: RegExp) => PatternRule,
): PatternRule => {
  const sources = Object.keys(words).toSorted((one, other) => other.length - one.length)
  const entries = sources.map((source) => ({
    whole: new RegExp(`^(?:${plain(source)})$`, 'u'),
    right: words[source] ?? '',
  }))
  const right = (wrong: string): string =>
    entries.find(({ whole }) => whole.test(wrong))?.right ?? ''
  return make(right, new RegExp(sources.join('|'), 'gu'))
}

/** The words of a pattern without what must or must not stand around them. */
const plain = (source: string): string => source.replaceAll(/\(\?<?[!=][^()]*\)/gu, '')

const typoRule = wordRule(typos, (right, pattern) => ({
  rule: 65,
  pattern,
  message: ([wrong]) => `“${wrong}”应为“${right(wrong)}”。`,
  fix: ([wrong]) => right(wrong),
  leavesNames: true,
}))

const termRule = wordRule(fixedTerms, (right, pattern) => ({
  rule: 64,
  pattern,
  message: ([wrong]) => `规范的说法是“${right(wrong)}”，这里写作“${wrong}”。`,
  propose: ([wrong]) => right(wrong),
}))

const organRule = wordRule(oldOrgans, (right, pattern) => ({
  rule: 66,
  pattern,
  message: ([old]) => `“${old}”是机构改革前的名称，现为${right(old)}，请核对。`,
  leavesNames: true,
}))

const LAWS = Object.keys(lawNames)
  .toSorted((one, other) => other.length - one.length)
  .join('|')

const fullName = (law: string): string => `《${lawNames[law] ?? law}》`

const lawRules: readonly PatternRule[] = [
  {
    rule: 54,
    pattern: new RegExp(
      `(?<=根据|依据|依照|按照|违反|贯彻|落实|执行)(?:中华人民共和国)?(${LAWS})(?!宣传|学习|主题|进|》)|(?:中华人民共和国)?(${LAWS})(?=(?:的)?(?:规定|第[一二三四五六七八九十百\\d]{1,5}条|要求))`,
      'gu',
    ),
    message: '法律法规名称用书名号，首次出现写全称。',
    propose: ([, one, other]) => fullName(one ?? other ?? ''),
    leavesNames: true,
  },
]

const DEFINITION = /以下(?:简称|统称)[：:为]?\s?([“"《])([^“”"《》]{1,30})([”"》])/gu

/** More definitions than this are no report. */
const DEFINITIONS_MAX = 60

type Definition = {
  readonly name: string
  readonly quoted: string
  readonly index: number
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

const definitionsIn = (passages: readonly Passage[]): readonly Definition[] =>
  passages
    .flatMap((passage, index) =>
      [...passage.text.matchAll(DEFINITION)].map((match) => {
        const [whole, open = '', name = '', close = ''] = match
        return {
          name,
          quoted: `${open}${name}${close}`,
          index,
          passage,
          start: match.index,
          end: match.index + whole.length,
        }
      }),
    )
    .slice(0, DEFINITIONS_MAX)

const problemOf = (
  definition: Definition,
  texts: readonly string[],
  isAgain: boolean,
): string | undefined => {
  const { name, quoted, index, start, end } = definition
  if (isAgain) return `“${name}”已经定义过简称，这里重复。`
  const here = texts[index] ?? ''
  const isUsed =
    here.includes(name, end) || texts.slice(index + 1).some((text) => text.includes(name))
  if (!isUsed) return `定义了简称“${name}”，后文没有用到，可以不定义。`
  const isEarly =
    here.slice(0, start).includes(quoted) ||
    texts.slice(0, index).some((text) => text.includes(quoted))
  return isEarly ? `简称“${name}”在定义之前已经用了。` : undefined
}

const shortNames = ({ passages }: Subject): readonly Finding[] => {
  const body = passages.filter(({ role }) => role !== 'title')
  const texts = body.map(({ text }) => text)
  const seen = new Set<string>()
  return definitionsIn(body).flatMap((definition) => {
    const isAgain = seen.has(definition.name)
    seen.add(definition.name)
    const problem = problemOf(definition, texts, isAgain)
    return problem === undefined
      ? []
      : [foundAt(definition.passage, definition, { rule: 55, message: problem })]
  })
}

const checkWords = checkPatterns([typoRule, termRule, organRule, ...lawRules])

/** Words with one right form: typing errors, terms, names of laws and organs, short names. */
export const checkTerms = (subject: Subject): readonly Finding[] => [
  ...checkWords(subject),
  ...shortNames(subject),
  ...checkOrganNames(subject),
]
