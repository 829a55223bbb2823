import { AutoComplete, Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { knownValue } from '../../components/known-value.ts'
import { useCall } from '../../hooks/use-call.ts'
import { useItems } from './use-items.ts'

/** What all of them have in common; undefined where they differ. */
const common = <T,>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined

const EMPTY = ''

/** 责任股室 and 责任人 of one or many check items, from this year on or for this year alone. */
export const DutyDialog = ({
  checks,
  onClose,
}: {
  readonly checks: readonly Check[]
  readonly onClose: () => void
}) => {
  const { data: offices = [] } = useCall('offices.list', {})
  const { data: authors = [] } = useCall('authors.list', {})
  const { assign } = useItems()
  const [officeId, setOfficeId] = useState(common(checks.map((check) => check.officeId ?? EMPTY)))
  const [person, setPerson] = useState(common(checks.map((check) => check.person ?? EMPTY)))
  const [isYearOnly, setYearOnly] = useState(checks.every(({ isDutyOfYear }) => isDutyOfYear))
  const year = checks[0]?.year ?? 0
  const isMany = checks.length > 1
  const options = [
    { value: EMPTY, label: '未指定' },
    ...offices
      .filter(({ id, removed }) => !removed || id === officeId)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  const save = () =>
    assign(
      {
        year,
        isYearOnly,
        items: checks.map(({ checkItemId }) => ({
          checkItemId,
          duty: {
            ...(officeId === undefined ? {} : { officeId: officeId || null }),
            ...(person === undefined ? {} : { person: person || null }),
          },
        })),
      },
      onClose,
    )
  return (
    <Modal
      open
      title={isMany ? `${checks.length}项的责任股室和责任人` : '责任股室和责任人'}
      okText="保存"
      cancelText="取消"
      onOk={save}
      onCancel={onClose}
      // Not by `autoFocus`: the field is there before one can see it.
      afterOpenChange={(isOpen) => isOpen && document.getElementById('duty-office')?.focus()}
    >
      {!isMany && <p className="tasks-lead">{checks[0]?.text}</p>}
      <Form layout="vertical" component="div" className="tasks-dialog-form">
        <Form.Item label="责任股室" htmlFor="duty-office">
          <Select
            id="duty-office"
            placeholder="各项不同，不改"
            value={knownValue(officeId, options)}
            options={options}
            onChange={(id: string) => setOfficeId(id)}
          />
        </Form.Item>
        <Form.Item label="责任人" htmlFor="duty-person">
          <AutoComplete
            id="duty-person"
            allowClear
            maxLength={LIMITS.name}
            placeholder={person === undefined ? '各项不同，不改' : '姓名，可不填'}
            value={person}
            options={authors.filter(({ removed }) => !removed).map(({ name }) => ({ value: name }))}
            showSearch={{ filterOption: true }}
            onChange={(name: string | undefined) => setPerson(name ?? EMPTY)}
          />
        </Form.Item>
        <Radio.Group
          aria-label="适用年度"
          value={isYearOnly}
          options={[
            { value: false, label: `${year}年度起（以前年度照旧）` },
            { value: true, label: `仅${year}年度` },
          ]}
          onChange={({ target }) => setYearOnly(target.value === true)}
        />
      </Form>
    </Modal>
  )
}
