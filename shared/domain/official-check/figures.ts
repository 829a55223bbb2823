import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { countsIn, sentencesIn, type MeasuredCount } from './measured-count.ts'
import type { Passage, Span, Subject } from './passage.ts'
import { ratesIn, type Rate } from './rate.ts'
import { repeatedCountsIn } from './repeated-counts.ts'
import { checkSums } from './sums.ts'

type Sentence = { readonly text: string; readonly start: number; readonly passage: Passage }

const sentencesOf = ({ passages }: Subject): readonly Sentence[] =>
  passages
    .filter(({ role }) => role !== 'table-row' && role !== 'title')
    .flatMap((passage) => sentencesIn(passage.text).map((each) => ({ ...each, passage })))

const spanIn = ({ start }: Sentence, { start: from, end: to }: Span): Span => ({
  start: start + from,
  end: start + to,
})

/** Pairs of what was taken in and what was finished, as the trade names them. */
const TAKEN_IN =
  /(?:受理|收到|接收|排查|发现|交办|立案|承办|应参加|应到|应检)(?:出|各类)?[^，。；、\d]{0,14}$/u
const FINISHED =
  /(?:审结|办结|结案|整改完成|整改到位|完成整改|调解成功|化解|办理完毕|答复|实到|实参加|实际参加|实际到会|实检)[^，。；、\d]{0,10}$/u
/** Who should have come, and who came: 应参加60人，实际参加57人. */
const SUMMONED = /应(?:参加|参训|参考|参会|到|出席|检)[^，。；、\d]{0,8}$/u
const PRESENT = /实(?:际)?(?:参加|参训|参考|参会|到会|到|出席|检)[^，。；、\d]{0,8}$/u

/** What lay over from earlier may be finished too. */
const CARRIED_OVER = /结转|上年|往年|旧存|积案|历年|遗留/u

const tolerance = (digits: string): number => 10 ** -(digits.split('.')[1]?.length ?? 0)

const words = (text: string, from: number, to: number): string =>
  text.slice(Math.max(0, from - 20), to)

/** Two counts of one unit of which the rate names the smaller: 受理1286件，审结1203件，审结率. */
const partAndWhole = (
  text: string,
  [first, second]: readonly MeasuredCount[],
  rate: Rate,
): { readonly part: number; readonly whole: number } | undefined => {
  if (first === undefined || second === undefined || first.unit !== second.unit) return undefined
  const isNamed = ({ start }: MeasuredCount): boolean =>
    words(text, start, start).includes(rate.root)
  const isPresent = PRESENT.test(words(text, second.start, second.start))
  const isSummoned = SUMMONED.test(words(text, first.start, first.start))
  const part = isSummoned && isPresent ? second : [first, second].find(isNamed)
  const whole = part === first ? second : first
  if (part === undefined || rate.start < second.start || part.value > whole.value) return undefined
  return { part: part.value, whole: whole.value }
}

/** The two counts of one unit a rate is said of; what was counted before them is in another unit. */
const nearestTwo = (counts: readonly MeasuredCount[]): readonly MeasuredCount[] => {
  const pair = counts.slice(-2)
  const others = counts.slice(0, -2)
  return others.some(({ unit }) => unit === pair[0]?.unit) ? [] : pair
}

const ratioIn = (sentence: Sentence, counts: readonly MeasuredCount[]): readonly Finding[] => {
  const [rate, other] = ratesIn(sentence.text)
  if (rate === undefined || other !== undefined) return []
  const pair = partAndWhole(sentence.text, nearestTwo(counts), rate)
  if (pair === undefined || pair.whole === 0) return []
  const right = (pair.part / pair.whole) * 100
  if (Math.abs(right - rate.value) < tolerance(rate.digits)) return []
  return [ratioFinding(sentence, rate, right, `${pair.part}÷${pair.whole}`)]
}

const ratioFinding = (sentence: Sentence, rate: Rate, right: number, sum: string): Finding => {
  const decimals = Math.max(1, rate.digits.split('.')[1]?.length ?? 0)
  return foundAt(sentence.passage, spanIn(sentence, rate), {
    rule: 32,
    message: `按文中数据计算，${rate.name}应为${Number(right.toFixed(decimals))}%（${sum}），这里写作${rate.digits}%。`,
  })
}

const SHARE =
  /(\d{1,9})(件|人次|人|户|次|个|份|场|家|项)[，,]?占[^，。；\d]{0,14}?(\d{1,9})\2的(\d{1,3}(?:\.\d{1,4})?)%/gu

