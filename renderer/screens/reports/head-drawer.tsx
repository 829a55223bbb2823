import { Alert, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import type { Report, ReportHead } from '../../../shared/domain/report/report.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import { HeadFields } from './head-fields.tsx'
import { type HeadValues, headOf, valuesOf } from './head-values.ts'
import { useUndoOffer } from './use-undo-offer.tsx'

/** 首尾: the form for everything printed around the text. */
export const HeadDrawer = ({
  report,
  open,
  onOpen,
  onClose,
}: {
  readonly report: Report
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}) => {
  const [form] = Form.useForm<HeadValues>()
  const [dropped, setDropped] = useState<HeadValues>()
  const save = useCommand('reports.saveHead')
  const offerUndo = useUndoOffer()

  const submit = (values: HeadValues) => {
    const head: ReportHead = headOf(values)
    save.mutate({ reportId: report.id, head }, { onSuccess: leave })
  }
  const leave = () => {
    setDropped(undefined)
    save.reset()
    onClose()
  }
  const cancel = () => {
    const values = form.getFieldsValue()
    const isChanged = form.isFieldsTouched() || dropped !== undefined
    leave()
    if (!isChanged) return
    offerUndo('标题与落款的修改没有保存。', '找回', () => {
      setDropped(values)
      onOpen()
    })
  }

  return (
    <Drawer
      open={open}
      size={440}
      title="标题与落款"
      destroyOnHidden
      onClose={cancel}
      footer={
        <div className="reports-drawer-foot">
          <span className="reports-editor-keys">Ctrl+Enter 保存，Esc 取消</span>
          <Button onClick={cancel}>取消</Button>
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            保存
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={dropped ?? valuesOf(report.head)}
        onFinish={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) form.submit()
        }}
      >
        {save.error !== null && (
          <Alert type="error" showIcon title={`没有保存：${loadErrorText(save.error)}`} />
        )}
        <HeadFields />
      </Form>
    </Drawer>
  )
}
