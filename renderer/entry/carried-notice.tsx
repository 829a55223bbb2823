import { Alert } from 'antd'
import type { EntryDraft } from '../../shared/domain/item/entry-draft.ts'
import { figuresText } from '../../shared/text/number-text.ts'

/** Says that these are last year's words, and what the figures were then. */
export const CarriedNotice = ({
  draft: { sourceYear, sourceOn, figures },
}: {
  readonly draft: EntryDraft
}) => {
  const what = sourceOn === undefined ? `${sourceYear}年度的备注` : `${sourceOn}的记录`
  const then = figures.length === 0 ? '' : `当时的数据：${figuresText(figures)}。`
  return (
    <div className="entry-notices">
      <Alert
        type="warning"
        showIcon
        title={`沿用自${what}，未更新。${then}请改成今年的情况再保存；保存后才计入统计和报告。`}
      />
    </div>
  )
}
