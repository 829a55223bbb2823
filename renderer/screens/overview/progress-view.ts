import type { CheckStatus } from '../../../shared/domain/check.ts'
import type { Overview } from './view.ts'

/** 各组 or 各股室. */
export const DIVISIONS = ['group', 'office'] as const
export type Division = (typeof DIVISIONS)[number]
export const divisionLabels = { group: '各组', office: '各股室' } as const satisfies Record<
  Division,
  string
>

/** Reads from the URL by what progress is divided. */
export const divisionOf = (value: string | undefined): Division =>
  DIVISIONS.find((division) => division === value) ?? 'group'

/** One bar of the chart and one row of the table beside it. */
export type ProgressRow = {
  readonly key: string
  readonly name: string
  /** What narrows the list of tasks to this row. */
  readonly filter: Readonly<Record<string, string>>
  readonly done: number
  readonly inProgress: number
  readonly notStarted: number
  readonly notApplicable: number
  readonly overdue: number
}

/** What the tasks screen calls items nobody was named for. */
const NO_OFFICE = 'none'

/** The progress of the year, by group of the plan or by the office that answers for the items. */
export const progressRows = (
  { byGroup, byOffice }: Pick<Overview, 'byGroup' | 'byOffice'>,
  division: Division,
): readonly ProgressRow[] =>
  division === 'group'
    ? byGroup.map(({ groupId, title, ...counts }) => ({
        ...counts,
        key: groupId,
        name: title,
        filter: { group: groupId },
      }))
    : byOffice.map(({ officeId, name, ...counts }) => ({
        ...counts,
        key: officeId ?? NO_OFFICE,
        name,
        filter: { office: officeId ?? NO_OFFICE },
      }))

/** The columns of the table: a state as the tasks screen filters by it, and how many items are in it. */
export const PROGRESS_COLUMNS = [
  { state: 'done', title: '已完成', countOf: ({ done }) => done },
  { state: 'in-progress', title: '推进中', countOf: ({ inProgress }) => inProgress },
  { state: 'not-started', title: '未启动', countOf: ({ notStarted }) => notStarted },
  { state: 'not-applicable', title: '不涉及', countOf: ({ notApplicable }) => notApplicable },
  { state: 'overdue', title: '逾期', countOf: ({ overdue }) => overdue },
] as const satisfies readonly {
  readonly state: CheckStatus | 'overdue'
  readonly title: string
  readonly countOf: (row: ProgressRow) => number
}[]

/** Whether there is something by office: as long as nobody was named for any item there is only one row. */
export const hasOffices = ({ byOffice }: Pick<Overview, 'byOffice'>): boolean =>
  byOffice.some(({ officeId }) => officeId !== null)
