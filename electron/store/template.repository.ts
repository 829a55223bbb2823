import { byPinyin } from '../../shared/domain/chinese-order.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import type { Db } from './db.ts'

type TemplateRow = { readonly definition: string; readonly is_removed: 0 | 1 }

/** A template a bureau made; a removed one is kept for the reports that follow it. */
export type StoredTemplate = { readonly template: Template; readonly removed: boolean }

const toTemplate = (row: TemplateRow): StoredTemplate => ({
  // Sound because only the projection writes this column, from a Template.
  template: JSON.parse(row.definition) as Template,
  removed: row.is_removed === 1,
})

/** Reads the templates a bureau made. */
export const createTemplateRepository = (db: Db) => {
  const selectAll = db.prepare<[], TemplateRow>(
    'SELECT definition, is_removed FROM template ORDER BY id',
  )
  return {
    /** Removed ones too, by the pinyin of their titles. */
    list: (): StoredTemplate[] =>
      selectAll
        .all()
        .map(toTemplate)
        .toSorted((one, other) => byPinyin(one.template.title, other.template.title)),
  }
}
