import { Button } from 'antd'
import { applyText, broughtBy, type Preview } from './view.ts'

/** 导入 or 取消, as a whole, and what either means. */
export const ImportFooter = ({
  preview,
  isBusy,
  onApply,
  onCancel,
}: {
  readonly preview: Preview
  readonly isBusy: boolean
  readonly onApply: () => void
  readonly onCancel: () => void
}) => {
  const isUseful = broughtBy(preview) > 0
  return (
    <div className="sheet-import-footer">
      {isUseful && (
        <Button type="primary" loading={isBusy} onClick={onApply}>
          {applyText(preview)}
        </Button>
      )}
      <Button disabled={isBusy} onClick={onCancel}>
        {isUseful ? '取消' : '关闭预览'}
      </Button>
      <span className="sheet-import-quiet">
        {isUseful
          ? '这里只是预览，台账还没有任何改动。导入前自动备份，导入后可以整个撤销。'
          : '没有新的记录可以导入，台账没有任何改动。'}
      </span>
    </div>
  )
}
