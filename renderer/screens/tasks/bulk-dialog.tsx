import { Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { CHECK_STATUSES, type Check, type CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { statusLabels } from '../../../shared/text/labels.ts'
import { DateField } from '../../components/date-field.tsx'
import { knownValue } from '../../components/known-value.ts'
import { useCall } from '../../hooks/use-call.ts'
import { useBulkState } from './use-bulk-state.ts'
import { doneDay, isCounted } from './view.ts'

/** What is said of all of them, as it is being filled in. */
type BulkForm = {
  readonly status: CheckStatus
  readonly doneOn: string | undefined
  readonly reason: string
  readonly officeId: string | undefined
}

const isReasonMissing = ({ status, reason }: BulkForm): boolean =>
  status === 'not-applicable' && reason.trim() === ''

const saidOf = ({ status, doneOn, reason, officeId }: BulkForm) => ({
  status,
  doneOn: status === 'done' ? (doneOn ?? null) : null,
  ...(status === 'not-applicable' ? { reason } : {}),
  ...(officeId === undefined ? {} : { officeId }),
})

const STATUSES = CHECK_STATUSES.map((value) => ({ value, label: statusLabels[value] }))

/** One state for many check items, in one step and with one way back. */
export const BulkDialog = ({
  checks,
  today,
  onClose,
}: {
  readonly checks: readonly Check[]
  readonly today: IsoDate
  readonly onClose: () => void
}) => {
  const year = checks[0]?.year ?? 0
  const [form, setForm] = useState<BulkForm>(() => ({
    status: 'done',
    doneOn: doneDay('done', year, today) ?? undefined,
    reason: '',
    officeId: undefined,
  }))
  const [isTried, setTried] = useState(false)
  const { setMany, isSaving } = useBulkState()
  const counted = form.status === 'not-applicable' ? 0 : checks.filter(isCounted).length
  const save = () => {
    setTried(true)
    if (!isReasonMissing(form)) setMany(checks, saidOf(form), onClose)
  }
  return (
    <Modal
      open
      title={`设置${checks.length}项的完成情况`}
      okText="保存"
      cancelText="取消"
      confirmLoading={isSaving}
      onOk={save}
      onCancel={onClose}
    >
      <BulkFields
        year={year}
        form={form}
        change={(changed) => setForm((former) => ({ ...former, ...changed }))}
        isTried={isTried}
      />
      {counted > 0 && (
        <p className="tasks-lead">其中{counted}项按台账自动计算，不能直接标记，将保持不动。</p>
      )}
    </Modal>
  )
}

const BulkFields = ({
  year,
  form,
  change,
  isTried,
}: {
  readonly year: number
  readonly form: BulkForm
  readonly change: (changed: Partial<BulkForm>) => void
  readonly isTried: boolean
}) => {
  const { data: offices = [] } = useCall('offices.list', {})
  const options = offices
    .filter(({ removed }) => !removed)
    .map(({ id, name }) => ({ value: id, label: name }))
  const isMissing = isTried && isReasonMissing(form)
  return (
    <Form layout="vertical" component="div" className="tasks-dialog-form">
      <Form.Item label="完成情况">
        <Radio.Group
          aria-label="完成情况"
          options={STATUSES}
          value={form.status}
          onChange={({ target }) => change({ status: target.value })}
        />
      </Form.Item>
      {form.status === 'done' && (
        <Form.Item label="完成日期" htmlFor="bulk-done-on">
          <DateField
            id="bulk-done-on"
            value={form.doneOn}
            openAt={form.doneOn ?? `${year}-01-01`}
            onChange={(doneOn) => change({ doneOn })}
          />
        </Form.Item>
      )}
      {form.status === 'not-applicable' && (
        <Form.Item
          label="本年度不涉及的原因"
          htmlFor="bulk-reason"
          required
          extra="原因会写进报告。"
          validateStatus={isMissing ? 'error' : ''}
          help={isMissing ? '请写明原因' : undefined}
        >
          <Input.TextArea
            id="bulk-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={LIMITS.reason}
            value={form.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </Form.Item>
      )}
      <Form.Item label={`责任股室（仅${year}年度）`} htmlFor="bulk-office">
        <Select
          id="bulk-office"
          allowClear
          placeholder="不改"
          value={knownValue(form.officeId, options)}
          options={options}
          onChange={(officeId: string | undefined) => change({ officeId })}
        />
      </Form.Item>
    </Form>
  )
}
