import { overviewContract } from '../../shared/contract/overview.ts'
import { LEADER_DAYS } from '../../shared/domain/leader-page/decisions.ts'
import type { LeaderFacts, LeaderTask } from '../../shared/domain/leader-page/leader-facts.ts'
import { leaderPage } from '../../shared/domain/leader-page/leader-page.ts'
import { taskStatusOf, totalsOf } from '../../shared/domain/progress.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import type { Deps } from './deps.ts'
import { readOverview } from './overview.ts'
import { readYearProgress, type YearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { readSettings } from './settings.ts'

/** Sums of the year on the page. */
const FIGURES = 8

const leaderTasks = ({ plan }: Deps, { checks }: YearProgress): readonly LeaderTask[] => {
  const byTask = Map.groupBy(checks, ({ taskId }) => taskId)
  return plan.tasks.map(({ id, number, groupId }) => {
    const own = byTask.get(id) ?? []
    return {
      number,
      groupId,
      status: taskStatusOf(totalsOf(own)),
      isOverdue: own.some(({ overdue }) => overdue),
    }
  })
}

const readLeaderFacts = (deps: Deps, year: number): LeaderFacts => {
  const overview = readOverview(deps, year)
  const progress = readYearProgress(deps, year)
  const { bureauName, layoutProfile } = readSettings(deps)
  const names = new Map(deps.store.directory.offices().map(({ id, name }) => [id, name]))
  const open = progress.checks.filter(
    ({ status }) => status !== 'done' && status !== 'not-applicable',
  )
  const late = open.filter(({ overdue }) => overdue)
  return {
    ...overview,
    bureauName,
    profile: layoutProfile,
    groups: deps.plan.groups,
    tasks: leaderTasks(deps, progress),
    figures: overview.figures.slice(0, FIGURES),
    dueSoon: overview.dueSoon.filter(({ daysLeft }) => daysLeft <= LEADER_DAYS),
    missingEvidence: overview.missingEvidence.map(({ number }) => number),
    disputedFigures: overview.disputedFigures.length,
    withoutOffice: open.filter(({ officeId }) => officeId === undefined).length,
    lateOffices: [...new Set(late.flatMap(({ officeId }) => names.get(officeId ?? '') ?? []))],
  }
}

/** 领导一页纸: to be saved as .docx, and the same bytes to be looked at and printed. */
export const leaderPageService: ServiceOf<'overview.leaderPage' | 'overview.leaderPreview'> = (
  deps,
) => ({
  'overview.leaderPage': async ({ year }, { dialogs }) => {
    const facts = readLeaderFacts(deps, year)
    const bytes = await deps.renderReport(leaderPage(facts))
    const savedAs = await dialogs.saveFile(
      {
        suggestedName: `${year}年度民政法治建设情况（${facts.today}）.docx`,
        extensions: overviewContract['overview.leaderPage'].saves.extensions,
      },
      (path) => writeFileSafely(path, bytes),
    )
    return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes) }
  },
  'overview.leaderPreview': async ({ year }) => {
    const bytes = await deps.renderReport(leaderPage(readLeaderFacts(deps, year)))
    return {
      docx: Buffer.from(bytes).toString('base64'),
      pieces: [],
      pageNumbers: 'mirrored',
      landscapeNumbers: 'turned',
      isFirstPageNumbered: true,
    }
  },
})
