import { Alert, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { scaled } from '../../display/display-settings.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import { HeadFields } from './head-fields.tsx'
import { type HeadValues, headOf, sectionsInUse, valuesOf } from './head-values.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import './head.css'

const FORM = 'reports-head-form'

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
  /** What was typed and is not saved. */
  const [typed, setTyped] = useState<HeadValues>()
  const save = useCommand('reports.saveHead')
  const offerUndo = useUndoOffer()

  const leave = () => {
    setTyped(undefined)
    save.reset()
    onClose()
  }
  const cancel = () => {
    leave()
    if (typed === undefined) return
    offerUndo('标题与落款的修改没有保存。', '找回', () => {
      setTyped(typed)
      onOpen()
    })
  }
  const headNow = typed === undefined ? report.head : { ...report.head, ...headOf(typed) }
  const submit = (values: HeadValues) =>
    save.mutate({ reportId: report.id, head: headOf(values) }, { onSuccess: leave })

  return (
    <Drawer
      open={open}
      size={scaled(480)}
      title="标题与落款"
      destroyOnHidden
      // The first field takes the focus instead.
      autoFocus={false}
      onClose={cancel}
      onKeyDown={({ key, ctrlKey, currentTarget }) => {
        if (key === 'Enter' && ctrlKey) currentTarget.querySelector('form')?.requestSubmit()
      }}
      footer={
        <div className="reports-drawer-foot">
          <span className="reports-editor-keys">Ctrl+Enter 保存，Esc 取消</span>
          <Button onClick={cancel}>取消</Button>
          <Button type="primary" htmlType="submit" form={FORM} loading={save.isPending}>
            保存
          </Button>
        </div>
      }
    >
      <Form
        id={FORM}
        layout="vertical"
        initialValues={typed ?? valuesOf(report.head)}
        onValuesChange={(_, values: HeadValues) => setTyped(values)}
        onFinish={submit}
      >
        {save.error !== null && (
          <Alert type="error" showIcon title={`没有保存：${loadErrorText(save.error)}`} />
        )}
        <HeadFields open={sectionsInUse(headNow)} />
      </Form>
    </Drawer>
  )
}
