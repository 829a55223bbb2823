import { Form, Input, Select } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { Answers, OfficeRow } from './view.ts'

/** 您是: name and office of who sits here. */
export const AuthorFields = () => {
  const form = Form.useFormInstance<Answers>()
  const rows: readonly (OfficeRow | undefined)[] =
    Form.useWatch('offices', { form, preserve: true }) ?? []
  const offices = rows.flatMap((row) => {
    const name = row?.name.trim() ?? ''
    return row === undefined || name === '' ? [] : [{ value: row.key, label: name }]
  })
  return (
    <>
      <Form.Item
        name="authorName"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请填写您的姓名' }]}
      >
        <Input maxLength={LIMITS.name} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="authorOfficeKey"
        label="所在股室"
        // The chosen row may have been removed from the list since.
        getValueProps={(key?: string) => ({
          value: offices.some(({ value }) => value === key) ? key : undefined,
        })}
        extra="每次修改都会记下是谁改的。不需要密码，换人时在右上角选择。"
      >
        <Select allowClear options={offices} />
      </Form.Item>
    </>
  )
}
