import { describe, expect, test } from 'vitest'
import { headOf } from '../../../shared/domain/report/head.ts'
import { annualOutlineTemplate } from '../../../shared/domain/report/templates/annual-outline.ts'
import { annualThreePartTemplate } from '../../../shared/domain/report/templates/annual-three-part.ts'
import { annualTwoPartTemplate } from '../../../shared/domain/report/templates/annual-two-part.ts'
import { closingTemplate } from '../../../shared/domain/report/templates/closing.ts'
import { anshunPlan } from '../../../shared/plans/anshun-2021-2025.ts'
import { draftedReport, printedLines, structureOf } from '../../support/drafted-report.ts'
import { anEntry, reportFacts } from '../../support/report-facts.ts'
import { factsFor } from '../../support/sample-facts.ts'

/** A year in which something was done on every task. */
const fullYear = reportFacts({
  entries: anshunPlan.tasks.map(({ number }) =>
    anEntry({ on: '2024-05-14', text: `做了第${number}件事`, tasks: [number] }),
  ),
})

describe('nine chapters of the national outline, each with run-in headings (辽宁 2023)', () => {
  const blocks = draftedReport(annualOutlineTemplate, fullYear)

  test('follow the order of the outline', () => {
    expect(structureOf(blocks)).toEqual([
      '一、坚持党的领导，健全民政法治建设推进机制',
      '  （一）学习宣传贯彻习近平法治思想和宪法。…',
      '  （二）加强党对民政法治建设的领导。…',
      '  （三）落实法治建设第一责任人职责。…',
      '  （四）提升干部法治素养和队伍能力。…',
      '二、依法履行政府职能，提升民政服务效能',
      '  （一）依法全面履行职责。…',
      '  （二）深化“放管服”改革。…',
      '  （三）健全未成年人保护机制。…',
      '  （四）推进社会治理法治化。…',
      '三、健全依法行政制度体系，规范文件管理',
      '  （一）加强重点领域制度建设。…',
      '  （二）严格行政规范性文件管理。…',
      '  （三）促进社会规范建设。…',
      '四、健全行政决策制度，提高决策质量',
      '  （一）坚持依法科学民主决策。…',
      '  （二）完善公众参与决策机制。…',
      '五、健全行政执法工作体系，严格规范公正文明执法',
      '  （一）规范行政执法行为。…',
      '  （二）加大重点领域执法力度。…',
      '  （三）深化执法体制改革。…',
      '  （四）落实“谁执法谁普法”责任制。…',
      '六、健全突发事件应对体系，提高依法处置能力',
      '七、依法预防化解矛盾纠纷，维护社会和谐稳定',
      '  （一）健全纠纷化解机制。…',
      '  （二）做好行政调解。…',
      '  （三）加强行政复议和行政应诉。…',
      '八、健全权力制约监督体系，规范权力透明运行',
      '  （一）完善权力运行制约监督。…',
      '  （二）加强行政执法监督。…',
      '  （三）全面推进政务公开。…',
      '九、健全科技保障体系，推进数字法治民政建设',
    ])
  })

  test('the chapter of one task is a plain paragraph: there is no （一） without a （二）', () => {
    const lines = printedLines(blocks)
    const at = lines.findIndex((line) => line.startsWith('六、'))

    expect(lines[at + 1]).toBe('5月14日，做了第25件事。')
  })

  test('the last words are one paragraph on next year, without a heading', () => {
    expect(blocks.at(-1)?.kind).toBe('gap')
    expect(blocks.at(-1)?.level).toBeUndefined()
    expect(blocks.at(-1)?.text).toContain('2025年度推进法治政府建设的主要安排，不设标题')
    expect(headOf(annualOutlineTemplate, fullYear).title).toBe(
      '普定县民政局2024年度法治政府建设情况报告',
    )
  })
})

test('three parts: work under eight headings in plain paragraphs, problems by 一是, next steps (东丽 2019)', () => {
  const sample = draftedReport(annualThreePartTemplate, factsFor(annualThreePartTemplate))

  expect(structureOf(draftedReport(annualThreePartTemplate, fullYear))).toEqual([
    '一、工作开展情况',
    '  （一）大力推进依法行政',
    '  （二）完善民政法律制度体系',
    '  （三）推动形成法治化社会治理合力',
    '  （四）严格规范民政行政执法',
    '  （五）强化对民政权力运行的制约和监督',
    '  （六）依法有效化解社会矛盾纠纷',
    '  （七）持续推进民政普法',
    '  （八）落实法治建设第一责任人职责，强化组织保障',
    '二、存在的问题',
    '三、下一步工作打算',
  ])
  expect(structureOf(sample).filter((line) => /^ +[一二三四]是/u.test(line))).toEqual([
    '    一是健全未成年人司法保护与行政保护的衔接办法，此项工作尚未完成。…',
    '    二是制定村规民约合法性、可操作性审查办法，此项工作尚未完成。…',
    '    三是建成社会组织法人库，归集共享信用信息，此项工作尚未完成。…',
    '    四是法制审核人员占执法人员比例不低于5%的要求尚未达到。…',
  ])
  expect(printedLines(sample)[0]).toMatch(/^按照《法治政府建设与责任落实督察工作规定》和《.+》等/u)
})

test('two parts: three headings with 1、2、3、 under them, problems and next steps together (黔江 2019)', () => {
  const lines = structureOf(draftedReport(annualTwoPartTemplate, fullYear))

  expect(lines.filter((line) => !line.startsWith('    '))).toEqual([
    '一、主要举措和成效',
    '  （一）加强组织领导，推进依法行政',
    '  （二）深化“放管服”改革，规范行政执法',
    '  （三）创新社会治理，化解矛盾纠纷',
    '二、存在的问题和下一步工作打算',
  ])
  expect(lines.slice(17, 24)).toEqual([
    '    1、深化民政“放管服”改革。…',
    '    2、推进严格规范公正文明执法。…',
    '    3、加大重点领域执法力度。…',
    '    4、深化行政执法体制改革。…',
    '    5、健全民政权力运行制约和监督体系。…',
    '    6、加强民政行政执法监督。…',
    '    7、全面推进民政政务公开。…',
  ])
  expect(lines.filter((line) => /^ {4}\d+、/u.test(line))).toHaveLength(35)
})

test('the closing report: what was reached, the work, shortcomings, what is carried over', () => {
  const lines = structureOf(draftedReport(closingTemplate, factsFor(closingTemplate)))

  expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
    '一、总体完成情况',
    '二、主要举措和成效',
    '三、存在的不足和原因',
    '四、结转事项和下一步工作安排',
  ])
})
