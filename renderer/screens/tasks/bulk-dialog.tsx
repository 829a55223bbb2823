import { Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { CHECK_STATUSES, type Check, type CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { statusLabels } from '../../../shared/text/labels.ts'
import { DateField } from '../../components/date-field.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useBulkState } from './use-bulk-state.ts'
import { doneDay, isCounted } from './view.ts'

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
  const { data: offices = [] } = useCall('offices.list', {})
  const [status, setStatus] = useState<CheckStatus>('done')
  const [doneOn, setDoneOn] = useState<string | undefined>(
    doneDay('done', year, today) ?? undefined,
  )
  const [reason, setReason] = useState('')
  const [officeId, setOfficeId] = useState<string>()
  const [isTried, setTried] = useState(false)
  const { setMany, isSaving } = useBulkState()
  const isReasonMissing = status === 'not-applicable' && reason.trim() === ''
  const counted = status === 'not-applicable' ? [] : checks.filter(isCounted)
  const save = () => {
    setTried(true)
    if (isReasonMissing) return
    const said = {
      status,
      doneOn: status === 'done' ? (doneOn ?? null) : null,
      ...(status === 'not-applicable' ? { reason } : {}),
      ...(officeId === undefined ? {} : { officeId }),
    }
    setMany(checks, said, onClose)
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
      <Form layout="vertical" component="div" className="tasks-dialog-form">
        <Form.Item label="完成情况">
          <Radio.Group
            aria-label="完成情况"
            options={STATUSES}
            value={status}
            onChange={({ target }) => setStatus(target.value)}
          />
        </Form.Item>
        {status === 'done' && (
          <Form.Item label="完成日期" htmlFor="bulk-done-on">
            <DateField
              id="bulk-done-on"
              value={doneOn}
              openAt={doneOn ?? `${year}-01-01`}
              onChange={setDoneOn}
            />
          </Form.Item>
        )}
        {status === 'not-applicable' && (
          <Form.Item
            label="本年度不涉及的原因"
            htmlFor="bulk-reason"
            required
            extra="原因会写进报告。"
            validateStatus={isTried && isReasonMissing ? 'error' : ''}
            help={isTried && isReasonMissing ? '请写明原因' : undefined}
          >
            <Input.TextArea
              id="bulk-reason"
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={LIMITS.reason}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={`责任股室（仅${year}年度）`} htmlFor="bulk-office">
          <Select
            id="bulk-office"
            allowClear
            placeholder="不改"
            value={officeId}
            options={offices
              .filter(({ removed }) => !removed)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string | undefined) => setOfficeId(id)}
          />
        </Form.Item>
        {counted.length > 0 && (
          <p className="tasks-lead">
            其中{counted.length}项按台账自动计算，不能直接标记，将保持不动。
          </p>
        )}
      </Form>
    </Modal>
  )
}
