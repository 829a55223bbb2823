import { STANDARD_NUMBERING } from '../numbering.ts'
import type { Template, TemplateChapter, TemplatePart } from '../template.ts'

const task = (number: number): string => `anshun21.t${String(number).padStart(2, '0')}`

const chapter = (id: string, heading: string, ...tasks: readonly number[]): TemplateChapter => ({
  id,
  heading,
  taskIds: tasks.map(task),
})

const part = (
  id: string,
  heading: string,
  chapters: readonly TemplateChapter[],
  others?: string,
): TemplatePart => ({
  id,
  heading,
  required: true,
  content: [
    {
      kind: 'facts',
      chapters,
      lead: 'none',
      headings: 'run-in',
      ...(others === undefined ? {} : { others }),
    },
  ],
})

/** 年度法治政府建设情况报告 by the nine chapters of 法治政府建设实施纲要, as provincial departments write it. */
export const annualOutlineTemplate: Template = {
  id: 'annual-outline',
  kind: 'annual',
  title: '年度法治政府建设情况报告（九章，按国家纲要）',
  headline: '{bureau}{year}年度法治政府建设情况报告',
  recipient: 'annualRecipient',
  due: { monthDay: '03-01', inNextYear: true },
  publishBy: { monthDay: '04-01', inNextYear: true },
  numbering: STANDARD_NUMBERING,
  opening:
    '根据《法治政府建设与责任落实督察工作规定》要求，现将我局{year}年度法治政府建设情况报告如下：',
  parts: [
    part('leadership', '坚持党的领导，健全民政法治建设推进机制', [
      chapter('thought', '学习宣传贯彻习近平法治思想和宪法', 1, 2),
      chapter('leading', '加强党对民政法治建设的领导', 3, 30, 33, 34),
      chapter('first-responsible', '落实法治建设第一责任人职责', 31),
      chapter('staff', '提升干部法治素养和队伍能力', 28, 32),
    ]),
    part(
      'functions',
      '依法履行政府职能，提升民政服务效能',
      [
        chapter('duties', '依法全面履行职责', 4, 7),
        chapter('streamlining', '深化“放管服”改革', 6),
        chapter('minors', '健全未成年人保护机制', 8),
        chapter('governance', '推进社会治理法治化', 12, 13, 14),
      ],
      '其他法治建设工作',
    ),
    part('rules', '健全依法行政制度体系，规范文件管理', [
      chapter('key-fields', '加强重点领域制度建设', 9),
      chapter('documents', '严格行政规范性文件管理', 10),
      chapter('norms', '促进社会规范建设', 11),
    ]),
    part('decisions', '健全行政决策制度，提高决策质量', [
      chapter('procedure', '坚持依法科学民主决策', 5),
      chapter('participation', '完善公众参与决策机制', 15),
    ]),
    part('enforcement', '健全行政执法工作体系，严格规范公正文明执法', [
      chapter('standards', '规范行政执法行为', 16),
      chapter('key-areas', '加大重点领域执法力度', 17),
      chapter('reform', '深化执法体制改革', 18),
      chapter('education', '落实“谁执法谁普法”责任制', 26, 27, 29, 35),
    ]),
    part('emergencies', '健全突发事件应对体系，提高依法处置能力', [
      // One task alone: a （一） without a （二） would be wrong.
      { id: 'response', taskIds: [task(25)] },
    ]),
    part('disputes', '依法预防化解矛盾纠纷，维护社会和谐稳定', [
      chapter('mechanism', '健全纠纷化解机制', 22),
      chapter('mediation', '做好行政调解', 23),
      chapter('litigation', '加强行政复议和行政应诉', 24),
    ]),
    part('supervision', '健全权力制约监督体系，规范权力透明运行', [
      chapter('power', '完善权力运行制约监督', 19),
      chapter('inspection', '加强行政执法监督', 20),
      chapter('openness', '全面推进政务公开', 21),
    ]),
    part('technology', '健全科技保障体系，推进数字法治民政建设', [
      {
        id: 'digital',
        taskIds: [],
        gap: '方案没有与科技保障单独对应的任务。请写明{year}年度信息平台应用、网上办理、数据共享、“互联网+监管”等情况；已写在别的部分的，可以移到这里。',
      },
    ]),
    {
      id: 'next-year',
      heading: '{nextYear}年度工作安排',
      isUntitled: true,
      required: true,
      content: [
        {
          kind: 'not-applicable',
          lead: '需要说明的是，对照《{plan}》，{year}年度不涉及的事项有：',
          citesTasks: false,
        },
        {
          kind: 'clerk',
          id: 'shortcomings',
          gap: '按九章写的报告没有专门的不足部分，规定仍要求写明：请用一段话写“存在的问题是……，原因是……。”',
        },
        {
          kind: 'clerk',
          id: 'next-year',
          gap: '请用一段话写明{nextYear}年度推进法治政府建设的主要安排，不设标题：“{nextYear}年，我局将……。”',
        },
      ],
    },
  ],
  closing: '',
  taskTable: '',
}
