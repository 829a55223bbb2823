import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const TITLE = '本局年度法治报告'

/** A program with one lecture in its ledger and a copy of a built-in template. */
const openWithCopy = async (templateId = 'annual-two-part') => {
  const program = programs.open({ today: '2024-12-20' })
  const { call } = program
  await call('settings.save', { bureauName: '西秀区民政局' })
  await call('ledger.save', {
    ...anEntry({ on: '2024-05-14', text: '举办行政复议法专题讲座' }),
    checkItemIds: [ITEMS.lectures],
  })
  const template = await call('reports.copyTemplate', { templateId, title: TITLE })
  return { ...program, template }
}

const WORK = { heading: '工作情况', required: true, usesGroups: true }

describe('a copy of a built-in template', () => {
  test('stands in the list as the bureau’s own and drafts the same report', async () => {
    const { call, template } = await openWithCopy()

    const listed = await call('reports.templates', {})
    const [copy, original] = await Promise.all(
      [template.id, 'annual-two-part'].map((templateId) =>
        call('reports.create', { templateId, year: 2024 }),
      ),
    )

    expect(listed.filter(({ own }) => own).map(({ title }) => title)).toEqual([TITLE])
    expect(listed).toHaveLength(7)
    const words = (report: typeof copy) => report?.blocks.map(({ number, text }) => [number, text])
    expect(words(copy)).toEqual(words(original))
    expect(copy?.templateId).toBe(template.id)
  })

  test('can be copied again, and outlives the program being closed', async () => {
    const { call, reopen, template } = await openWithCopy()
    await call('reports.copyTemplate', { templateId: template.id, title: '再抄一份' })

    reopen()

    const own = (await call('reports.templates', {})).filter((each) => each.own)
    expect(own.map(({ title }) => title).toSorted()).toEqual(['再抄一份', TITLE])
    expect((await call('store.check', {})).problems).toEqual([])
  })
})

describe('changing a template', () => {
  test('headings, order, numbering and mapping are those of the next report', async () => {
    const { call, template, dataDirectory } = await openWithCopy()
    const [work, problems] = template.parts
    const saved = await call('reports.saveTemplate', {
      id: template.id,
      headline: '{bureau}{year}年法治工作总结',
      numbering: ['arabic-dot', 'chinese-brackets'],
      opening: '现将{period}情况报告如下：',
      closing: '特此报告。',
      parts: [
        { id: problems?.id, heading: '问题和打算', required: false },
        { id: work?.id, heading: '学法用法情况', required: true, taskIds: ['anshun21.t28'] },
      ],
    })

    const report = await call('reports.create', { templateId: template.id, year: 2024 })

    expect(saved.parts.map(({ heading, required }) => [heading, required])).toEqual([
      ['问题和打算', false],
      ['学法用法情况', true],
    ])
    expect(report.head.title).toBe('西秀区民政局2024年法治工作总结')
    const { savedAs } = await call('reports.export', { reportId: report.id })
    const printed = printedText(dataDirectory, savedAs)
    expect(printed).toMatch(
      /现将2024年度情况报告如下：1\.问题和打算.*2\.学法用法情况.*行政复议法专题讲座.*特此报告。/su,
    )
  })

  test('what the report already says under a part stays under its new heading', async () => {
    const { call, template } = await openWithCopy()
    const report = await call('reports.create', { templateId: template.id, year: 2024 })
    const gap = report.blocks.findLast(({ kind }) => kind === 'gap')
    await call('reports.saveBlock', { reportId: report.id, blockId: gap?.id, text: '明年抓培训。' })
    await call('reports.saveTemplate', {
      id: template.id,
      parts: template.parts.map(({ id, heading, required }) => ({
        ...{ id, required },
        heading: heading === '主要举措和成效' ? '主要做法' : heading,
      })),
    })

    const refreshed = await call('reports.refresh', { reportId: report.id })

    const headings = refreshed.blocks.filter(({ kind, level }) => kind === 'heading' && level === 1)
    expect(headings.map(({ text }) => text)).toEqual(['主要做法', '存在的问题和下一步工作打算'])
    expect(refreshed.blocks.map(({ text }) => text)).toContain('明年抓培训。')
    expect(refreshed.blocks).toHaveLength(report.blocks.length)
  })

  test('what no part lists is told under a last heading instead of falling out', async () => {
    const { call, template } = await openWithCopy()
    await call('reports.saveTemplate', {
      id: template.id,
      parts: [{ heading: '宪法宣传', required: true, taskIds: ['anshun21.t01'] }],
    })

    const { blocks } = await call('reports.create', { templateId: template.id, year: 2024 })

    const told = blocks.findIndex(({ text }) => text.includes('行政复议法专题讲座'))
    expect(blocks[told - 1]).toMatchObject({ kind: 'heading', text: '其他法治建设工作' })
  })

  test('a new part without a source asks the clerk for its words', async () => {
    const { call, template } = await openWithCopy()
    const saved = await call('reports.saveTemplate', {
      id: template.id,
      parts: [WORK, { heading: '其他需要报告的情况', required: false }],
    })

    const { blocks } = await call('reports.create', { templateId: template.id, year: 2024 })

    expect(blocks.at(-1)).toMatchObject({ kind: 'gap', text: '请写明“其他需要报告的情况”的内容。' })
    expect(new Set(saved.parts.map(({ id }) => id)).size).toBe(2)
  })

  test('saving what is already so writes nothing', async () => {
    const { call, template, dataDirectory } = await openWithCopy()
    const before = digestOf(dataDirectory)

    await call('reports.saveTemplate', { id: template.id, title: TITLE, parts: template.parts })

    expect(digestOf(dataDirectory)).toBe(before)
  })
})

