import { type PlanOfTemplate, taskPlaces } from './edit-draft.ts'
import type { ContentDraft, ContentKind, PartDraft, TemplateDraft } from './template-draft.ts'

type ContentText = { readonly name: string; readonly does: string }

/** What can feed a part, in words for someone who has never seen a template. */
export const contentTexts = {
  facts: { name: '台账记录', does: '按任务从台账自动写成，每条记录写一次。' },
  clerk: { name: '由您填写', does: '报告里留一处提示，提醒您自己写；提示不打印。' },
  unfinished: { name: '未完成事项', does: '按检查项的完成情况自动列出推进中的事项。' },
  'not-applicable': { name: '不涉及事项', does: '自动列出标为“不涉及”的检查项和原因。' },
  attainment: { name: '完成情况统计', does: '自动写出各年度总的完成情况和工作量。' },
} as const satisfies Record<ContentKind, ContentText>

// Sound because the keys of a constant object are what its type says.
export const CONTENT_KINDS = Object.keys(contentTexts) as readonly ContentKind[]

const factsSummary = (content: Extract<ContentDraft, { kind: 'facts' }>): string => {
  if (content.source === 'groups') return '台账记录（按方案分组）'
  const count = content.chapters.flatMap(({ taskIds }) => taskIds).length
  return `台账记录（${count}项任务）`
}

/** One line on what feeds a part: `台账记录（按方案分组）、由您填写2处`. */
export const partSummary = ({ content }: PartDraft): string => {
  const asked = content.filter(({ kind }) => kind === 'clerk').length
  const told = content.flatMap((each) => {
    if (each.kind === 'facts') return [factsSummary(each)]
    return each.kind === 'clerk' ? [] : [contentTexts[each.kind].name]
  })
  const all = [...told, ...(asked === 0 ? [] : [asked === 1 ? '由您填写' : `由您填写${asked}处`])]
  return all.length === 0 ? '还没有内容' : all.join('、')
}

/** The tasks one can choose for a chapter, by group; one that is listed elsewhere says where. */
export const taskTree = (
  draft: TemplateDraft,
  chapterKey: number,
  { groups, tasks }: PlanOfTemplate,
) => {
  const places = taskPlaces(draft)
  const hint = (id: string): string => {
    const place = places.get(id)
    return place === undefined || place.chapterKey === chapterKey ? '' : `　现在“${place.name}”`
  }
  return groups.map((group) => ({
    value: group.id,
    title: `${group.number}　${group.title}`,
    children: tasks
      .filter(({ groupId }) => groupId === group.id)
      .map(({ id, number, title }) => ({ value: id, title: `${number}　${title}${hint(id)}` })),
  }))
}
