import { DatePicker, Form, Input, Radio } from 'antd'
import { type ComponentRef, useEffect, useRef } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { LAYOUT_PROFILES } from '../../../shared/domain/report/document.ts'
import { layoutProfileLabels } from '../../../shared/text/labels.ts'
import type { HeadValues } from './head-values.ts'

const PROFILES = LAYOUT_PROFILES.map((profile) => ({
  value: profile,
  label: layoutProfileLabels[profile],
}))

const DATED_ON = [{ required: true, message: '请填写成文日期' }]

/** The fields of 首尾. Empty ones are not printed. */
export const HeadFields = () => {
  const title = useRef<ComponentRef<typeof Input.TextArea>>(null)
  // Not by `autoFocus`: the field appears before the drawer around it is in the page.
  useEffect(() => title.current?.focus({ cursor: 'end' }), [])
  return (
    <>
      <Form.Item<HeadValues> name="title" label="标题">
        <Input.TextArea
          ref={title}
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={LIMITS.headline}
        />
      </Form.Item>
      <Form.Item<HeadValues> name="recipient" label="主送机关" extra="冒号会自动加上。">
        <Input maxLength={LIMITS.headline} />
      </Form.Item>
      <Form.Item<HeadValues> name="cc" label="抄送">
        <Input maxLength={LIMITS.headline} />
      </Form.Item>
      <div className="reports-pair">
        <Form.Item<HeadValues> name="documentNumber" label="发文字号">
          <Input maxLength={LIMITS.documentNumber} placeholder="×民发〔2024〕1号" />
        </Form.Item>
        <Form.Item<HeadValues> name="signer" label="签发人">
          <Input maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item<HeadValues> name="issuer" label="署名">
          <Input maxLength={LIMITS.headline} />
        </Form.Item>
        <Form.Item<HeadValues> name="datedOn" label="成文日期" required rules={DATED_ON}>
          <DatePicker className="reports-date" allowClear={false} format="YYYY-MM-DD" />
        </Form.Item>
      </div>
      <Form.Item<HeadValues> name="profile" label="版式">
        <Radio.Group className="reports-profiles" options={PROFILES} />
      </Form.Item>
    </>
  )
}
