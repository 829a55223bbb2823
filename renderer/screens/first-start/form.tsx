import { Alert, Button, Card, Form } from 'antd'
import { AuthorFields } from './author-fields.tsx'
import { BureauFields } from './bureau-fields.tsx'
import { OfficeFields } from './office-fields.tsx'
import { OtherStarts } from './other-starts.tsx'
import type { Answers } from './view.ts'

/** The three cards and the two ways on. */
export const FirstStartForm = ({
  initial,
  saving,
  failure,
  loadingSample,
  onEnter,
  onLoadSample,
}: {
  readonly initial: Answers
  readonly saving: boolean
  readonly failure: string | undefined
  readonly loadingSample: boolean
  readonly onEnter: (answers: Answers) => void
  readonly onLoadSample: () => void
}) => {
  const [form] = Form.useForm<Answers>()
  // All of the store, not the registered fields alone: the rows carry their key and id.
  const enter = (): void => onEnter(form.getFieldsValue(true))
  return (
    <Form
      className="first-start"
      component="form"
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={enter}
      scrollToFirstError={{ focus: true }}
    >
      <main className="first-start-main">
        <h1>民政法治台账</h1>
        <p className="first-start-lead">
          回答三个问题就可以开始。任务已按《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》备好，以后都能在“设置与备份”里修改。
        </p>
        <div className="first-start-cards">
          <Card title="1　单位">
            <BureauFields />
          </Card>
          <Card title="2　股室">
            <OfficeFields />
          </Card>
          <Card title="3　您是">
            <AuthorFields />
          </Card>
        </div>
      </main>
      <footer className="first-start-footer">
        {failure !== undefined && (
          <Alert
            type="error"
            showIcon
            title={`${failure}已经填写的内容都在，可以再点一次“进入”。`}
          />
        )}
        <div className="first-start-actions">
          <p>本机软件，数据只存在这台电脑；请勿录入涉密信息。</p>
          <OtherStarts isBusy={saving || loadingSample} />
          <Button loading={loadingSample} disabled={saving} onClick={onLoadSample}>
            载入示例数据先看看
          </Button>
          <Button type="primary" htmlType="submit" loading={saving} disabled={loadingSample}>
            进入
          </Button>
        </div>
      </footer>
    </Form>
  )
}
