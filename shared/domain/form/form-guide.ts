import { chineseDate } from '../date.ts'
import { FORM_SHEETS } from './layout.ts'
import type { FormSheet, FormSource } from './make-form.ts'

const whom = ({ author, facts }: FormSource): string =>
  author === '' ? `${facts.bureau}经办人` : `${facts.bureau}经办人${author}`

const lines = (source: FormSource): readonly string[] => {
  const { facts, dueOn, isEveryItem, entries } = source
  const by = dueOn === undefined ? '填好后' : `于${chineseDate(dueOn)}前`
  return [
    `一、本表请${facts.officeName}填写，${by}交回${whom(source)}。填好后直接保存，用U盘或内网交回这个文件，不要另做一张表。`,
    `二、只填白色的格子。灰色的格子是程序填好的，不用改，也改不了。`,
    isEveryItem
      ? `三、“${FORM_SHEETS.checks}”表列出了全部检查项（还没有指定由哪个股室负责），只填与本股室有关的，其余不动。`
      : `三、“${FORM_SHEETS.checks}”表列出了由本股室负责的、或者本年度本股室有台账记录的检查项，请逐项核对。`,
    '　　“完成情况”从下拉列表里选：未启动、推进中、已完成、不涉及。选“已完成”的填完成日期；选“不涉及”的写明原因。标有“按台账自动计算”的，完成情况由台账记录得出，不用选（确实不涉及的除外）。',
    entries.length === 0
      ? `四、“${FORM_SHEETS.entries}”表里写${facts.year}年做的事，一件事一行。`
      : `四、“${FORM_SHEETS.entries}”表的前${entries.length}行是${facts.year}年已经登记的事，请核对，有错直接改。新做的事写在下面的空行里，一件事一行。`,
    '　　日期写到日，如2024-3-5或2024年3月5日；数据写成“讲座 1 场；参训 64 人次”，几个数据之间用“；”隔开；对应检查项从下拉列表里选，最多三个。',
    '五、不要删除行，也不要复制整行。哪条记录不该有，请告诉经办人；表里删掉的行，台账里不会跟着删掉。',
    '六、通知、签到表、照片等佐证材料另外交，文件名写明日期和事由。',
    '七、请勿填写涉密信息和身份证号等个人信息。',
  ]
}

/** 填写说明: the first sheet, in the words of whoever fills the form in. */
export const formGuide = (source: FormSource): FormSheet => ({
  name: FORM_SHEETS.guide,
  title: `${source.facts.year}年度民政法治工作填报表填写说明`,
  columns: [{ head: '', kind: 'text', width: 84 }],
  rows: lines(source).map((line) => [line]),
  isText: true,
})
