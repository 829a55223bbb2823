import { Form, Input, Modal, Select } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { useCall, useCommand } from '../hooks/use-call.ts'

/** Ties the dialog's button to the form, so that Enter in a field presses it. */
const FORM = 'add-author'

type Fields = { name: string; officeId?: string }

/** Asks for a new person's name and office. */
export const AddAuthorDialog = ({
  open,
  onClose,
  onAdded,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onAdded: (authorId: string) => void
}) => {
  const [form] = Form.useForm<Fields>()
  const offices = useCall('offices.list', {}, { enabled: open })
  const save = useCommand('authors.save')
  const add = (fields: Fields): void =>
    save.mutate(fields, {
      onSuccess: (author) => {
        onAdded(author.id)
        onClose()
      },
    })
  return (
    <Modal
      title="添加操作人"
      open={open}
      width={scaled(380)}
      okText="添加"
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && form.focusField('name')}
      confirmLoading={save.isPending}
      destroyOnHidden
    >
      <Form id={FORM} form={form} layout="vertical" preserve={false} onFinish={add}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item name="officeId" label="股室">
          <Select
            allowClear
            options={(offices.data ?? [])
              .filter(({ removed }) => !removed)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
