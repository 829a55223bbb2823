import { EditOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { Check } from '../../../shared/domain/check.ts'
import { CheckForm, type CheckFormKind } from './check-form.tsx'
import type { CheckActions } from './use-check.ts'

const focusOnForm = (form: CheckFormKind | undefined): void =>
  document.getElementById(form === 'note' ? 'check-note' : 'check-reason')?.focus()

/** The small form of a check item: why it does not apply, or its note and day. */
export const NotePopover = ({
  check,
  form,
  setForm,
  actions,
  close,
}: {
  readonly check: Check
  readonly form: CheckFormKind | undefined
  readonly setForm: (form: CheckFormKind | undefined) => void
  readonly actions: CheckActions
  readonly close: () => void
}) => (
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
      title="备注、完成日期"
      aria-label="备注"
    />
  </Popover>
)
