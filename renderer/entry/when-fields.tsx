import { Alert, Form, Input, Select } from 'antd'
import { memo } from 'react'
import { yearOf } from '../../shared/domain/date.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import type { Office } from '../../shared/domain/office.ts'
import { DateField } from '../components/date-field.tsx'
import { isDay } from '../components/day.ts'
import { knownValue } from '../components/known-value.ts'
import type { EntryForm, FormProblems, OtherFields } from './entry-form.ts'

/** When, which 股室, which document: one line of the form. */
export const WhenFields = memo(
  ({
    form,
    problems,
    year,
    offices,
    change,
  }: {
    readonly form: OtherFields
    readonly problems: FormProblems
    readonly year: number
    readonly offices: readonly Office[]
    readonly change: (changed: Partial<EntryForm>) => void
  }) => {
    const day = form.on !== undefined && isDay(form.on) ? form.on : undefined
    const officesToChoose = officeOptions(offices, form.officeId)
    const openAt = day ?? `${year}-01-01`
    return (
      <div className="entry-when">
        <Form.Item
          label="日期"
          htmlFor="entry-on"
          required
          validateStatus={problems.on === undefined ? '' : 'error'}
          help={problems.on}
        >
          <DateField
            id="entry-on"
            value={form.on}
            openAt={openAt}
            onChange={(on) => change({ on })}
            onUnreadable={(on) => change({ on })}
          />
        </Form.Item>
        <Form.Item
          label="至"
          htmlFor="entry-until"
          tooltip="一天以上的事填写结束日期；跨年的按开始日期计入年度。"
          validateStatus={problems.until === undefined ? '' : 'error'}
          help={problems.until}
        >
          <DateField
            id="entry-until"
            value={form.until}
            openAt={openAt}
            placeholder="可不填"
            onChange={(until) => change({ until })}
            onUnreadable={(until) => change({ until })}
          />
        </Form.Item>
        <Form.Item label="股室" htmlFor="entry-office">
          <Select
            id="entry-office"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="可不填"
            value={knownValue(form.officeId, officesToChoose)}
            options={officesToChoose}
            onChange={(officeId: string | undefined) => change({ officeId })}
          />
        </Form.Item>
        <Form.Item
          label="文号"
          htmlFor="entry-document-number"
          validateStatus={problems.documentNumber === undefined ? '' : 'error'}
          help={problems.documentNumber}
        >
          <Input
            id="entry-document-number"
            placeholder="可不填"
            maxLength={LIMITS.documentNumber}
            value={form.documentNumber}
            onChange={(event) => change({ documentNumber: event.target.value })}
          />
        </Form.Item>
        {day !== undefined && yearOf(day) !== year && (
          <Alert
            className="entry-year"
            type="info"
            showIcon
            title={`按日期计入${yearOf(day)}年度，不在${year}年度的台账里。`}
          />
        )}
      </div>
    )
  },
)

/** The offices in use, and the entry's own even if it is no longer in use. */
const officeOptions = (offices: readonly Office[], chosen: string | undefined) =>
  offices
    .filter(({ id, removed }) => !removed || id === chosen)
    .map(({ id, name, removed }) => ({ value: id, label: removed ? `${name}（已停用）` : name }))
