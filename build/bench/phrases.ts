import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import type { Random } from './random.ts'

/** What an entry is written after: the sample year's entries, whose links and figures fit their words. */
export const models = sampleYear.entries

/** Places of a county that does not exist. */
const TOWNS = [
  ...(['东关街道', '西秀街道', '虹湖社区', '旧州镇', '双堡镇', '七眼桥镇', '蔡官镇'] as const),
  ...(['大西桥镇', '鸡场布依族苗族乡', '龙宫镇', '宋旗镇', '岩腊苗族布依族乡', '刘官乡'] as const),
] as const

const OCCASIONS = [
  '按照年度法治建设工作要点',
  '根据市民政局统一安排',
  '结合主题党日活动',
  '对照方案分工',
  '围绕群众反映集中的问题',
  '经局务会议研究',
  '会同县司法局',
  '为补齐上年度考核指出的短板',
] as const

/** How an entry begins: on what occasion or where; often without either. */
export const beginning = (random: Random): string => {
  switch (random.below(4)) {
    case 0:
      return `${random.pick(OCCASIONS)}，`
    case 1:
      return `会同${random.pick(TOWNS)}，`
    default:
      return ''
  }
}

/** How an entry ends: what came of it; often nothing more. */
export const ending = (random: Random): string => {
  switch (random.below(6)) {
    case 0:
      return `涉及${random.pick(TOWNS)}、${random.pick(TOWNS)}等地，情况通报已印发各股室。`
    case 1:
      return `现场解答群众提问${1 + random.below(90)}件，签到表、照片和小结已归档。`
    case 2:
      return `对${random.pick(TOWNS)}存在的${1 + random.below(9)}个问题逐项交办，限${5 + random.below(25)}日内反馈。`
    default:
      return ''
  }
}

/** Texts that are allowed and break careless programs. Already in the form the input side brings them to. */
export const HOSTILE = [
  '走访𠮷田村、㙍坪组和𬌗家寨，登记姓名含生僻字的老人（如“𪚥”“龘”“𡚸”）并核对户籍，逐户留存影像。',
  `整理投诉时发现有人在留言中写入'); DROP TABLE ledger_entry; -- ，已按网络安全要求封存并报告。`,
  '核对清单中的"直引号"、\'单引号\'、`反引号`、\\反斜杠\\、100%、_下划线_与%通配%，均按原文保留。',
  '公示<b>标签</b>&amp;实体、</w:t>、]]>、{{占位}}、${变量}等字样时一律作为文字处理，不作格式解释。',
  '第一行：会议由局主要负责人主持。\n第二行：\t审议三项议题。\n\n末行：散会后形成纪要，报市民政局备案。',
  '接待持外文证件的群众：İstanbul、Ñandú、👩‍👩‍👧‍👦、\u202Eتجربة\u202C、ﷺ，均由翻译协助填写登记表。',
  'null',
  '=HYPERLINK("http://127.0.0.1","请点击")这类以等号开头的内容按文字录入，导出表格时不得成为公式。',
] as const

/** The longest text an entry may have, one paragraph after the other. */
export const longText = (limit: number): string => {
  const all = models.map(({ text }) => text).join('\n')
  return all
    .repeat(Math.ceil(limit / all.length))
    .slice(0, limit - 1)
    .trimEnd()
    .concat('。')
}

/** The form of a document number in the bureau's own series. */
export const documentNumber = (random: Random, year: number): string =>
  `${random.pick(['西民发', '西民办', '西民函', '西民法领〔办〕'])}〔${year}〕${1 + random.below(180)}号`

/** Figures for an entry whose model has none. */
export const PLAIN_FIGURES = [
  { name: '参加人员', value: 40, unit: '人次' },
  { name: '走访群众', value: 25, unit: '户' },
  { name: '工作经费', value: 1.35, unit: '万元' },
] as const
