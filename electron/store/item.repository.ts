import { type Duty, dutySchema } from '../../shared/domain/item/duty.ts'
import { type ItemSetting, requirementSchema } from '../../shared/domain/item/item-record.ts'
import { placedItemsOf, planInUse } from '../../shared/domain/item/plan-in-use.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Db } from './db.ts'
import { itemRevision } from './item-revision.ts'

type SettingRow = {
  readonly id: string
  readonly task_id: string | null
  readonly text: string | null
  readonly requirement: string | null
  readonly from_year: number | null
  readonly hidden_from: number | null
  readonly position: string | null
  readonly duties: string
  readonly is_removed: 0 | 1
}

const dutiesSchema = dutySchema.array()

const dutiesOf = (text: string): readonly Duty[] =>
  text === '[]' ? [] : dutiesSchema.parse(JSON.parse(text))

const toSetting = (row: SettingRow): ItemSetting => ({
  id: row.id,
  ...(row.task_id === null || row.text === null || row.requirement === null
    ? {}
    : {
        own: {
          taskId: row.task_id,
          text: row.text,
          requirement: requirementSchema.parse(JSON.parse(row.requirement)),
          ...(row.from_year === null ? {} : { fromYear: row.from_year }),
        },
      }),
  hiddenFrom: row.hidden_from ?? undefined,
  position: row.position ?? undefined,
  duties: dutiesOf(row.duties),
  isRemoved: row.is_removed === 1,
})

/** Reads what the bureau says of check items, and the plan as it works to it. */
export const createItemRepository = (db: Db, builtIn: Plan) => {
  const selectAll = db.prepare<[], SettingRow>('SELECT * FROM check_item_setting ORDER BY id')
  const selectVersion = db.prepare<[], number>('PRAGMA data_version').pluck()
  const settings = (): ItemSetting[] => selectAll.all().map(toSetting)
  let known: { readonly version: string; readonly plan: Plan } | undefined

  return {
    settings,
    /** The items of a task with their places, in order. */
    placedIn: (taskId: string | null) => placedItemsOf(builtIn, settings(), taskId),
    /**
     * The plan in use. Worked out anew only when something was said of an item, here or on another connection. What
     * is read inside a transaction is not kept: it may yet be undone.
     */
    plan: (): Plan => {
      const version = `${selectVersion.get()} ${itemRevision(db)}`
      if (known?.version === version) return known.plan
      const plan = planInUse(builtIn, settings())
      if (!db.inTransaction) known = { version, plan }
      return plan
    },
  }
}
