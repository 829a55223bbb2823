import type { Plan } from '../../shared/domain/plan.ts'
import type { Db } from './db.ts'

/** Writes the rows of a built-in plan. Knows SQL, knows no rules. */
export const createPlanRepository = (db: Db) => {
  const selectRevision = db
    .prepare<[string], number>('SELECT revision FROM plan WHERE id = ?')
    .pluck()
  const deletePlan = db.prepare('DELETE FROM plan WHERE id = ?')
  const insertPlan = db.prepare(
    `INSERT INTO plan (id, revision, title, issuer, from_year, to_year, report_due)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertGroup = db.prepare(
    'INSERT INTO plan_group (id, plan_id, position, number, title) VALUES (?, ?, ?, ?, ?)',
  )
  const insertTask = db.prepare(
    'INSERT INTO task (id, plan_id, group_id, number, title) VALUES (?, ?, ?, ?, ?)',
  )
  const insertItem = db.prepare(
    `INSERT INTO check_item
       (id, plan_id, task_id, position, text, kind, times, due, share, only_year)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )

  const insertAll = (plan: Plan): void => {
    const { id, revision, title, issuer, from, to, reportDue } = plan
    insertPlan.run(id, revision, title, issuer, from, to, reportDue)
    for (const [position, group] of plan.groups.entries()) {
      insertGroup.run(group.id, id, position, group.number, group.title)
    }
    for (const task of plan.tasks) {
      insertTask.run(task.id, id, task.groupId, task.number, task.title)
    }
    for (const [position, item] of plan.checkItems.entries()) {
      const { times = null, due = null, share = null, onlyYear = null } = item
      insertItem.run(
        item.id,
        id,
        item.taskId,
        position,
        item.text,
        item.kind,
        times,
        due,
        share,
        onlyYear,
      )
    }
  }

  return {
    /** Whether the store has no rows of a plan, or those of an older revision. */
    lacks: (plan: Plan): boolean => (selectRevision.get(plan.id) ?? 0) < plan.revision,
    /** Whether the store has a revision this program does not know yet. */
    isNewer: (plan: Plan): boolean => (selectRevision.get(plan.id) ?? 0) > plan.revision,
    /** Replaces the rows of a plan. Call it inside a transaction. */
    takeOver: (plan: Plan): void => {
      db.pragma('defer_foreign_keys = ON')
      deletePlan.run(plan.id)
      insertAll(plan)
    },
  }
}
