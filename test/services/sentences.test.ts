import { expect, test } from 'vitest'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const TEXT = '2023年，组织旁听庭审2次，参训43人次，问题较2022年明显减少。'

/** Two reports of the same template; the older one has a paragraph of its own under its first heading. */
const twoReports = async () => {
  const program = programs.open({ dataDirectory: programs.directory() })
  const create = (year: number) =>
    program.call('reports.create', { templateId: 'implementation', year })
  const [old, now] = [await create(2023), await create(2024)]
  const chapter = old.blocks.findLast(({ kind }) => kind === 'heading')
  const { blocks } = await program.call('reports.saveBlock', {
    reportId: old.id,
    afterId: chapter?.id ?? null,
    text: TEXT,
  })
  const here = now.blocks.find(({ kind, text }) => kind === 'heading' && text === chapter?.text)
  return {
    program,
    old,
    now,
    blockId: here?.id ?? '',
    written: blocks.find((b) => b.text === TEXT),
  }
}

test('the paragraph of last year is offered where it belongs, with this year and what to look at', async () => {
  const { program, now, old, blockId, written } = await twoReports()

  const { sentences } = await program.call('sentences.list', {
    reportId: now.id,
    blockId,
    text: '旁听',
  })

  expect(sentences).toMatchObject([
    {
      blockId: written?.id,
      reportId: old.id,
      year: 2023,
      adjusted: '2024年，组织旁听庭审2次，参训43人次，问题较2023年明显减少。',
    },
  ])
  expect(sentences[0]?.toVerify.map(({ text }) => text)).toEqual([
    '2024年',
    '2次',
    '43人次',
    '2023年',
  ])
})

test('taken over, it is marked until looked at, in the check too, and can be taken back', async () => {
  const { program, now, blockId } = await twoReports()
  const reportId = now.id
  const [sentence] = (await program.call('sentences.list', { reportId, blockId, text: '旁听' }))
    .sentences
  const text = sentence?.adjusted ?? ''
  const toVerify = sentence?.toVerify ?? []

  const after = await program.call('reports.saveBlock', {
    reportId,
    afterId: blockId,
    text,
    toVerify,
  })
  const taken = after.blocks.find((block) => block.text === text)
  const block = { reportId, blockId: taken?.id ?? '' }
  const marked = async () => {
    const { blocks } = await program.call('reports.get', { reportId })
    return (blocks.find(({ id }) => id === block.blockId)?.toVerify ?? []).map((word) => word.text)
  }
  const found = async () =>
    (await program.call('reports.check', { reportId })).filter(
      (finding) => finding.rule === 114 && finding.blockId === block.blockId,
    ).length

  expect(taken?.origin).toBe('own')
  expect(await marked()).toEqual(['2024年', '2次', '43人次', '2023年'])
  expect(await found()).toBe(4)

  const edited = text.replace('43人次', '51人次')
  await program.call('reports.saveBlock', { ...block, text: edited })
  expect(await marked()).toEqual(['2024年', '2次', '2023年'])

  await program.call('reports.saveBlock', { ...block, text: edited, toVerify: [] })
  expect(await marked()).toEqual([])
  expect(await found()).toBe(0)

  const removed = await program.call('reports.removeBlock', block)
  expect(removed.blocks.some(({ id }) => id === block.blockId)).toBe(false)
  expect((await program.call('store.check', {})).problems).toEqual([])
})

test('the report itself, and a removed one, offer nothing', async () => {
  const { program, old, now } = await twoReports()
  const offered = async (reportId: string) =>
    (await program.call('sentences.list', { reportId, text: '旁听' })).total

  expect(await offered(old.id)).toBe(0)
  await program.call('reports.remove', { reportId: old.id })
  expect(await offered(now.id)).toBe(0)
  expect((await program.refusal('sentences.list', { reportId: old.id })).code).toBe('not-found')
})
