import { Checkbox, Form, Input, Radio } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { DateField } from '../../components/date-field.tsx'
import type { COLOPHON_PLACES } from '../../../shared/domain/report/document.ts'
import type { HeadValues } from './head-values.ts'

const PLACES: { value: (typeof COLOPHON_PLACES)[number]; label: string }[] = [
  { value: 'own-page', label: '单独放在最后一个双数页' },
  { value: 'shared-page', label: '放在正文最后一页的下方' },
]

/** 版记: the last thing of a document. */
export const ColophonFields = () => (
  <>
    <Form.Item<HeadValues>
      name="hasColophon"
      valuePropName="checked"
      extra="不印版记时，下面各项都不出现在文件上。"
    >
      <Checkbox>印版记</Checkbox>
    </Form.Item>
    <Form.Item<HeadValues> name="cc" label="抄送" extra="几个机关之间用逗号，末尾句号会自动加上。">
      <Input maxLength={LIMITS.headline} />
    </Form.Item>
    <div className="reports-pair">
      <Form.Item<HeadValues> name="printedBy" label="印发机关" extra="一般是办公室。">
        <Input maxLength={LIMITS.headline} />
      </Form.Item>
      <Form.Item<HeadValues> name="printedOn" label="印发日期" extra="空着就用成文日期。">
        <DateField />
      </Form.Item>
    </div>
    <Form.Item<HeadValues> name="recipientInColophon" valuePropName="checked">
      <Checkbox>主送机关太多，移到版记里印</Checkbox>
    </Form.Item>
    <Form.Item<HeadValues> name="colophonPlace" label="版记位置">
      <Radio.Group className="reports-choices" options={PLACES} />
    </Form.Item>
  </>
)
