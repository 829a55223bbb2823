/** A rate said in a text: `出庭应诉率98.6%`. */
export type Rate = {
  /** `出庭应诉率`, without what leads to it. */
  readonly name: string
  /** What is divided: `办结` of 办结率. */
  readonly root: string
  readonly value: number
  readonly digits: string
  /** Of the value with its sign. */
  readonly start: number
  readonly end: number
  /** It says something of this year, and by a name that means one thing only. */
  readonly isOwn?: boolean
}

const RATE =
  /([\u3400-\u9fff]{1,12}?率)(?:均|都|已|也|仍)?(?:达到了|达到|达|为|是|保持在|提高到|上升到|提升到|稳定在|实现)?(?:了)?(\d{1,4}(?:\.\d{1,4})?)[%％]/gu

/** What stands before a name without belonging to it. */
const LEAD =
  /^.*(?:全年|年度|今年|我局|全局|全县|全区|全市|实现|达到|其中|以及|同时|确保|使得|使|且|的(?=.{3}))/u

/** Names that need their subject: there is a 办结率 for every kind of case. */
const VAGUE =
  /^(?:办结|完成|整改|整改完成|合格|满意|群众满意|成功|覆盖|答复|达标|参与|知晓|通过|优秀|发放|使用|公开|签约|签订|回复|响应|处置|处理|化解|审结|按时办结|及时|准确|参训|到位|好评)率$/u

const COMPARED =
  /同比|相比|上年|去年|同期|由|从|较|比(?!例|率|武)|目标|不低于|不少于|力争|达到以上|以上|\d{4}年/u

const rateOf = (match: RegExpExecArray, isCompared: boolean): Rate => {
  const [whole, words = '', digits = ''] = match
  const name = words.replace(LEAD, '')
  const end = match.index + whole.length
  return {
    name,
    root: name.slice(0, -1).slice(-2),
    value: Number(digits),
    digits,
    start: end - digits.length - 1,
    end,
    isOwn: name.length >= 3 && !VAGUE.test(name) && !isCompared,
  }
}

/** The rates of a sentence. */
export const ratesIn = (sentence: string): readonly Rate[] => {
  if (!sentence.includes('率')) return []
  const isCompared = COMPARED.test(sentence)
  return [...sentence.matchAll(RATE)].map((match) => rateOf(match, isCompared))
}
