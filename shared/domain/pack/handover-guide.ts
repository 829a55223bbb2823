import { chineseDate, type IsoDate } from '../date.ts'
import type { DocumentBlock, ReportDocument } from '../report/document.ts'
import { titleLines } from '../report/title-lines.ts'

/** What the guide tells of the pack it lies in. */
export type GuideFacts = {
  readonly bureauName: string
  readonly today: IsoDate
  readonly version: string
  /** The data file in this pack. */
  readonly dataFile: string
  /** Whether the data file has the files of the evidence. */
  readonly dataHasEvidence: boolean
  readonly hasReports: boolean
  readonly hasEvidencePacks: boolean
}

const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

const contents = ({ dataFile, hasReports, hasEvidencePacks }: GuideFacts): readonly string[] => [
  '“01 工作交接情况.docx”：各年度、各项任务的完成情况，未完成和逾期的事项，今后的时限，佐证材料和报告在哪里。',
  ...(hasReports ? ['“02 报告”：软件里编写的各年度报告，Word格式。'] : []),
  `“${dataFile}”：全部台账、检查项情况、报告和修改历史，供软件导入。`,
  ...(hasEvidencePacks ? ['“04 佐证材料”：各年度佐证材料，按任务分文件夹，附目录。'] : []),
]

const takingOver = ({ version, dataHasEvidence }: GuideFacts): readonly string[] => [
  `在您的电脑上安装“民政法治台账”（版本不低于${version}）。安装包请向移交人或上级单位索取，安装不需要管理员权限，软件不联网。`,
  '第一次打开时选“导入同事的数据文件”，选中本包的数据文件。已经用过软件的，从“数据交换”的“收同事的一份”导入，先看预览再合并。',
  dataHasEvidence
    ? '数据文件里带有佐证材料，导入后不用另外复制。'
    : '数据文件过大，没有带佐证材料的文件。请另行从移交人的电脑“数据交换”中分年度导出，或者使用备份。',
  '导入后到“设置与备份”：核对单位名称和主送机关，在“操作人”里添加自己并选中，设置第二备份位置（U盘或另一块硬盘）。',
  '做一次“数据检查”，看到没有问题后，再请移交人清理旧电脑。旧电脑上的数据在此之前不要删除。',
]

const FIRST_THINGS = [
  '看“01 工作交接情况.docx”第二、第三部分，把逾期的和三个月内到期的事项逐项落实到股室。',
  '打开软件“总览”，点开缺佐证的任务，趁经手人还在，把材料补齐。',
  '请移交人当面打开各年度报告，说明最后报出的是哪一份、文号和报出日期。',
]

const YEARLY = [
  '3月1日前：报送上一年度法治政府建设情况报告；4月1日前经保密审查后公开。',
  '12月4日：国家宪法日、宪法宣传周。',
  '12月10日前：报送实施方案贯彻落实情况报告。',
]

const CARE = [
  '软件只在本机保存数据，不得录入涉密信息。本包含有工作资料，可能有个人信息，请按规定保管和传递。',
  '交接双方签字后，本包与纸质材料一并归档。',
]

const numbered = (lines: readonly string[]): readonly DocumentBlock[] =>
  lines.map((line, index) => paragraph(`${index + 1}.${line}`))

/** 交接说明: what lies in the pack and how to go on with it. */
export const handoverGuide = (facts: GuideFacts): ReportDocument => {
  const title = `${facts.bureauName}民政法治台账交接说明`
  return {
    profile: 'office',
    titleLines: titleLines(title, [facts.bureauName]),
    recipient: '',
    blocks: [
      paragraph(`本包生成于${chineseDate(facts.today)}，供接手这项工作的同志使用。`),
      heading('一、包里有什么'),
      ...numbered(contents(facts)),
      heading('二、在新电脑上接着用'),
      ...numbered(takingOver(facts)),
      heading('三、接手后先做的事'),
      ...numbered(FIRST_THINGS),
      heading('四、每年固定的时限'),
      ...numbered(YEARLY),
      heading('五、注意事项'),
      ...numbered(CARE),
      paragraph('移交人：　　　　　　接收人：　　　　　　日期：'),
    ],
    annexNames: [],
    signature: null,
    annexes: [],
    properties: { title, author: facts.bureauName },
  }
}
