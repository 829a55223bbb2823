import { expect, test } from 'vitest'
import type { Report, ReportBlock } from '../../../../shared/domain/report/report.ts'
import { refreshNews, refreshSentences } from '../../../../renderer/screens/reports/refresh-news.ts'

const aBlock = (id: string, fields: Partial<ReportBlock> = {}): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: '全年组织学习宪法2次。',
  origin: 'drafted',
  entryIds: [],
  stale: false,
  ...fields,
})

const aReport = (blocks: readonly ReportBlock[], removedBlocks = 0): Report => ({
  id: 'report',
  templateId: 'implementation',
  year: 2024,
  title: '西秀区民政局关于2024年度工作的报告',
  updatedAt: '2024-12-01T02:00:00.000Z',
  sample: false,
  head: {
    title: '西秀区民政局关于2024年度工作的报告',
    recipient: '安顺市民政局',
    cc: '',
    documentNumber: '',
    signer: '',
    issuer: '西秀区民政局',
    datedOn: '2024-12-10',
    profile: 'office',
  },
  blocks: [...blocks],
  removedBlocks,
})

const own = aBlock('own', { origin: 'own', text: '我局把普法作为“一把手”工程。' })

test('a refresh says what it rewrote, added and took away, and that own words stand', () => {
  const before = aReport([aBlock('same'), aBlock('old'), aBlock('gone'), own])
  const after = aReport([
    aBlock('same'),
    aBlock('old', { text: '全年组织学习宪法3次。' }),
    aBlock('new'),
    own,
  ])

  expect(refreshSentences(refreshNews(before, after))).toBe(
    '已按台账刷新：自动段落更新1段、新增1段、撤去1段；自写的1段一字未动。',
  )
})

test('a refresh that finds nothing new says so', () => {
  const report = aReport([aBlock('same')])

  expect(refreshSentences(refreshNews(report, report))).toBe('已按台账刷新：自动段落没有变化。')
})

test('own words over changed facts are to be verified, and open gaps are counted', () => {
  const before = aReport([own])
  const after = aReport(
    [{ ...own, stale: true }, aBlock('gap', { kind: 'gap', text: '请写明不足。' })],
    2,
  )

  const news = refreshNews(before, after)

  expect(news.removed).toBe(2)
  expect(refreshSentences(news)).toBe(
    '已按台账刷新：自动段落没有变化；自写的1段一字未动，其中1段依据的台账有变化，请核对。还有1处待补充。',
  )
})

test('a gap that closes is not told as a drafted paragraph taken away', () => {
  const before = aReport([aBlock('gap', { kind: 'gap', text: '任务7没有台账记录。' })])

  expect(refreshNews(before, aReport([])).gone).toBe(0)
})

test('what a report made of an existing text never had is not told as taken out by the clerk', () => {
  const after = aReport([own], 48)
  const fromText = { ...after, head: { ...after.head, isFromText: true } }

  expect(refreshNews(fromText, fromText).removed).toBe(0)
})
