import { Button } from 'antd'
import { useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useGrowing } from '../../components/use-growing.ts'
import { useStable } from '../../hooks/use-stable.ts'
import {
  findingKey,
  groupsOf,
  isSetAside,
  placeName,
  severityWords,
  targetOf,
} from './check-view.ts'
import { FindingCard } from './finding-card.tsx'
import type { Check } from './use-check.ts'
import type { Corrections } from './use-corrections.ts'
import './check.css'

type Shared = {
  readonly blocks: readonly ReportBlock[]
  readonly check: Check
  readonly corrections: Corrections
  readonly onShow: (finding: ReportFinding) => void
}

/** 检查: what the report would be sent back for, the gravest first, and what was set aside. */
export const CheckPanel = (shared: Shared) => (
  <LoadState query={shared.check.query}>
    {(findings) => <Findings {...shared} findings={findings} />}
  </LoadState>
)

const Findings = ({
  findings,
  ...shared
}: Shared & { readonly findings: readonly ReportFinding[] }) => {
  const groups = groupsOf(findings)
  const ignored = findings.filter(isSetAside)
  return (
    <>
      {groups.length === 0 && (
        <p className="reports-facts-hint">没有发现问题。保存或刷新后会自动再查一遍。</p>
      )}
      {groups.map((group) => {
        const { sign, name } = severityWords[group.severity]
        return (
          <section key={group.severity} aria-label={name}>
            <h2 className={`reports-check-title reports-check-${group.severity}`}>
              {sign} {name} {group.findings.length}
            </h2>
            <FindingList {...shared} findings={group.findings} />
          </section>
        )
      })}
      {ignored.length > 0 && (
        <details className="reports-ignored">
          <summary>已忽略 {ignored.length}</summary>
          <FindingList {...shared} findings={ignored} />
        </details>
      )}
    </>
  )
}

/** Findings shown until more are asked for. Thousands would be in the way of every key, and nobody reads them. */
const SHOWN_AT_FIRST = 200

const FindingList = ({
  findings,
  blocks,
  check,
  corrections,
  onShow,
}: Shared & { readonly findings: readonly ReportFinding[] }) => {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST)
  const led = check.shown === undefined ? -1 : findings.indexOf(check.shown)
  const wanted = Math.min(findings.length, Math.max(limit, led + 1))
  const drawn = useGrowing(wanted)
  const show = useStable(onShow)
  const left = findings.length - wanted
  return (
    <>
      <ul className="reports-findings" aria-busy={corrections.isBusy}>
        {findings.slice(0, drawn).map((finding) => (
          <FindingCard
            key={findingKey(finding)}
            finding={finding}
            place={placeName(finding, blocks)}
            isShown={finding === check.shown}
            corrections={corrections}
            onShow={targetOf(finding, blocks) === undefined ? undefined : show}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" block onClick={() => setLimit(wanted + SHOWN_AT_FIRST)}>
          还有{left}处，再显示{Math.min(left, SHOWN_AT_FIRST)}处
        </Button>
      )}
    </>
  )
}
