import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { AppClient } from '../../../shared/contract/index.ts'
import { ChangedText } from '../../components/changed-text.tsx'
import { moveFocus, rowProps } from '../../components/move-focus.ts'
import { ConflictSide } from './conflict-side.tsx'
import { OwnValue } from './own-value.tsx'
import {
  type Choice,
  type Conflict,
  CHOICES,
  choiceBeside,
  choiceLabels,
  choiceOfKey,
  choicesOf,
  comparedWith,
  firstChoice,
} from './view.ts'

export type Decision = Omit<Parameters<AppClient['conflicts.resolve']>[0], 'recordId' | 'field'>

/** One field in conflict: 原来｜我的｜对方的, and what to do about it. */
export const ConflictLine = ({
  conflict,
  isPending,
  onDecided,
}: {
  readonly conflict: Conflict
  readonly isPending: boolean
  readonly onDecided: (decision: Decision) => void
}) => {
  const [picked, setPicked] = useState<Choice>(firstChoice(conflict))
  const [isOwn, setOwn] = useState(false)
  const { label, isFigure, mineSide, theirsSide, others, shown } = conflict
  const decide = (choose: Choice): void => {
    if (choose === 'value') setOwn(true)
    else if (!isPending) onDecided({ choose })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    // A button inside has its own keys, and a menu key is none of ours.
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = choiceOfKey(conflict, event.key)
    if (chosen !== undefined) decide(chosen)
    else if (event.target !== event.currentTarget) return
    else if (event.key === 'Enter') decide(picked)
    else if (event.key === 'ArrowLeft') setPicked(choiceBeside(conflict, picked, -1))
    else if (event.key === 'ArrowRight') setPicked(choiceBeside(conflict, picked, 1))
    else if (!moveFocus(event.key, event.currentTarget)) return
    event.preventDefault()
  }
  return (
    <li
      className="conflicts-line"
      {...rowProps}
      // The list is worked through with the keys: every conflict is a stop.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${conflict.title}，${label}`}
      onKeyDown={onKeyDown}
    >
      <div className="conflicts-field">
        {label}
        {isFigure && <span className="conflicts-figure">▲ 有争议的数据，报告里会标出</span>}
      </div>
      <div className="conflicts-sides">
        <ConflictSide title="原来">{conflict.baseText || '（空）'}</ConflictSide>
        <ConflictSide
          title="我的"
          side={mineSide}
          isShown={shown === 'mine'}
          isPicked={picked === 'mine' || picked === 'both'}
        >
          <ChangedText text={mineSide.text} against={comparedWith(conflict, 'mine')} side="after" />
        </ConflictSide>
        <ConflictSide
          title="对方的"
          side={theirsSide}
          isShown={shown === 'theirs'}
          isPicked={picked === 'theirs' || picked === 'both'}
        >
          <ChangedText
            text={theirsSide.text}
            against={comparedWith(conflict, 'theirs')}
            side="after"
          />
        </ConflictSide>
      </div>
      {others.map((side) => (
        <div className="conflicts-other" key={side.changeId}>
          <ConflictSide title="还有一份" side={side}>
            {side.text || '（空）'}
          </ConflictSide>
          <Button
            size="small"
            disabled={isPending}
            onClick={() => onDecided({ choose: 'value', value: side.value })}
          >
            用这一份
          </Button>
        </div>
      ))}
      {isOwn ? (
        <OwnValue
          conflict={conflict}
          isPending={isPending}
          onTaken={(value) => onDecided({ choose: 'value', value })}
          onLeft={() => setOwn(false)}
        />
      ) : (
        <Choices conflict={conflict} picked={picked} isPending={isPending} onChosen={decide} />
      )}
    </li>
  )
}

const Choices = ({
  conflict,
  picked,
  isPending,
  onChosen,
}: {
  readonly conflict: Conflict
  readonly picked: Choice
  readonly isPending: boolean
  readonly onChosen: (choice: Choice) => void
}) => (
  <div className="conflicts-choices">
    {choicesOf(conflict).map((choice) => (
      <Button
        key={choice}
        size="small"
        type={choice === picked ? 'primary' : 'default'}
        disabled={isPending}
        onClick={() => onChosen(choice)}
      >
        {choiceLabels[choice]}
        <kbd aria-hidden>{CHOICES.indexOf(choice) + 1}</kbd>
      </Button>
    ))}
  </div>
)
