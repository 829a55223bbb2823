import { describe, expect, test } from 'vitest'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { COPY_TITLE, GROUPS_PART, openWithCopy } from '../support/template-program.ts'

const programs = usePrograms()

describe('a template no report could be drafted with is refused in plain words', () => {
  const task = (id: string) => ({ heading: `部分${id}`, required: true, taskIds: [id] })
  const facts = { kind: 'facts', lead: 'none' } as const

  test.each([
    [
      'a task the plan does not have',
      [task('anshun21.t99')],
      '方案中没有编号为“anshun21.t99”的任务',
    ],
    ['an empty heading', [{ ...GROUPS_PART, heading: ' ' }], '标题”不能为空'],
    ['no parts', [], '“部分”至少1项'],
    [
      'a task in two places',
      [task('anshun21.t01'), { ...task('anshun21.t01'), heading: '又一处' }],
      '任务1（坚持把宪法作为根本活动准则）列在两处',
    ],
    [
      'two parts of one heading',
      [GROUPS_PART, { ...GROUPS_PART, taskIds: undefined, usesGroups: false }],
      '有两个部分的标题都是“工作情况”',
    ],
    [
      'the groups of the plan twice',
      [GROUPS_PART, { ...GROUPS_PART, heading: '再来一遍' }],
      '只能有一个部分按方案分组',
    ],
    [
      'nothing from the ledger',
      [{ heading: '打算', required: true }],
      '至少要有一个部分由台账写成',
    ],
    [
      'a part the template does not have',
      [{ ...GROUPS_PART, id: 'nobody' }],
      '模板中没有编号为“nobody”的部分',
    ],
    ['two sources for one part', [{ ...GROUPS_PART, taskIds: ['anshun21.t01'] }], '三项只能填一项'],
    ['a name that is not filled', [{ ...GROUPS_PART, heading: '{年度}工作' }], '“{年度}”不能识别'],
    ['a bracket left open', [{ ...GROUPS_PART, heading: '{year工作' }], '不能识别'],
    [
      'two places for what has no task',
      [
        {
          heading: '工作',
          required: true,
          content: [
            { ...facts, chapters: 'plan-groups', others: '其他' },
            { ...facts, chapters: [{ taskIds: ['anshun21.t01'] }], others: '其他' },
          ],
        },
      ],
      '没有对应任务的工作只能写在一处',
    ],
    [
      'the same kind of text twice in a part',
      [
        {
          heading: '工作',
          required: true,
          content: [
            { ...facts, chapters: 'plan-groups' },
            { kind: 'unfinished', citesTasks: false },
            { kind: 'unfinished', citesTasks: true },
          ],
        },
      ],
      '“工作”中同一类内容只能有一处',
    ],
    [
      'two chapters of one id',
      [
        {
          heading: '工作',
          required: true,
          content: [
            {
              ...facts,
              chapters: [
                { id: 'a', taskIds: ['anshun21.t01'] },
                { id: 'a', taskIds: ['anshun21.t02'] },
              ],
            },
          ],
        },
      ],
      '“工作”中有两处的编号都是“a”',
    ],
    [
      'an id the draft uses itself',
      [
        {
          heading: '工作',
          required: true,
          content: [{ ...facts, chapters: [{ id: 'others', taskIds: ['anshun21.t01'] }] }],
        },
      ],
      '编号“others”不能用',
    ],
    [
      'a source that does not exist',
      [{ ...GROUPS_PART, content: [{ kind: 'magic' }] }],
      '“部分第1项部分内容第1项',
    ],
  ])('%s', async (_what, parts, said) => {
    const { refusal, template, dataDirectory } = await openWithCopy(programs)
    const before = digestOf(dataDirectory)

    const fault = await refusal('reports.saveTemplate', { id: template.id, parts })

    expect(fault.code).toBe('invalid-input')
    expect(fault.message).toContain(said)
    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('two parts of one id', async () => {
    const { refusal, template } = await openWithCopy(programs)
    const [first] = template.parts
    const parts = ['甲', '乙'].map((heading) => ({ id: first?.id, heading, required: true }))

    const fault = await refusal('reports.saveTemplate', { id: template.id, parts })

    expect(fault.message).toContain('有两个部分的编号都是“work”')
  })

  test('one that is built in is changed in a copy', async () => {
    const { refusal } = await openWithCopy(programs)

    for (const name of ['reports.saveTemplate', 'reports.removeTemplate']) {
      const fault = await refusal(name, { id: 'implementation' })
      expect(fault.message).toContain(
        '“实施方案贯彻落实情况报告”是内置模板，不能改动，请先复制一份再改',
      )
    }
  })

  test('a title another template has', async () => {
    const { call, refusal, template } = await openWithCopy(programs)
    const other = await call('reports.copyTemplate', { templateId: 'closing', title: '总结' })

    for (const [name, input] of [
      ['reports.copyTemplate', { templateId: 'closing', title: ` ${COPY_TITLE} ` }],
      ['reports.saveTemplate', { id: other.id, title: COPY_TITLE }],
      ['reports.saveTemplate', { id: template.id, title: '实施方案贯彻落实情况报告' }],
    ] as const) {
      const fault = await refusal(name, input)
      expect(fault.code).toBe('already-exists')
      expect(fault.message).toContain('报告模板')
    }
  })

  test('one nobody knows', async () => {
    const { refusal } = await openWithCopy(programs)

    for (const [name, input] of [
      ['reports.copyTemplate', { templateId: 'nobody', title: '副本' }],
      ['reports.getTemplate', { id: '__proto__' }],
      ['reports.saveTemplate', { id: 'nobody' }],
      ['reports.removeTemplate', { id: 'nobody' }],
      ['reports.restoreTemplate', { id: 'nobody' }],
    ] as const) {
      const fault = await refusal(name, input)
      expect([fault.code, fault.message.includes('找不到这个报告模板')]).toEqual([
        'not-found',
        true,
      ])
    }
  })
})
