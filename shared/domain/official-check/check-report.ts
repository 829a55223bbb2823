import type { ReportFacts } from '../report/facts.ts'
import type { ReportBlock, ReportHead } from '../report/report.ts'
import { checkSubject } from './check-text.ts'
import type { ReportKind } from './completeness.ts'
import { checkWaitingDrafts } from './waiting-drafts.ts'
import { checkDisputed } from './disputed.ts'
import type { Finding } from './finding.ts'
import { foundAt, foundIn, foundMissing } from './found.ts'
import { checkLedger, checkOtherReport } from './ledger.ts'
import { checkWordsToVerify } from './words-to-verify.ts'
import { checkOldYears } from './old-years.ts'
import { readReport } from './read-report.ts'

/** A report as it is checked: what is printed, and what it stands on. */
export type CheckedReport = {
  readonly head: ReportHead
  /** As `presentBlocks` gives them: in order, numbered, none removed. */
  readonly blocks: readonly ReportBlock[]
  readonly facts: ReportFacts
  /** The other report of the year. */
  readonly otherReport?: { readonly head: ReportHead; readonly blocks: readonly ReportBlock[] }
  /** Left out, the title tells. */
  readonly kind?: ReportKind
}

const wrongTitleYear = ({ head, facts }: CheckedReport): readonly Finding[] => {
  const plain = head.title.replaceAll(/《[^《》]{0,200}》/gu, (name) => '　'.repeat(name.length))
  const match = /(?<![\d—–～~-])((?:19|20)\d{2})年(?!\s?[—–～~-])/u.exec(plain)
  if (match === null || Number(match[1]) === facts.year) return []
  const title = readReport(head, [], facts.year).passages.find(({ role }) => role === 'title')
  if (title === undefined) return []
  return [
    foundAt(
      title,
      { start: match.index, end: match.index + match[0].length },
      {
        rule: 104,
        message: `报告年度是${facts.year}年，标题写作${match[0]}。`,
        proposal: `${facts.year}年`,
      },
    ),
  ]
}

const missingInHead = ({ head }: CheckedReport): readonly Finding[] =>
  [
    { name: '标题', text: head.title },
    { name: '主送机关', text: head.recipient },
    { name: '署名', text: head.issuer },
  ]
    .filter(({ text }) => text.trim() === '')
    .map(({ name }) =>
      foundMissing(name, {
        rule: 110,
        // The day of a paper stands under who signs it, and nowhere without.
        message: name === '署名' ? '报告没有署名，成文日期也就不印。' : `报告没有${name}。`,
      }),
    )

const openGaps = ({ blocks }: CheckedReport): readonly Finding[] =>
  blocks
    .filter(({ kind }) => kind === 'gap')
    .map(({ id, text }) =>
      foundIn(
        { text, offset: 0, role: 'paragraph', blockId: id, isTyped: false, names: [] },
        { rule: 105, message: '这里还有待补充的内容；提示本身不会打印。' },
      ),
    )

/** Findings in the order of the report: its head first, its blocks as they stand. */
const inReportOrder = (findings: readonly Finding[], blocks: readonly ReportBlock[]): Finding[] => {
  const places = new Map(blocks.map(({ id }, index) => [id, index]))
  const placeOf = ({ blockId }: Finding): number =>
    blockId === undefined ? -1 : (places.get(blockId) ?? -1)
  return findings.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) || one.place.start - other.place.start || one.rule - other.rule,
  )
}

/** 导出前检查: the rules of official text, and the report against the ledger and the other report of its year. */
export const checkReport = (report: CheckedReport): Finding[] => {
  const { head, blocks, facts, otherReport, kind } = report
  const subject = readReport(head, blocks, facts.year)
  const oldYears = checkOldYears(subject, head.fromTextOf)
  return inReportOrder(
    [
      ...missingInHead(report),
      ...wrongTitleYear(report),
      // Of a report made of an older text every old year is marked, and none twice.
      ...checkSubject(subject, kind).filter(({ rule }) => rule !== 19 || oldYears.length === 0),
      ...oldYears,
      ...checkWordsToVerify(blocks),
      ...openGaps(report),
      ...checkWaitingDrafts(facts),
      ...checkLedger(blocks, facts),
      ...checkDisputed(blocks, facts),
      ...(otherReport === undefined ? [] : checkOtherReport(blocks, otherReport.blocks)),
    ],
    blocks,
  )
}
