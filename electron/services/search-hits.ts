import type { z } from 'zod'
import type { searchContract } from '../../shared/contract/search.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { containsAll } from '../../shared/domain/search/excerpt.ts'
import { figureText } from '../../shared/domain/search/figure-text.ts'
import { beginningOf, foundIn, type SearchedField } from '../../shared/domain/search/found-in.ts'
import type { FoundRecord } from '../store/found-record.repository.ts'

/** A hit as the contract says. */
export type Hit = z.input<(typeof searchContract)['search.find']['output']>['hits'][number]

/**
 * Tasks and check items that contain every term; of a year asked for, without what is asked for in another year alone.
 * They are few enough to be looked through as they are.
 */
export const hitsInPlan = (
  plan: Plan,
  terms: readonly string[],
  year?: number,
): { readonly task: readonly Hit[]; readonly checkItem: readonly Hit[] } => ({
  task: plan.tasks
    .filter(({ title }) => containsAll(title, terms))
    .map(({ id, title, number, groupId }): Hit => {
      const group = plan.groups.find((each) => each.id === groupId)
      return {
        kind: 'task',
        id,
        year: null,
        title: `${number} ${title}`,
        context: group === undefined ? '' : `${group.number} ${group.title}`,
        ...foundIn([{ field: 'title', text: title }], terms),
        exact: false,
        place: { screen: 'tasks', taskId: id },
      }
    }),
  checkItem: plan.checkItems
    .filter(({ text, removed }) => removed !== true && containsAll(text, terms))
    .filter(({ onlyYear }) => onlyYear === undefined || year === undefined || onlyYear === year)
    .map(({ id, text, taskId, onlyYear = null }): Hit => {
      const task = plan.tasks.find((each) => each.id === taskId)
      return {
        kind: 'checkItem',
        id,
        // In another year there would be nothing to show.
        year: onlyYear,
        title: text,
        context: task === undefined ? plan.title : `${task.number} ${task.title}`,
        ...foundIn([{ field: 'title', text }], terms),
        exact: false,
        place: { screen: 'tasks', taskId, checkItemId: id },
      }
    }),
})

const fieldsOf = (record: FoundRecord): SearchedField[] => {
  switch (record.kind) {
    case 'entry':
      return [
        { field: 'text', text: record.text },
        { field: 'documentNumber', text: record.documentNumber },
        ...record.figures.map((figure) => ({ field: 'figure' as const, text: figureText(figure) })),
      ]
    case 'evidence':
      return [
        { field: 'name', text: record.name },
        { field: 'caption', text: record.caption },
      ]
    case 'report':
      return [
        { field: 'title', text: record.title },
        { field: 'documentNumber', text: record.documentNumber },
      ]
    case 'paragraph':
      return [{ field: 'text', text: record.text }]
  }
}

/** What a record is called, what it belongs to and where it is. */
const naming = (record: FoundRecord): Pick<Hit, 'title' | 'context' | 'on' | 'place'> => {
  switch (record.kind) {
    case 'entry':
      return {
        title: beginningOf(record.text),
        context: record.office,
        on: record.on,
        place: { screen: 'ledger', entryId: record.id },
      }
    case 'evidence':
      return {
        title: record.name,
        context: beginningOf(record.entryText),
        on: record.on,
        place: { screen: 'ledger', entryId: record.entryId },
      }
    case 'report':
      return {
        title: record.title,
        context: record.documentNumber,
        place: { screen: 'reports', reportId: record.id },
      }
    case 'paragraph':
      return {
        title: beginningOf(record.text),
        context: record.reportTitle,
        place: { screen: 'reports', reportId: record.reportId, blockId: record.id },
      }
  }
}

/** A found record as a hit. */
export const hitOf = (record: FoundRecord, terms: readonly string[], exact: boolean): Hit => ({
  kind: record.kind,
  id: record.id,
  year: record.year,
  ...naming(record),
  ...foundIn(fieldsOf(record), terms),
  exact,
})
