import { Button, Form, Input } from 'antd'
import { type ComponentRef, type KeyboardEvent, useRef, useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { DateField } from '../../components/date-field.tsx'
import { type CheckInput, formerInput, isCounted } from './view.ts'

/** What is asked: the reason why an item does not apply, or what else is to be known of it. */
export type CheckFormKind = 'not-applicable' | 'note'

type CheckFormProps = {
  readonly check: Check
  readonly onSave: (changed: Omit<CheckInput, 'checkItemId' | 'year'>) => void
  readonly onCancel: () => void
}

export const CheckForm = ({ kind, ...props }: CheckFormProps & { readonly kind: CheckFormKind }) =>
  kind === 'not-applicable' ? <ReasonForm {...props} /> : <NoteForm {...props} />

const escapes = (onCancel: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  onCancel()
}

const ReasonForm = ({ check, onSave, onCancel }: CheckFormProps) => {
  const [reason, setReason] = useState(check.reason ?? '')
  const [isTried, setTried] = useState(false)
  const field = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const isEmpty = reason.trim() === ''
  const save = () => {
    setTried(true)
    if (isEmpty) field.current?.focus()
    else onSave({ status: 'not-applicable', reason })
  }
  return (
    <Form layout="vertical" className="tasks-form" component="div" onKeyDown={escapes(onCancel)}>
      <Form.Item
        label="本年度不涉及的原因"
        htmlFor="check-reason"
        required
        extra="原因会写进报告。"
        validateStatus={isTried && isEmpty ? 'error' : ''}
        help={isTried && isEmpty ? '请写明原因' : undefined}
      >
        <Input.TextArea
          id="check-reason"
          ref={field}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LIMITS.reason}
          placeholder="如：本年度未发生此类案件。"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) save()
          }}
        />
      </Form.Item>
      <Buttons label="标为不涉及" onSave={save} onCancel={onCancel} />
    </Form>
  )
}

const NoteForm = ({ check, onSave, onCancel }: CheckFormProps) => {
  const [note, setNote] = useState(check.note ?? '')
  const [doneOn, setDoneOn] = useState(check.doneOn)
  const [reason, setReason] = useState(check.reason ?? '')
  const canDate = check.status === 'done' && !isCounted(check) && check.keptSince === undefined
  const hasReason = check.status === 'not-applicable'
  const save = () =>
    onSave({
      ...formerInput(check),
      note,
      ...(canDate && { doneOn: doneOn ?? null }),
      ...(hasReason && { reason }),
    })
  return (
    <Form layout="vertical" className="tasks-form" component="div" onKeyDown={escapes(onCancel)}>
      {canDate && (
        <Form.Item label="完成日期" htmlFor="check-done-on">
          <DateField
            id="check-done-on"
            value={doneOn}
            openAt={doneOn ?? `${check.year}-01-01`}
            onChange={setDoneOn}
          />
        </Form.Item>
      )}
      {hasReason && (
        <Form.Item label="不涉及的原因" htmlFor="check-reason" required>
          <Input.TextArea
            id="check-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={LIMITS.reason}
            status={reason.trim() === '' ? 'error' : ''}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      )}
      <Form.Item label="备注" htmlFor="check-note">
        <Input.TextArea
          id="check-note"
          autoFocus
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form.Item>
      <Buttons
        label="保存"
        isBlocked={hasReason && reason.trim() === ''}
        onSave={save}
        onCancel={onCancel}
      />
    </Form>
  )
}

const Buttons = ({
  label,
  isBlocked = false,
  onSave,
  onCancel,
}: {
  readonly label: string
  readonly isBlocked?: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
}) => (
  <div className="tasks-form-buttons">
    <Button size="small" onClick={onCancel}>
      取消
    </Button>
    <Button size="small" type="primary" disabled={isBlocked} onClick={onSave}>
      {label}
    </Button>
  </div>
)
