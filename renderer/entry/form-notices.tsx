import { Alert, Button } from 'antd'
import { CallError } from '../api/call-error.ts'
import type { EntryFormState } from './use-entry-form.ts'

const UNEXPECTED = '没有保存成功，原因不明。填写的内容还在，请再试一次。'

/** What the clerk must know about this form before going on: a draft was found, saving failed, it is removed. */
export const FormNotices = ({
  state,
  isRemoved,
  isSample,
}: {
  readonly state: EntryFormState
  readonly isRemoved: boolean
  readonly isSample: boolean
}) => (
  <div className="entry-notices">
    {isRemoved && (
      <Alert type="warning" showIcon title="这条记录已删除，不计入统计和报告。恢复后可以修改。" />
    )}
    {isSample && !isRemoved && (
      <Alert type="info" showIcon title="这是示例数据。修改并保存后，会作为您自己的记录保留。" />
    )}
    {state.isRestored && (
      <Alert
        type="info"
        showIcon
        title="这里有上次没有保存的内容。"
        action={
          <Button size="small" onClick={state.reset}>
            放弃草稿
          </Button>
        }
      />
    )}
    {state.fault !== null && (
      <Alert
        type="error"
        showIcon
        title={state.fault instanceof CallError ? state.fault.message : UNEXPECTED}
      />
    )}
  </div>
)
