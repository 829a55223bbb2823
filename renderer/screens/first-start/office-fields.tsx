import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useRef } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { type Answers, isDoubleName } from './view.ts'

/** 股室: six proposed; renamed, added or removed in place. */
export const OfficeFields = () => {
  const form = Form.useFormInstance<Answers>()
  const added = useRef(0)
  const names = (): string[] =>
    form.getFieldValue('offices').map((row: { name?: string } | undefined) => row?.name ?? '')
  return (
    <Form.List name="offices">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <div className="first-start-office" key={field.key}>
              <Form.Item
                name={[field.name, 'name']}
                rules={[
                  { required: true, whitespace: true, message: '请填写名称，或移除这一行' },
                  {
                    validator: () =>
                      isDoubleName(names(), index)
                        ? Promise.reject(new Error('与上面的股室重名'))
                        : Promise.resolve(),
                  },
                ]}
              >
                <Input aria-label={`股室名称${index + 1}`} maxLength={LIMITS.name} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`移除第${index + 1}个股室`}
                disabled={fields.length === 1}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            block
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              added.current += 1
              add({ key: `added-${added.current}`, name: '' })
            }}
          >
            添加股室
          </Button>
        </>
      )}
    </Form.List>
  )
}
