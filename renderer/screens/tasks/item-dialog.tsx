import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { CheckItem } from '../../../shared/domain/plan.ts'
import { kindLabels } from '../../../shared/text/labels.ts'
import {
  type ItemDraft,
  draftOfItem,
  emptyItem,
  formerItem,
  readMonthDay,
  saveItemInput,
  takesDue,
  takesTimes,
} from './item-draft.ts'
import { useItems } from './use-items.ts'

/** What an own item can be: without the share, which only the plan asks for. */
const KINDS = (['standing', 'annual', 'once', 'event'] as const).map((value) => ({
  value,
  label: kindLabels[value],
}))

/** 自增检查项: a new one of a task, or one the bureau added before. */
export const ItemDialog = ({
  taskId,
  year,
  item,
  onClose,
}: {
  readonly taskId: string
  readonly year: number
  readonly item?: CheckItem | undefined
  readonly onClose: () => void
}) => {
  const [draft, setDraft] = useState(item === undefined ? emptyItem : draftOfItem(item))
  const [isTried, setTried] = useState(false)
  const { save, isSaving } = useItems()
  const change = (changed: Partial<typeof draft>) =>
    setDraft((former) => ({ ...former, ...changed }))
  const isTextEmpty = draft.text.trim() === ''
  const submit = () => {
    setTried(true)
    const target = item === undefined ? { taskId, fromYear: year } : { id: item.id }
    const input = saveItemInput(draft, target)
    if (input !== undefined) save(input, item && formerItem(item), onClose)
  }
  return (
    <Modal
      open
      title={item === undefined ? '新增检查项' : '改写检查项'}
      okText="保存"
      cancelText="取消"
      confirmLoading={isSaving}
      onOk={submit}
      onCancel={onClose}
      // Not by `autoFocus`: the field is there before one can see it.
      afterOpenChange={(isOpen) => isOpen && document.getElementById('item-text')?.focus()}
    >
      <Form layout="vertical" component="div" className="tasks-dialog-form">
        <Form.Item
          label="做什么、做到什么程度"
          htmlFor="item-text"
          required
          extra={
            item === undefined
              ? `自增的检查项标有“自增”，从${year}年度起计入进度和报告。`
              : undefined
          }
          validateStatus={isTried && isTextEmpty ? 'error' : ''}
          help={isTried && isTextEmpty ? '请写明检查什么' : undefined}
        >
          <Input
            id="item-text"
            maxLength={LIMITS.itemText}
            placeholder="如：组织年轻干部旁听庭审，每年不少于2次"
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
            onPressEnter={submit}
          />
        </Form.Item>
        <Form.Item label="类型" htmlFor="item-kind">
          <Select
            id="item-kind"
            value={draft.kind}
            options={KINDS}
            onChange={(kind) => change({ kind })}
          />
        </Form.Item>
        <MeasureFields draft={draft} change={change} onEnter={submit} />
      </Form>
    </Modal>
  )
}

/** What “done” is measured by: a number, a day. */
const MeasureFields = ({
  draft,
  change,
  onEnter,
}: {
  readonly draft: ItemDraft
  readonly change: (changed: Partial<ItemDraft>) => void
  readonly onEnter: () => void
}) => {
  const isDayWrong = takesDue(draft.kind) && readMonthDay(draft.due) === undefined
  return (
    <>
      {takesTimes(draft.kind) && (
        <Form.Item label="每年不少于几次" htmlFor="item-times" extra="填了次数，就按台账自动计算。">
          <InputNumber
            id="item-times"
            min={1}
            max={999}
            precision={0}
            placeholder="可不填"
            value={draft.times}
            onChange={(times) => change({ times })}
          />
        </Form.Item>
      )}
      {takesDue(draft.kind) && (
        <Form.Item
          label="每年哪一天前"
          htmlFor="item-due"
          validateStatus={isDayWrong ? 'error' : ''}
          help={isDayWrong ? '没有这一天，应写成11-30或11月30日' : undefined}
        >
          <Input
            id="item-due"
            placeholder="如 11月30日，可不填"
            value={draft.due}
            onChange={({ target }) => change({ due: target.value })}
            onPressEnter={onEnter}
          />
        </Form.Item>
      )}
    </>
  )
}
