import { describe, expect, test } from 'vitest'
import { digestOf } from '../support/open-test-application.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'
import { COPY_TITLE, GROUPS_PART, openWithCopy } from '../support/template-program.ts'

const programs = usePrograms()

describe('a copy of a built-in template', () => {
  test('stands in the list as the bureau’s own and drafts the same report', async () => {
    const { call, template } = await openWithCopy(programs)

    const listed = await call('reports.templates', {})
    const [copy, original] = await Promise.all(
      [template.id, 'annual-two-part'].map((templateId) =>
        call('reports.create', { templateId, year: 2024 }),
      ),
    )

    expect(listed.filter(({ own }) => own).map(({ title }) => title)).toEqual([COPY_TITLE])
    expect(listed).toHaveLength(7)
    const words = (report: typeof copy) => report?.blocks.map(({ number, text }) => [number, text])
    expect(words(copy)).toEqual(words(original))
    expect(copy?.templateId).toBe(template.id)
  })

  test('can be copied again, and outlives the program being closed', async () => {
    const { call, reopen, template } = await openWithCopy(programs)
    await call('reports.copyTemplate', { templateId: template.id, title: '再抄一份' })

    reopen()

    const own = (await call('reports.templates', {})).filter((each) => each.own)
    expect(own.map(({ title }) => title).toSorted()).toEqual(['再抄一份', COPY_TITLE])
    expect((await call('store.check', {})).problems).toEqual([])
  })
})

describe('changing a template', () => {
  test('headings, order, numbering and mapping are those of the next report', async () => {
    const { call, template, dataDirectory } = await openWithCopy(programs)
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

  test('recipient, seal and annex are those of the next report', async () => {
    const { call, template } = await openWithCopy(programs)
    const choice = {
      ownRecipient: '{bureau}党组',
      signatureKind: 'seal',
      taskTable: '情况表',
    } as const
    const saved = await call('reports.saveTemplate', { id: template.id, ...choice })

    const { head, blocks } = await call('reports.create', { templateId: template.id, year: 2024 })

    expect(saved).toMatchObject(choice)
    expect(head).toMatchObject({ recipient: '西秀区民政局党组', signatureKind: 'seal' })
    expect(blocks.at(-1)).toMatchObject({ kind: 'task-table', text: '情况表' })
  })

  test('without a recipient of its own the report goes to whom the settings name', async () => {
    const { call, template } = await openWithCopy(programs)
    await call('settings.save', { implementationRecipient: '安顺市民政局' })
    await call('reports.saveTemplate', { id: template.id, ownRecipient: '某机关' })
    await call('reports.saveTemplate', {
      id: template.id,
      ownRecipient: '',
      recipient: 'implementationRecipient',
    })

    const { head } = await call('reports.create', { templateId: template.id, year: 2024 })

    expect(head.recipient).toBe('安顺市民政局')
    expect(head.signatureKind).toBeUndefined()
  })

  test('what the report already says under a part stays under its new heading', async () => {
    const { call, template } = await openWithCopy(programs)
    const report = await call('reports.create', { templateId: template.id, year: 2024 })
    const gap = report.blocks.findLast(({ kind }) => kind === 'gap')
    await call('reports.saveBlock', { reportId: report.id, blockId: gap?.id, text: '明年抓培训。' })
    await call('reports.saveTemplate', {
      id: template.id,
      parts: template.parts.map(({ id, heading, required }) => ({
        id,
        required,
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
    const { call, template } = await openWithCopy(programs)
    await call('reports.saveTemplate', {
      id: template.id,
      parts: [{ heading: '宪法宣传', required: true, taskIds: ['anshun21.t01'] }],
    })

    const { blocks } = await call('reports.create', { templateId: template.id, year: 2024 })

    const told = blocks.findIndex(({ text }) => text.includes('行政复议法专题讲座'))
    expect(blocks[told - 1]).toMatchObject({ kind: 'heading', text: '其他法治建设工作' })
  })

  test('a new part without a source asks the clerk for its words', async () => {
    const { call, template } = await openWithCopy(programs)
    const saved = await call('reports.saveTemplate', {
      id: template.id,
      parts: [GROUPS_PART, { heading: '其他需要报告的情况', required: false }],
    })

    const { blocks } = await call('reports.create', { templateId: template.id, year: 2024 })

    expect(blocks.at(-1)).toMatchObject({ kind: 'gap', text: '请写明“其他需要报告的情况”的内容。' })
    expect(new Set(saved.parts.map(({ id }) => id)).size).toBe(2)
  })

  test('saving what is already so writes nothing', async () => {
    const { call, template, dataDirectory } = await openWithCopy(programs)
    const before = digestOf(dataDirectory)

    await call('reports.saveTemplate', {
      id: template.id,
      title: COPY_TITLE,
      parts: template.parts,
    })

    expect(digestOf(dataDirectory)).toBe(before)
  })
})

describe('a template that is not wanted any more', () => {
  test('leaves the list, and the reports made with it can still be worked on', async () => {
    const { call, refusal, template } = await openWithCopy(programs)
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
    const { call, template } = await openWithCopy(programs)
    await call('reports.removeTemplate', { id: template.id })

    expect(await call('reports.restoreTemplate', { id: template.id })).toEqual(template)
    expect(await call('reports.getTemplate', { id: template.id })).toEqual(template)
  })
})

test('a paragraph the clerk writes in place of a numbered one is numbered, and can give up its number', async () => {
  const { call, template } = await openWithCopy(programs, 'annual-outline')
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