const sharesIn = (sentence: Sentence): readonly Finding[] =>
  [...sentence.text.matchAll(SHARE)].flatMap((match) => {
    const [found, part, , whole, digits = ''] = match
    const right = (Number(part) / Number(whole)) * 100
    if (Number(whole) === 0 || Math.abs(right - Number(digits)) < tolerance(digits)) return []
    const end = match.index + found.length
    const rate: Rate = {
      name: '占比',
      root: '',
      value: Number(digits),
      digits,
      start: end - digits.length - 1,
      end,
    }
    return [ratioFinding(sentence, rate, right, `${part}÷${whole}`)]
  })

/** More finished than taken in. */
const tooManyIn = (sentence: Sentence, counts: readonly MeasuredCount[]): readonly Finding[] => {
  if (CARRIED_OVER.test(sentence.text)) return []
  const before = (each: MeasuredCount): string => words(sentence.text, each.start, each.start)
  const wholes = counts.filter((each) => TAKEN_IN.test(before(each)))
  const parts = counts.filter((each) => FINISHED.test(before(each)))
  const [whole] = wholes
  const [part] = parts
  if (whole === undefined || part === undefined || wholes.length > 1 || parts.length > 1) return []
  if (whole.unit !== part.unit || part.value <= whole.value) return []
  return [
    foundAt(sentence.passage, spanIn(sentence, part), {
      rule: 35,
      message: `部分（${part.value}${part.unit}）大于全部（${whole.value}${whole.unit}），请核对；含上年结转的写明。`,
    }),
  ]
}

/** Rates that may pass 100 %. */
const UNBOUNDED = /增长率|增值率|增幅|增速|完成率|达成率|超额|收益率|回报率|杠杆率/u

const tooHighIn = (sentence: Sentence): readonly Finding[] =>
  ratesIn(sentence.text)
    .filter(({ name, value }) => value > 100 && !UNBOUNDED.test(name))
    .map((rate) =>
      foundAt(sentence.passage, spanIn(sentence, rate), {
        rule: 35,
        message: `${rate.name}超过100%，请核对。`,
      }),
    )

/** A share of something, and how much less there is of it: neither can be more than all. */
const BOUNDED =
  /(?:占[^，。；\d]{0,20}|(?:下降|减少|降低|压减|压缩|缩短)(?:了|约|近|达)?)(?<![\d.])(\d{3,4}(?:\.\d{1,4})?)[%％]/gu

const overAllIn = ({ text, passage, start }: Sentence): readonly Finding[] =>
  [...text.matchAll(BOUNDED)]
    .filter(([, digits]) => Number(digits) > 100)
    // More can be done than was planned.
    .filter(([found]) => !/计划|任务|目标|预算|定额/u.test(found))
    .map(({ 0: found, 1: digits = '', index }) => {
      const end = start + index + found.length
      return foundAt(
        passage,
        { start: end - digits.length - 1, end },
        { rule: 35, message: `占比和减少的幅度不会超过100%，这里写作${digits}%，请核对。` },
      )
    })

/** The same rate with two values; the first one said is taken as the measure. */
const differingRates = (sentences: readonly Sentence[]): readonly Finding[] => {
  const first = new Map<string, Rate>()
  return sentences.flatMap((sentence) =>
    ratesIn(sentence.text)
      .filter(({ isOwn }) => isOwn === true)
      .flatMap((rate) => {
        const before = first.get(rate.name)
        if (before === undefined) first.set(rate.name, rate)
        if (before === undefined || before.value === rate.value) return []
        return [
          foundAt(sentence.passage, spanIn(sentence, rate), {
            rule: 34,
            message: `“${rate.name}”前面写作${before.digits}%，这里写作${rate.digits}%，请统一。`,
          }),
        ]
      }),
  )
}

/** Figures recomputed from each other: shares, sums, parts and wholes, and the same one said twice. */
export const checkFigures = (subject: Subject): readonly Finding[] => {
  const sentences = sentencesOf(subject).filter(({ text }) => /\d/u.test(text))
  return [
    ...sentences.flatMap((sentence) => {
      const counts = countsIn(sentence.text)
      return [
        ...ratioIn(sentence, counts),
        ...sharesIn(sentence),
        ...tooManyIn(sentence, counts),
        ...tooHighIn(sentence),
        ...overAllIn(sentence),
      ]
    }),
    ...differingRates(sentences),
    ...repeatedCountsIn(subject.passages.filter(({ role }) => role === 'paragraph')),
    ...checkSums(subject),
  ]
}
