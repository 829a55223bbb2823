import { AutoComplete, Form, Input } from 'antd'
import { useRef } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { type Answers, BUREAU_NAMES, type Recipients, proposeRecipients } from './view.ts'

const RECIPIENTS = [
  'implementationRecipient',
  'annualRecipient',
] as const satisfies readonly (keyof Recipients)[]

/** 单位: its name, and who the reports go to, proposed from the name until the clerk changes them. */
export const BureauFields = () => {
  const form = Form.useFormInstance<Answers>()
  const known: string = form.getFieldValue('bureauName') ?? ''
  const last = useRef(known)
  const propose = (name: string | undefined): void => {
    const before = proposeRecipients(last.current)
    const after = proposeRecipients(name ?? '')
    last.current = name ?? ''
    for (const field of RECIPIENTS) {
      const value: string = form.getFieldValue(field) ?? ''
      if (value === '' || value === before[field]) form.setFieldValue(field, after[field])
    }
  }
  return (
    <>
      <Form.Item
        name="bureauName"
        label="单位名称"
        rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
      >
        <AutoComplete
          autoFocus
          placeholder="如：西秀区民政局"
          options={BUREAU_NAMES.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          onChange={propose}
          maxLength={LIMITS.name}
        />
      </Form.Item>
      <Form.Item name="implementationRecipient" label="实施方案报告报送给">
        <Input maxLength={LIMITS.headline} />
      </Form.Item>
      <Form.Item
        name="annualRecipient"
        label="年度法治政府建设报告报送给"
        extra="印在报告开头的主送机关，多个用顿号隔开。"
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={LIMITS.headline} />
      </Form.Item>
    </>
  )
}
