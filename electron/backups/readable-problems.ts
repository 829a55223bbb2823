import { describeRecord } from '../../shared/text/describe-record.ts'
import { recordNames } from '../merge/record-names.ts'
import type { Deps } from '../services/deps.ts'
import type { StoreProblem } from '../store/store-check.ts'

/** Records named with a problem; what is damaged beyond that is counted in its message. */
const NAMED = 50

/** Problems of a store as they are shown: with the titles of the records they concern. */
export const readableProblems = ({ store, plan }: Deps, problems: readonly StoreProblem[]) => {
  const names = recordNames(store, plan)
  return problems.map(({ code, message, records }) => {
    if (records === undefined) return { code, message }
    const titled = records.slice(0, NAMED).map(({ kind, recordId }) => ({
      kind,
      recordId,
      title: describeRecord(kind, recordId, store.log.foldOf(kind, recordId), names),
    }))
    return { code, message, records: titled }
  })
}
