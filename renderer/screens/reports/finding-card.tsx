import { Button, Input } from 'antd'
import { type KeyboardEvent, memo, useState } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { ruleOf } from '../../../shared/domain/official-check/rules.ts'
import { useFocusReturn } from '../../hooks/use-focus-return.ts'
import type { Corrections } from './use-corrections.ts'

type CardProps = {
  readonly finding: ReportFinding
  readonly place: string
  readonly isShown: boolean
  readonly corrections: Corrections
  /** Left out where there is no place to go to. */
  readonly onShow: ((finding: ReportFinding) => void) | undefined
}

/** One finding: what is wrong, where, and what can be done about it. */
const Card = ({ finding, place, isShown, corrections, onShow }: CardProps) => {
  const [isAsking, setAsking] = useState(false)
  const { message, excerpt, proposal, fix, setAside, rule } = finding
  return (
    <li className="reports-finding" aria-current={isShown ? 'true' : undefined}>
      <p className="reports-finding-message">{message}</p>
      {excerpt !== '' && <q className="reports-finding-excerpt">{excerpt}</q>}
      {fix !== undefined && fix.replacement !== '' && (
        <p className="reports-finding-note">改为“{fix.replacement}”</p>
      )}
      {proposal !== undefined && <p className="reports-finding-note">可写作“{proposal}”</p>}
      <p className="reports-finding-note">
        {place} · 第{rule}条 {ruleOf(rule).name}
      </p>
      {setAside !== undefined && (
        <p className="reports-finding-reason">
          理由：{setAside.reason}
          {setAside.author !== '' && `（${setAside.author}）`}
        </p>
      )}
      <FindingActions
        finding={finding}
        corrections={corrections}
        onShow={onShow}
        isAsking={isAsking}
        onIgnore={() => setAsking(!isAsking)}
      />
      {isAsking && setAside === undefined && (
        <ReasonField
          onGive={(reason) => corrections.ignore(finding, reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}

const isSameCard = (one: CardProps, other: CardProps): boolean =>
  one.place === other.place &&
  one.isShown === other.isShown &&
  one.onShow === other.onShow &&
  (one.finding === other.finding || JSON.stringify(one.finding) === JSON.stringify(other.finding))

/** Of hundreds of findings only those are drawn anew that say something else; corrections look up what there is now. */
export const FindingCard = memo(Card, isSameCard)

const FindingActions = ({
  finding,
  corrections,
  onShow,
  isAsking,
  onIgnore,
}: {
  readonly finding: ReportFinding
  readonly corrections: Corrections
  readonly onShow: CardProps['onShow']
  /** Whether the reason is being asked for. */
  readonly isAsking: boolean
  readonly onIgnore: () => void
}) => (
  <div className="reports-finding-actions">
    {onShow !== undefined && (
      <Button size="small" onClick={() => onShow(finding)}>
        去看
      </Button>
    )}
    {finding.setAside === undefined ? (
      <>
        {corrections.canCorrect(finding) && (
          <Button size="small" onClick={() => corrections.correct(finding)}>
            修改
          </Button>
        )}
        <Button size="small" type="text" aria-expanded={isAsking} onClick={onIgnore}>
          忽略
        </Button>
      </>
    ) : (
      <Button size="small" type="text" onClick={() => corrections.count(finding)}>
        恢复
      </Button>
    )}
  </div>
)

/** Asks why a finding does not count; without a reason it still does. */
const ReasonField = ({
  onGive,
  onCancel,
}: {
  readonly onGive: (reason: string) => void
  readonly onCancel: () => void
}) => {
  useFocusReturn()
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, Enter and Esc belong to the input method.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && !isEmpty) onGive(reason)
  }
  return (
    <div className="reports-finding-actions" onKeyDown={onKeyDown}>
      <Input
        size="small"
        autoFocus
        aria-label="忽略的理由"
        placeholder="忽略的理由"
        value={reason}
        maxLength={LIMITS.reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" type="primary" disabled={isEmpty} onClick={() => onGive(reason)}>
        确定忽略
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