describe('a template that is not wanted any more', () => {
  test('leaves the list, and the reports made with it can still be worked on', async () => {
    const { call, refusal, template } = await openWithCopy()
    const report = await call('reports.create', { templateId: template.id, year: 2024 })

    await call('reports.removeTemplate', { id: template.id })

    expect((await call('reports.templates', {})).some(({ own }) => own)).toBe(false)
    expect((await refusal('reports.create', { templateId: template.id, year: 2024 })).code).toBe(
      'not-found',
    )
    const again = await call('reports.refresh', { reportId: report.id })
    expect(again.blocks.map(({ text }) => text)).toEqual(report.blocks.map(({ text }) => text))
    expect((await call('overview.get', { year: 2024 })).overdue).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ templateId: 'annual-five-part' })]),
    )
  })

  test('comes back as it was', async () => {
    const { call, template } = await openWithCopy()
    await call('reports.removeTemplate', { id: template.id })

    expect(await call('reports.restoreTemplate', { id: template.id })).toEqual(template)
    expect(await call('reports.getTemplate', { id: template.id })).toEqual(template)
  })
})

describe('a template no report could be drafted with is refused in plain words', () => {
  const task = (id: string) => ({ heading: `部分${id}`, required: true, taskIds: [id] })
  const facts = { kind: 'facts', lead: 'none' } as const

  test.each([
    [
      'a task the plan does not have',
      [task('anshun21.t99')],
      '方案中没有编号为“anshun21.t99”的任务',
    ],
    ['an empty heading', [{ ...WORK, heading: ' ' }], '标题”不能为空'],
    ['no parts', [], '“部分”至少1项'],
    [
      'a task in two places',
      [task('anshun21.t01'), { ...task('anshun21.t01'), heading: '又一处' }],
      '任务1（坚持把宪法作为根本活动准则）列在两处',
    ],
    [
      'two parts of one heading',
      [WORK, { ...WORK, taskIds: undefined, usesGroups: false }],
      '有两个部分的标题都是“工作情况”',
    ],
    [
      'the groups of the plan twice',
      [WORK, { ...WORK, heading: '再来一遍' }],
      '只能有一个部分按方案分组',
    ],
    [
      'nothing from the ledger',
      [{ heading: '打算', required: true }],
      '至少要有一个部分由台账写成',
    ],
    [
      'a part the template does not have',
      [{ ...WORK, id: 'nobody' }],
      '模板中没有编号为“nobody”的部分',
    ],
    ['two sources for one part', [{ ...WORK, taskIds: ['anshun21.t01'] }], '三项只能填一项'],
    ['a name that is not filled', [{ ...WORK, heading: '{年度}工作' }], '“{年度}”不能识别'],
    ['a bracket left open', [{ ...WORK, heading: '{year工作' }], '不能识别'],
    [
      'two places for what has no task',
      [
        {
          ...{ heading: '工作', required: true },
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
          ...{ heading: '工作', required: true },
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
          ...{ heading: '工作', required: true },
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
          ...{ heading: '工作', required: true },
          content: [{ ...facts, chapters: [{ id: 'others', taskIds: ['anshun21.t01'] }] }],
        },
      ],
      '编号“others”不能用',
    ],
    [
      'a source that does not exist',
      [{ ...WORK, content: [{ kind: 'magic' }] }],
      '“部分第1项部分内容第1项',
    ],
  ])('%s', async (_what, parts, said) => {
    const { refusal, template, dataDirectory } = await openWithCopy()
    const before = digestOf(dataDirectory)

    const fault = await refusal('reports.saveTemplate', { id: template.id, parts })

    expect(fault.code).toBe('invalid-input')
    expect(fault.message).toContain(said)
    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('two parts of one id', async () => {
    const { refusal, template } = await openWithCopy()
    const [first] = template.parts
    const parts = ['甲', '乙'].map((heading) => ({ id: first?.id, heading, required: true }))

    const fault = await refusal('reports.saveTemplate', { id: template.id, parts })

    expect(fault.message).toContain('有两个部分的编号都是“work”')
  })

  test('one that is built in is changed in a copy', async () => {
    const { refusal } = await openWithCopy()

    for (const name of ['reports.saveTemplate', 'reports.removeTemplate']) {
      const fault = await refusal(name, { id: 'implementation' })
      expect(fault.message).toContain(
        '“实施方案贯彻落实情况报告”是内置模板，不能改动，请先复制一份再改',
      )
    }
  })

  test('a title another template has', async () => {
    const { call, refusal, template } = await openWithCopy()
    const other = await call('reports.copyTemplate', { templateId: 'closing', title: '总结' })

    for (const [name, input] of [
      ['reports.copyTemplate', { templateId: 'closing', title: ` ${TITLE} ` }],
      ['reports.saveTemplate', { id: other.id, title: TITLE }],
      ['reports.saveTemplate', { id: template.id, title: '实施方案贯彻落实情况报告' }],
    ] as const) {
      const fault = await refusal(name, input)
      expect(fault.code).toBe('already-exists')
      expect(fault.message).toContain('报告模板')
    }
  })

  test('one nobody knows', async () => {
    const { refusal } = await openWithCopy()

    for (const [name, input] of [
      ['reports.copyTemplate', { templateId: 'nobody', title: '副本' }],
      ['reports.getTemplate', { id: '__proto__' }],
      ['reports.saveTemplate', { id: 'nobody' }],
      ['reports.removeTemplate', { id: 'nobody' }],
      ['reports.restoreTemplate', { id: 'nobody' }],
    ] as const) {
      const fault = await refusal(name, input)
      expect([fault.code, fault.message.includes('找不到这条报告模板')]).toEqual([
        'not-found',
        true,
      ])
    }
  })
})

describe('the closing report', () => {
  const yearOfWork = async (today: string) => {
    const program = programs.open({ today })
    const { call } = program
    await call('settings.save', { bureauName: '西秀区民政局' })
    for (const [on, value] of [
      ['2022-05-14', 40],
      ['2024-05-14', 60],
    ] as const) {
      await call('ledger.save', {
        ...anEntry({ on, text: `举办${on.slice(0, 4)}年度讲座` }),
        checkItemIds: [ITEMS.lectures],
        figures: [{ name: '参训', value, unit: '人次' }],
      })
    }
    return program
  }

  test('tells all years of the plan, with one sum', async () => {
    const { call, dataDirectory } = await yearOfWork('2026-01-10')
    const report = await call('reports.create', { templateId: 'closing', year: 2025 })
    const { savedAs } = await call('reports.export', { reportId: report.id })

    const printed = printedText(dataDirectory, savedAs)

    expect(printed).toContain('累计参训100人次')
    expect(printed).toContain('2022年5月14日，举办2022年度讲座')
    expect(printed).toContain('2024年5月14日，举办2024年度讲座')
    expect(printed).toContain('2021至2025年各项任务完成情况一览表')
  })

  test('is asked for at the end of the plan and in no other year', async () => {
    const { call } = await yearOfWork('2026-01-10')
    const asked = async (year: number) => {
      const { overdue, dueSoon } = await call('overview.get', { year })
      return [...overdue, ...dueSoon].filter(({ templateId }) => templateId === 'closing')
    }

    expect(await asked(2025)).toMatchObject([{ due: '2025-12-31', daysLeft: -10 }])
    for (const year of [2021, 2024, 2026]) expect(await asked(year)).toEqual([])
    await call('reports.create', { templateId: 'closing', year: 2025 })
    expect(await asked(2025)).toEqual([])
  })
})

test('a paragraph the clerk writes in place of a numbered one is numbered, and can give up its number', async () => {
  const { call, template } = await openWithCopy('annual-outline')
  const report = await call('reports.create', { templateId: template.id, year: 2024 })
  const reportId = report.id
  const gap = report.blocks.find(({ text }) => text.startsWith('“落实法治建设第一责任人职责”'))
  const input = { reportId, blockId: gap?.id, text: '落实第一责任人职责。主要负责人带头抓。' }
  const find = (blocks: typeof report.blocks) => blocks.find(({ id }) => id === gap?.id)

  const written = await call('reports.saveBlock', { ...input, kind: 'paragraph' })
  const plain = await call('reports.saveBlock', { ...input, kind: 'paragraph', level: null })

  expect(find(written.blocks)).toMatchObject({ kind: 'paragraph', level: 2, number: '（一）' })
  expect(find(plain.blocks)?.number).toBeUndefined()
})
