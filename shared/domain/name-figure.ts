/** Verbs that carry no meaning of their own before a counted thing: 举办讲座3场 counts 讲座. 社会组织 is no verb. */
const LIGHT_VERB = new RegExp(
  [
    '^.*(?:组织开展|集中开展|举办|召开|开展|(?<!社会|自治|党|群众|基层)组织|举行|进行|完成',
    '讲授(?=..)|参加(?!人|单位)(?=..)|提供(?=..)|设置(?=..)|担任(?=..)|学习贯彻(?=..)|专题研究(?!成果|报告)(?=..))',
  ].join('|'),
  'u',
)

/** Verbs that are part of what is counted: 化解12件矛盾纠纷 counts 化解矛盾纠纷. */
const FULL_VERBS = new Set(
  (
    '发放 化解 受理 办理 办结 排查 走访 培训 救助 印发 制定 审查 清理 废止 修订 检查 抽查 评查 查处 处罚 ' +
    '整改 调解 答复 公开 覆盖 服务 接待 解答 张贴 悬挂 播放 发布 推送 编印 投入 争取 新增 登记 注销 撤销 ' +
    '约谈 聘请 选聘 配备 建成 建立 出具 提出 征集 收集 收到 审核 备案 报送 签订 应诉 学习 讲授 惠及'
  ).split(' '),
)

/** Names that stand alone, whoever did it: 局主要负责人出庭应诉2件 counts 出庭应诉. */
const STANDING_ALONE = ['出庭应诉', '参训', '参会', '参加', '参与', '受益']

/** Full verbs a name may begin with in mid-sentence: 微信公众号推送信息48条 counts 推送信息. */
const OPENING_VERB =
  /^.*(?=(?:推送|发放|张贴|悬挂|播放|发布|抽查|化解|受理|印发|走访|排查|新增|投入|惠及|公开(?=政务|政府|信息)|审查(?=合同|协议|规范性|文件|制度))..)/u

/** Cut off only from what would be too long for a name: 党组理论学习中心组学习宪法 is a name people look for. */
const LONG_OPENING = /^.*(?=学习(?!中心组)..)/u

/** What stands before a name without belonging to it; the words that only begin alike stay: 约谈, 和解, 个案. */
const LEADING = new RegExp(
  [
    '^(?:全年|今年|本年度|本年|年内|截至目前|目前|我局|该局|全局|全县|全区|全市|累计|共计|合计|先后|分别',
    '其中|同时|还|并|已经|已|共(?!建|享|治|同)|约(?!谈)|近(?!年)|逾(?!期)|超过|以及|和(?!解|谐)|与|及(?!时)',
    '等(?!级)|了|均(?!等)|各|由|对(?!口)|的|向|为(?!民)|给|在(?!册|岗|编|线)|个(?!案|人)|余|多(?!元)',
    '有(?!效|关|序|力|限|益|偿)|[\\s、·])',
  ].join('|'),
)

/** What stands between a name and its number without belonging to it. */
const TRAILING =
  /(?:达到了|达到|上升到|提高到|增加到|占比达|占|均|达|为|是|至|约|近|共计|合计|累计|共|计|超过|逾|了|有|的|各|分别|总计|到|:|：|\s)$/

/** A number after one of these counts what follows: 律师到12个村. */
const PREPOSITION = /(?:到|在|对|向|给|从|于|深入|走进)\s*$/

const CLAUSE_END = /[，。；！？、,;!?\n\r（）()“”‘’《》〈〉【】…：:]/
/** Where the counted noun ends when it follows the number. */
const NOUN_END =
  /[^\p{Script=Han}]|并|及|和|与|等|的|在|对|为|由|向|于|从|进行|开展|参加|参训|参会|参与|受益/u

/** A name longer than this is a clause, not a name. */
const NAME_MAX = 14

const PEOPLE = /[人名位]/

/** What a bare figure of this unit is about when the sentence does not say. */
const FALLBACK: Readonly<Record<string, string>> = {
  人次: '参与',
  人: '参与',
  名: '参与',
  场: '活动',
  场次: '活动',
  份: '资料',
  元: '资金',
  万元: '资金',
  亿元: '资金',
}

/** `taken`: the words after the measure word that went into the name and so cannot name the next figure. */
export type FigureName = { readonly name: string; readonly taken: string }

/** Names a counted fact from the words before its number and after its measure word; undefined if nothing fits. */
export const nameFigure = (
  before: string,
  after: string,
  measure: { readonly unit: string },
): FigureName | undefined => {
  const clause = before.split(CLAUSE_END).at(-1) ?? ''
  return (
    nameOfPeople(after, measure.unit) ??
    nameFollowing(clause, after, measure.unit) ??
    nameFromClause(clause, after, measure.unit)
  )
}

/** 64人参加: what people did stands after their number. */
const nameOfPeople = (after: string, unit: string): FigureName | undefined => {
  const alone = STANDING_ALONE.find((name) => after.startsWith(name))
  return alone !== undefined && PEOPLE.test(unit) ? { name: alone, taken: alone } : undefined
}

/** 律师到12个村: after 个 or a preposition the thing counted follows. */
const nameFollowing = (clause: string, after: string, unit: string): FigureName | undefined => {
  const noun = nounAfter(after)
  const follows = noun !== '' && (unit === '个' || PREPOSITION.test(clause))
  return follows ? { name: noun, taken: noun } : undefined
}

const nameFromClause = (clause: string, after: string, unit: string): FigureName | undefined => {
  const { verb, noun } = nameBefore(clause)
  if (noun !== '' && noun.length <= NAME_MAX) return { name: noun, taken: '' }
  const following = nounAfter(after)
  if (following !== '') return { name: `${verb}${following}`, taken: following }
  const name = verb === '' ? FALLBACK[unit] : verb
  return name === undefined ? undefined : { name, taken: '' }
}

/** Splits what stands before a number into a verb to keep and the thing counted. */
const nameBefore = (clause: string): { readonly verb: string; readonly noun: string } => {
  const words = strip(clause)
  if (FULL_VERBS.has(words)) return { verb: words, noun: '' }
  const alone = STANDING_ALONE.find((name) => words.endsWith(name))
  if (alone !== undefined) return { verb: '', noun: alone }
  const tail = strip(words.replace(LIGHT_VERB, '')).replace(OPENING_VERB, '')
  if (FULL_VERBS.has(tail)) return { verb: tail, noun: '' }
  return { verb: '', noun: tail.length > NAME_MAX ? tail.replace(LONG_OPENING, '') : tail }
}

const strip = (clause: string): string => {
  let words = clause.trim()
  for (let last = ''; last !== words;) {
    last = words
    words = words.replace(LEADING, '').replace(TRAILING, '')
  }
  return words
}

const nounAfter = (after: string): string => {
  const end = after.search(NOUN_END)
  const noun = end === -1 ? after : after.slice(0, end)
  return noun.length <= NAME_MAX ? noun : ''
}
