import type { Job } from '../jobs/job.ts'
import type { StoreAccess } from '../jobs/store-beside.ts'
import { undoChanges } from './changes.ts'
import { resolveAll, type Side } from './conflicts.ts'
import { changeMany, type ManyWish } from './ledger-many.ts'
import { withReportDeps } from './report-jobs.ts'
import type { Step } from './step.ts'

/** Some records changed alike, in one transaction of a connection of its own. Faults: those of `ledger.changeMany`. */
export const changeManyJob: Job<
  { readonly access: StoreAccess; readonly ids: readonly string[]; readonly wish: ManyWish },
  Step
> = ({ access, ids, wish }) => withReportDeps(access, async (deps) => changeMany(deps, ids, wish))

/** A step of many records taken back likewise. Faults: those of `changes.undo`. */
export const undoChangesJob: Job<
  { readonly access: StoreAccess; readonly changeIds: readonly string[] },
  ReturnType<typeof undoChanges>
> = ({ access, changeIds }) => withReportDeps(access, async (deps) => undoChanges(deps, changeIds))

/** All conflicts decided for one side, likewise. */
export const resolveConflictsJob: Job<
  { readonly access: StoreAccess; readonly choose: Side },
  ReturnType<typeof resolveAll>
> = ({ access, choose }) => withReportDeps(access, async (deps) => resolveAll(deps.store, choose))
