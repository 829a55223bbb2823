import { Collapse, Form, Input } from 'antd'
import { type ComponentRef, useEffect, useRef } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { DateField } from '../../components/date-field.tsx'
import { ColophonFields } from './colophon-fields.tsx'
import type { HeadSection, HeadValues } from './head-values.ts'
import { LayoutFields } from './layout-fields.tsx'
import { LetterheadFields } from './letterhead-fields.tsx'
import { SignatureFields } from './signature-fields.tsx'

const DATED_ON = [{ required: true, message: '请填写成文日期' }]

// Folded parts are in the form too: what they hold is saved with the rest.
const SECTIONS = [
  {
    key: 'letterhead',
    label: '版头：发文字号、签发人、红头',
    children: <LetterheadFields />,
    forceRender: true,
  },
  {
    key: 'colophon',
    label: '版记：抄送、印发机关和日期',
    children: <ColophonFields />,
    forceRender: true,
  },
  { key: 'signature', label: '盖章和附注', children: <SignatureFields />, forceRender: true },
  { key: 'layout', label: '格式、版式和字体', children: <LayoutFields />, forceRender: true },
] satisfies readonly { readonly key: HeadSection; readonly [other: string]: unknown }[]

/** The fields of 首尾. Empty ones are not printed. */
export const HeadFields = ({ open }: { readonly open: readonly HeadSection[] }) => {
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
      <div className="reports-pair">
        <Form.Item<HeadValues> name="issuer" label="署名">
          <Input maxLength={LIMITS.headline} />
        </Form.Item>
        <Form.Item<HeadValues> name="datedOn" label="成文日期" required rules={DATED_ON}>
          <DateField />
        </Form.Item>
      </div>
      <Collapse size="small" defaultActiveKey={[...open]} items={SECTIONS} />
    </>
  )
}
