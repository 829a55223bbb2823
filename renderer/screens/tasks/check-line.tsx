import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { rowProps } from '../../components/move-focus.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { CheckDetails } from './check-details.tsx'
import type { CheckFormKind } from './check-form.tsx'
import { checkKeys } from './check-keys.ts'
import { CheckState } from './check-state.tsx'
import { useChosenItems } from './chosen-items.tsx'
import { type ItemDialogKind, ItemMenu } from './item-menu.tsx'
import { type ItemHistory, ItemYears } from './item-years.tsx'
import { LightSign } from './light-sign.tsx'
import { lightOf } from './light.ts'
import { NotePopover } from './note-popover.tsx'
import type { CheckActions } from './use-check.ts'
import type { ItemActions } from './use-items.ts'
import { usePointedLine } from './use-pointed-item.ts'
import { choicesOf, measureText, nextStatus, whenText } from './view.ts'

/** How a line is marked: looked for by the filter, looked for by the address, chosen for a change of many. */
const classOf = (marks: {
  readonly isWanted: boolean
  readonly isPointed: boolean
  readonly isChosen: boolean
}): string =>
  [
    'tasks-check',
    marks.isWanted || marks.isPointed ? 'tasks-check-wanted' : '',
    marks.isPointed ? 'tasks-check-pointed' : '',
    marks.isChosen ? 'tasks-check-chosen' : '',
  ].join(' ')

/** One check item in one year: where it stands, and what can be done about it by mouse or key. */
export const CheckLine = ({
  check,
  today,
  isWanted,
  officeName,
  history,
  siblings,
  actions,
  items,
}: {
  readonly check: Check
  readonly today: IsoDate
  readonly isWanted: boolean
  readonly officeName: string | undefined
  readonly history: ItemHistory | undefined
  readonly siblings: readonly Check[]
  readonly actions: CheckActions
  readonly items: ItemActions
}) => {
  const { setParams } = useRoute()
  const chosen = useChosenItems()
  const { line, isPointed } = usePointedLine(check.checkItemId)
  const [form, setForm] = useState<CheckFormKind>()
  const [dialog, setDialog] = useState<ItemDialogKind>()
  const write = () => setParams({ entry: 'new', item: check.checkItemId })
  const toggle = () => chosen.toggle(check.checkItemId)
  const backToLine = () => line.current?.focus()
  const close = () => {
    setForm(undefined)
    backToLine()
  }
  const when = whenText(check, today)
  const light = lightOf(check, today)
  const next = nextStatus(check)
  const onKeyDown = checkKeys({
    ' ': next === undefined ? undefined : () => actions.setStatus(check, next),
    n: choicesOf(check).includes('not-applicable') ? () => setForm('not-applicable') : undefined,
    b: () => setForm('note'),
    r: () => setDialog('duty'),
    x: toggle,
    Enter: write,
    AltArrowUp: () => items.move(check, siblings, -1),
    AltArrowDown: () => items.move(check, siblings, 1),
  })
  const isChosen = chosen.ids.has(check.checkItemId)

  return (
    <li
      {...rowProps}
      ref={line}
      className={classOf({ isWanted, isPointed, isChosen })}
      tabIndex={0}
      aria-current={isPointed || undefined}
      aria-label={check.text}
      onKeyDown={onKeyDown}
    >
      <Checkbox aria-label="选中" tabIndex={-1} checked={isChosen} onChange={toggle} />
      <CheckState
        check={check}
        onChoose={(status) =>
          status === 'not-applicable' ? setForm(status) : actions.setStatus(check, status)
        }
      />
      <div className="tasks-check-text">
        {check.text}
        {check.own && <span className="tasks-own">自增</span>}
        <CheckDetails check={check} officeName={officeName} />
        {history !== undefined && <ItemYears history={history} year={check.year} />}
      </div>
      <span className="tasks-check-measure">{measureText(check)}</span>
      <span className="tasks-check-when">
        {light !== undefined && <LightSign light={light} />}
        {when?.text}
        {when?.detail !== undefined && <span className="tasks-check-left">{when.detail}</span>}
      </span>
      <span className="tasks-check-actions">
        <Button size="small" onClick={write}>
          记一笔
        </Button>
        <NotePopover check={check} form={form} setForm={setForm} actions={actions} close={close} />
        <ItemMenu
          check={check}
          siblings={siblings}
          items={items}
          dialog={dialog}
          setDialog={(kind) => {
            setDialog(kind)
            if (kind === undefined) backToLine()
          }}
        />
      </span>
    </li>
  )
}
