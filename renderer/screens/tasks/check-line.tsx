import { EditOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import type { Office } from '../../../shared/domain/office.ts'
import { moveFocus, rowProps } from '../../components/move-focus.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { CheckForm, type CheckFormKind } from './check-form.tsx'
import { CheckState } from './check-state.tsx'
import type { CheckActions } from './use-check.ts'
import { choicesOf, measureText, nextStatus, whenText } from './view.ts'

/** One check item in one year: where it stands, and what can be done about it by mouse or key. */
export const CheckLine = ({
  check,
  today,
  isWanted,
  officeName,
  offices,
  actions,
}: {
  readonly check: Check
  readonly today: IsoDate
  readonly isWanted: boolean
  readonly officeName: string | undefined
  readonly offices: readonly Office[]
  readonly actions: CheckActions
}) => {
  const { setParams } = useRoute()
  const line = useRef<HTMLLIElement>(null)
  const [form, setForm] = useState<CheckFormKind>()
  const write = () => setParams({ entry: 'new', item: check.checkItemId })
  const close = () => {
    setForm(undefined)
    line.current?.focus()
  }
  const when = whenText(check, today)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const next = nextStatus(check)
    if (event.key === ' ' && next !== undefined) actions.setStatus(check, next)
    else if (event.key.toLowerCase() === 'n' && choicesOf(check).includes('not-applicable')) {
      setForm('not-applicable')
    } else if (event.key.toLowerCase() === 'b') setForm('note')
    else if (event.key === 'Enter') write()
    else if (event.key !== ' ' && !moveFocus(event.key, event.currentTarget)) return
    event.preventDefault()
  }

  return (
    <li
      {...rowProps}
      ref={line}
      className={isWanted ? 'tasks-check tasks-check-wanted' : 'tasks-check'}
      tabIndex={0}
      aria-label={check.text}
      onKeyDown={onKeyDown}
    >
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
      </div>
      <span className="tasks-check-measure">{measureText(check)}</span>
      <span className={when?.late === true ? 'tasks-check-when tasks-late' : 'tasks-check-when'}>
        {when?.text}
        {when?.detail !== undefined && <span className="tasks-check-left">{when.detail}</span>}
      </span>
      <span className="tasks-check-actions">
        <Button size="small" onClick={write}>
          记一笔
        </Button>
        <Popover
          open={form !== undefined}
          trigger="click"
          placement="bottomRight"
          destroyOnHidden
          onOpenChange={(open) => (open ? setForm('note') : setForm(undefined))}
          // Not by `autoFocus`: the form is there before one can see it.
          afterOpenChange={(isOpen) => isOpen && focusOnForm(form)}
          content={
            form !== undefined && (
              <CheckForm
                kind={form}
                check={check}
                offices={offices}
                onSave={(changed) => actions.set(check, changed, close)}
                onCancel={close}
              />
            )
          }
        >
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            title="备注、股室、完成日期"
            aria-label="备注"
          />
        </Popover>
      </span>
    </li>
  )
}

const focusOnForm = (form: CheckFormKind | undefined): void =>
  document.getElementById(form === 'note' ? 'check-note' : 'check-reason')?.focus()

/** What else is known of the item, on a quiet second line. */
const CheckDetails = ({
  check,
  officeName,
}: {
  readonly check: Check
  readonly officeName: string | undefined
}) => {
  const { entries, evidence, reason, note, year, checkItemId } = check
  if (entries === 0 && !reason && !note && officeName === undefined) return null
  return (
    <div className="tasks-check-details">
      {entries > 0 && (
        <a href={hashOf('ledger', { year, item: checkItemId })}>
          台账{entries}条{evidence > 0 ? `，佐证${evidence}份` : '，缺佐证'}
        </a>
      )}
      {officeName !== undefined && <span>{officeName}</span>}
      {reason && <span>原因：{reason}</span>}
      {note && <span>备注：{note}</span>}
    </div>
  )
}
