import { Form, Input, Radio } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { SignatureKind } from '../../../shared/domain/report/document.ts'
import type { HeadValues } from './head-values.ts'

const KINDS: { value: SignatureKind; label: string }[] = [
  { value: 'plain', label: '不盖章' },
  { value: 'seal', label: '盖单位公章，留出盖章的位置' },
  { value: 'stamp', label: '盖签发人签名章，留出盖章的位置' },
]

/** 盖章方式 and 附注: what stands below the text. */
export const SignatureFields = () => {
  const kind = Form.useWatch<SignatureKind>('signatureKind')
  return (
    <>
      <Form.Item<HeadValues> name="signatureKind" label="盖章方式">
        <Radio.Group className="reports-choices" options={KINDS} />
      </Form.Item>
      <Form.Item<HeadValues>
        name="signerOffice"
        label="签发人职务"
        extra="印在签名章左边。"
        hidden={kind !== 'stamp'}
      >
        <Input maxLength={LIMITS.headline} placeholder="局长" />
      </Form.Item>
      <Form.Item<HeadValues>
        name="note"
        label="附注"
        extra="例如“联系人：李建国，电话：0851-0000000”，圆括号会自动加上。"
      >
        <Input maxLength={LIMITS.headline} />
      </Form.Item>
    </>
  )
}
