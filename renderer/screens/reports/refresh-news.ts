import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'

/** What a refresh did, ready to be said. */
export type RefreshNews = {
  readonly changed: number
  readonly added: number
  readonly gone: number
  /** Own blocks, none of which a refresh touches. */
  readonly kept: number
  /** Own blocks whose facts have changed. */
  readonly toVerify: number
  readonly gaps: number
  /** Drafted blocks that stay out because the clerk removed them. */
  readonly removed: number
}

const isDrafted = (block: ReportBlock): boolean =>
  block.origin === 'drafted' && (block.kind === 'paragraph' || block.kind === 'heading')

const isOwnText = (block: ReportBlock): boolean =>
  block.origin === 'own' && (block.kind === 'paragraph' || block.kind === 'heading')

/** Compares a report before and after a refresh. */
export const refreshNews = (before: Report, after: Report): RefreshNews => {
  const old = new Map(before.blocks.filter(isDrafted).map((block) => [block.id, block.text]))
  const now = after.blocks.filter(isDrafted)
  const own = after.blocks.filter(isOwnText)
  const stillThere = new Set(after.blocks.map(({ id }) => id))
  return {
    changed: now.filter(({ id, text }) => old.has(id) && old.get(id) !== text).length,
    added: now.filter(({ id }) => !old.has(id)).length,
    gone: [...old.keys()].filter((id) => !stillThere.has(id)).length,
    kept: own.length,
    toVerify: own.filter(({ stale }) => stale).length,
    gaps: after.blocks.filter(({ kind }) => kind === 'gap').length,
    // A report made of an existing text never had most of it; the outline says what the ledger has besides.
    removed: after.head.isFromText === true ? 0 : after.removedBlocks,
  }
}

/** The news in two sentences: what changed, and what was left alone. */
export const refreshSentences = (news: RefreshNews): string => {
  const parts = [
    news.changed > 0 ? `更新${news.changed}段` : '',
    news.added > 0 ? `新增${news.added}段` : '',
    news.gone > 0 ? `撤去${news.gone}段` : '',
  ].filter((part) => part !== '')
  const drafted = parts.length === 0 ? '自动段落没有变化' : `自动段落${parts.join('、')}`
  const own = news.kept === 0 ? '' : `；自写的${news.kept}段一字未动`
  const verify = news.toVerify === 0 ? '' : `，其中${news.toVerify}段依据的台账有变化，请核对`
  const gaps = news.gaps === 0 ? '' : `还有${news.gaps}处待补充。`
  return `已按台账刷新：${drafted}${own}${verify}。${gaps}`
}
