import { Alert, Form, Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import { scaled } from '../../display/display-settings.ts'

const FORM = 'exchange-open-password'

/** Asks for the password of a colleague's file. */
export const PasswordDialog = ({
  isWrong,
  isPending,
  onGiven,
  onCancel,
}: {
  /** The last one did not fit. */
  readonly isWrong: boolean
  readonly isPending: boolean
  readonly onGiven: (password: string) => void
  readonly onCancel: () => void
}) => {
  const [password, setPassword] = useState('')
  const field = useRef<InputRef>(null)
  return (
    <Modal
      title="这个文件有口令"
      open
      width={scaled(420)}
      okText="打开"
      okButtonProps={{ htmlType: 'submit', form: FORM, disabled: password === '' }}
      confirmLoading={isPending}
      onCancel={onCancel}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <Form
        id={FORM}
        layout="vertical"
        onFinish={() => {
          onGiven(password)
          field.current?.select()
        }}
      >
        <Form.Item label="口令" htmlFor="exchange-password-given">
          <Input.Password
            id="exchange-password-given"
            ref={field}
            autoComplete="off"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </Form.Item>
        {isWrong && !isPending && (
          <Alert
            type="error"
            showIcon
            title="口令不正确。请核对大小写和全角、半角，或向对方再问一遍。您的数据没有任何改动。"
          />
        )}
      </Form>
    </Modal>
  )
}
