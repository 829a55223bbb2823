import { kindOfTitle } from '../official-check/completeness.ts'
import type { ExistingDocument } from './document.ts'

const RULE_OF_LAW = /法治政府建设|法治建设|依法行政/u
const WHOLE_PLAN = /五年|2021.{1,3}2025/u

/** Annual reports by their number of parts; five is what the rule asks for. */
const ANNUAL_BY_PARTS: Readonly<Record<number, string>> = {
  2: 'annual-two-part',
  3: 'annual-three-part',
  9: 'annual-outline',
}

/** The built-in template a text is likest to, from its title, else from its headings and first words. */
export const chooseTemplate = ({ head, blocks }: ExistingDocument): string => {
  const title = (head.title ?? '').replace(/(?:[（(][^（）()]{1,40}[）)])$/u, '')
  if (WHOLE_PLAN.test(title) && /总结/u.test(title)) return 'closing'
  const kind = kindOfTitle(title)
  if (kind === 'implementation') return 'implementation'
  const parts = blocks.filter(({ level, number }) => level === 1 && number !== undefined)
  const said = [title, ...parts.map(({ text }) => text), blocks[0]?.text ?? ''].join('\n')
  if (kind === 'annual' || RULE_OF_LAW.test(said)) {
    return ANNUAL_BY_PARTS[parts.length] ?? 'annual-five-part'
  }
  return 'implementation'
}
