import { Alert, Button } from 'antd'
import type { BlockDraft } from './text-draft.ts'

/** Offers to take out at once what a web page or a printer left in the text. */
export const DebrisNotice = ({
  debris,
  onRemove,
}: {
  readonly debris: readonly BlockDraft[]
  readonly onRemove: (blocks: readonly BlockDraft[]) => void
}) =>
  debris.length === 0 ? null : (
    <Alert
      type="info"
      className="existing-notice"
      title={`有${debris.length}段像是网页或打印留下的，不是报告的内容：${debris
        .map(({ text }) => `“${text.slice(0, 20)}”`)
        .slice(0, 5)
        .join('、')}${debris.length > 5 ? '等' : ''}。`}
      action={
        <Button size="small" onClick={() => onRemove(debris)}>
          删除这{debris.length}段
        </Button>
      }
    />
  )
