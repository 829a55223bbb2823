import { hashOf } from '../../hooks/use-route.ts'
import { Panel } from './panel.tsx'
import type { Overview } from './view.ts'

type Gap = { readonly taskId: string; readonly number: number; readonly title: string }

/** 缺佐证: tasks with entries but without a single piece of evidence. */
export const MissingEvidenceCard = ({ overview }: { readonly overview: Overview }) => (
  <GapCard
    title="缺佐证的任务"
    missing="evidence"
    year={overview.year}
    gaps={overview.missingEvidence}
    none={
      overview.entries === 0
        ? '记了台账但没有佐证材料的任务会列在这里。'
        : '有台账的任务都有佐证材料。'
    }
  />
)

/** 没有台账: tasks without a single entry. */
export const WithoutEntriesCard = ({ overview }: { readonly overview: Overview }) => (
  <GapCard
    title="没有台账的任务"
    missing="entries"
    year={overview.year}
    gaps={overview.withoutEntries}
    none="每项任务都有台账。"
  />
)

const GapCard = ({
  title,
  missing,
  year,
  gaps,
  none,
}: {
  readonly title: string
  /** The filter of the tasks screen that shows the same list. */
  readonly missing: 'evidence' | 'entries'
  readonly year: number
  readonly gaps: readonly Gap[]
  readonly none: string
}) => (
  <Panel
    title={title}
    extra={
      gaps.length > 0 && (
        <a className="overview-all" href={hashOf('tasks', { year, missing })}>
          共 {gaps.length} 项
        </a>
      )
    }
  >
    {gaps.length === 0 ? (
      <p className="overview-nothing">{none}</p>
    ) : (
      <ul className="overview-gaps">
        {gaps.map(({ taskId, number, title: name }) => (
          <li key={taskId}>
            <a href={hashOf('tasks', { year, task: taskId })} title={name}>
              <span className="overview-gap-number">{number}</span>
              {name}
            </a>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
