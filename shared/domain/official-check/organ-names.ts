import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { isInName, type Passage, type Span, type Subject } from './passage.ts'
import { shortOrgans } from './word-lists.ts'

/** Organs that are written with the name of their place. */
const ORGAN =
  '民政局|司法局|财政局|公安局|教育局|审计局|统计局|卫生健康局|人力资源和社会保障局|农业农村局|市场监督管理局|' +
  '医疗保障局|自然资源局|住房和城乡建设局|应急管理局|退役军人事务局|人民政府|人民法院|人民检察院'

/** Places of Anshun and what lies above it, as they stand before the name of an organ. */
const PLACE =
  '贵州|安顺|西秀|平坝|普定|镇宁布依族苗族自治|镇宁|关岭布依族苗族自治|关岭|紫云苗族布依族自治|紫云'

/** `县民政局`: an organ of an administrative level, with or without its place. */
const LEVELLED = new RegExp(`(${PLACE})?(自治县|[省市县区])(${ORGAN})`, 'gu')
const SHORT = new RegExp(Object.keys(shortOrgans).join('|'), 'gu')

/** Where a name is written, and whether in full. `key` is the same for both forms. */
type Mention = Span & {
  readonly passage: Passage
  readonly key: string
  readonly words: string
  readonly isFull: boolean
}

const levelledIn = (passage: Passage): readonly Mention[] =>
  [...passage.text.matchAll(LEVELLED)].map(
    ({ 0: words, 1: place, 2: level = '', 3: organ, index }) => ({
      passage,
      start: index,
      end: index + words.length,
      key: `${level.slice(-1)}${organ ?? ''}`,
      words,
      isFull: place !== undefined,
    }),
  )

const bureausIn = (passage: Passage): readonly Mention[] =>
  [...passage.text.matchAll(SHORT)].map(({ 0: words, index }) => ({
    passage,
    start: index,
    end: index + words.length,
    key: shortOrgans[words] ?? words,
    words,
    isFull: false,
  }))

const fullBureausIn = (passage: Passage): readonly Mention[] =>
  [...new Set(Object.values(shortOrgans))].flatMap((name) => {
    const index = passage.text.indexOf(name)
    return index === -1
      ? []
      : [{ passage, start: index, end: index + name.length, key: name, words: name, isFull: true }]
  })

/** Where each organ is first named, in the order of the paper. */
const firstMentions = (mentions: readonly Mention[]): ReadonlyMap<string, Mention> => {
  const first = new Map<string, Mention>()
  for (const mention of mentions) if (!first.has(mention.key)) first.set(mention.key, mention)
  return first
}

const tooEarly = (mentions: readonly Mention[]): readonly Finding[] => {
  const inText = mentions.filter(({ passage, start }) => !isInName(passage, start))
  const full = firstMentions(inText.filter(({ isFull }) => isFull))
  return [...firstMentions(inText).values()].flatMap((mention) => {
    const later = full.get(mention.key)
    if (mention.isFull || later === undefined) return []
    return [
      foundAt(mention.passage, mention, {
        rule: 66,
        message: `“${mention.words}”先用了简称，全称“${later.words}”在后面才出现；首次出现用全称。`,
        proposal: later.words,
      }),
    ]
  })
}

const inOrder = (passage: Passage, mentions: readonly Mention[]): readonly Mention[] =>
  passage.role === 'table-row' ? [] : mentions.toSorted((one, other) => one.start - other.start)

/** Organs that are called by a short name before their full one. */
export const checkOrganNames = ({ passages }: Subject): readonly Finding[] => [
  ...tooEarly(passages.flatMap((passage) => inOrder(passage, levelledIn(passage)))),
  ...tooEarly(
    passages.flatMap((passage) =>
      inOrder(passage, [...bureausIn(passage), ...fullBureausIn(passage)]),
    ),
  ),
]
