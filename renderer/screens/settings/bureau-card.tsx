import { App, Button, Card, Form, Input } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { useCommand } from '../../hooks/use-call.ts'
import type { Settings } from './view.ts'

type Fields = Pick<Settings, 'bureauName' | 'implementationRecipient' | 'annualRecipient'>

/** 单位与主送机关. New reports begin with these; reports already written keep theirs. */
export const BureauCard = ({ settings }: { readonly settings: Settings }) => {
  const { message } = App.useApp()
  const save = useCommand('settings.save')
  const submit = (fields: Fields): void =>
    save.mutate(fields, { onSuccess: () => void message.success('已保存。') })
  return (
    <Card title="单位与主送机关">
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={settings}
        // A name that came in from elsewhere, such as the sample's, replaces what the fields hold.
        key={`${settings.bureauName}\n${settings.implementationRecipient}\n${settings.annualRecipient}`}
        onFinish={submit}
      >
        <Form.Item
          name="bureauName"
          label="单位名称（报告署名）"
          rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
        >
          <Input maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item name="implementationRecipient" label="实施方案报告主送机关">
          <Input maxLength={LIMITS.headline} />
        </Form.Item>
        <Form.Item
          name="annualRecipient"
          label="年度法治政府建设报告主送机关"
          extra="用于以后新建的报告，已有的报告不变。"
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={LIMITS.headline} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </Form>
    </Card>
  )
}
