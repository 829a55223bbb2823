import type { PlanTask } from '../../../shared/domain/plan.ts'
import { numberHeadings } from '../../../shared/domain/report/numbering.ts'
import { fillPattern } from '../../../shared/domain/report/template.ts'
import { type PlanOfTemplate, taskPlaces } from './edit-draft.ts'
import { fromShown } from './pattern-names.ts'
import type { ContentDraft, FactsDraft, PartDraft, TemplateDraft } from './template-draft.ts'

/** One line of what a report made with the template will look like. */
export type OutlineLine = {
  readonly kind: 'title' | 'recipient' | 'text' | 'heading' | 'source' | 'note' | 'end' | 'annex'
  readonly level?: number
  /** As printed, before the text. */
  readonly number?: string
  readonly text: string
  /** What is filled in later stands behind the text, e.g. the ledger's sentences behind a run-in heading. */
  readonly source?: string
}

/** What the report of a bureau and year is filled with. */
export type OutlineFacts = PlanOfTemplate & Parameters<typeof fillPattern>[1]

const line = (
  kind: OutlineLine['kind'],
  text: string,
  more: Partial<OutlineLine> = {},
): OutlineLine => ({ kind, text, ...more })

/** `任务1—8、12`. */
export const taskRange = (tasks: readonly PlanTask[]): string => {
  const numbers = tasks.map(({ number }) => number).toSorted((one, other) => one - other)
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  const said = runs.flatMap(([from, to]) => {
    if (from === to) return [`${from}`]
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from}—${to}`]
  })
  return said.length === 0 ? '' : `任务${said.join('、')}`
}

type Chapter = {
  readonly heading: string
  readonly gap: string
  readonly tasks: readonly PlanTask[]
}

const leadTexts = {
  'run-in': '每项任务一段，以任务名称开头',
  numbered: '',
  none: '不写任务名称，每项任务一段',
} as const satisfies Record<FactsDraft['lead'], string>

const told = (tasks: readonly PlanTask[], said = ''): string => {
  const range = taskRange(tasks)
  return range === '' ? '' : `由台账写成：${range}${said === '' ? '' : `，${said}`}`
}

const chapterLines = ({ heading, gap, tasks }: Chapter, facts: FactsDraft): OutlineLine[] => {
  const note = gap === '' || tasks.length > 0 ? [] : [line('note', gap)]
  if (facts.headings === 'run-in' && heading !== '') {
    return [line('heading', `${heading}。`, { level: 2, source: told(tasks) }), ...note]
  }
  const own = heading === '' ? [] : [line('heading', heading, { level: 2 })]
  const level = heading === '' ? 2 : 3
  const body =
    facts.lead === 'numbered'
      ? tasks.map(({ number, title }) =>
          line('heading', `${title}。`, { level, source: `由台账写成：任务${number}` }),
        )
      : [told(tasks, leadTexts[facts.lead])]
          .filter((said) => said !== '')
          .map((said) => line('source', said))
  return [...own, ...body, ...note]
}

const chaptersOf = (draft: TemplateDraft, content: FactsDraft, facts: OutlineFacts): Chapter[] => {
  if (content.source === 'chapters') {
    return content.chapters.map(({ heading, gap, taskIds }) => ({
      heading,
      gap,
      tasks: facts.tasks.filter(({ id }) => taskIds.includes(id)),
    }))
  }
  const listed = taskPlaces(draft)
  return facts.groups.map(({ id, title }) => ({
    heading: title,
    gap: '',
    tasks: facts.tasks.filter((task) => task.groupId === id && !listed.has(task.id)),
  }))
}

const unfinishedTexts = {
  all: '推进中的事项，写成一段',
  'to-finish': '尚未完成的事项，写成一段',
  points: '尚未完成的事项，每项一条',
  'carried-over': '没有完成、转入以后年度的事项',
} as const satisfies Record<Extract<ContentDraft, { kind: 'unfinished' }>['form'], string>

const contentLines = (
  draft: TemplateDraft,
  content: ContentDraft,
  facts: OutlineFacts,
): OutlineLine[] => {
  switch (content.kind) {
    case 'facts': {
      const others = line('heading', content.others, {
        level: 2,
        source: '由台账写成：没有对应任务的记录',
      })
      return [
        ...chaptersOf(draft, content, facts).flatMap((each) => chapterLines(each, content)),
        ...(content.hasOthers ? [others] : []),
      ]
    }
    case 'not-applicable':
      return [
        ...(content.heading.trim() === '' ? [] : [line('heading', content.heading, { level: 2 })]),
        line('text', content.lead, { source: '由检查项写成：不涉及的事项和原因' }),
      ]
    case 'unfinished': {
      const source = `由检查项写成：${unfinishedTexts[content.form]}`
      return [
        content.form === 'points'
          ? line('heading', '', { level: 3, source })
          : line('source', source),
      ]
    }
    case 'attainment':
      return [line('source', '由台账和检查项写成：各年度总的完成情况')]
    case 'clerk':
      return [line('note', content.gap)]
  }
}

const partLines = (draft: TemplateDraft, part: PartDraft, facts: OutlineFacts): OutlineLine[] => [
  ...(part.isUntitled ? [] : [line('heading', part.heading, { level: 1 })]),
  ...part.content.flatMap((content) => contentLines(draft, content, facts)),
]

const present = (lines: readonly OutlineLine[]): OutlineLine[] =>
  lines.filter(({ text, source = '' }) => `${text}${source}`.trim() !== '')

const recipientOf = (draft: TemplateDraft, facts: OutlineFacts): string =>
  draft.recipient === 'own' ? draft.ownRecipient : facts[draft.recipient]

/** What a report made with a draft will look like, line by line: numbered and filled in as it will be. */
export const outlineOf = (draft: TemplateDraft, facts: OutlineFacts): readonly OutlineLine[] => {
  const recipient = recipientOf(draft, facts)
  const lines = present([
    line('title', draft.headline),
    line('recipient', recipient === '' ? '' : `${recipient}：`),
    line('text', draft.opening),
    ...draft.parts.flatMap((part) => partLines(draft, part, facts)),
    line('text', draft.closing),
    line('end', facts.bureauName),
    ...(draft.hasTaskTable ? [line('annex', draft.taskTable)] : []),
  ])
  const numbers = numberHeadings(
    // A numbered line without words of its own is numbered all the same.
    lines.map(({ kind, level, text }) => ({ kind, level, text: text || '……' })),
    draft.numbering,
  )
  return lines.map((each, index) => ({
    ...each,
    text: fillPattern(fromShown(each.text), facts),
    ...(numbers[index] === undefined ? {} : { number: numbers[index] }),
  }))
}
