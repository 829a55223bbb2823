import { CloseOutlined, DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { LIMITS } from '../../shared/domain/input-text.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { sizeText } from '../../shared/text/number-text.ts'
import { DateField } from '../components/date-field.tsx'
import { useCommand } from '../hooks/use-call.ts'
import { useUndoOffer } from '../hooks/use-undo-offer.tsx'
import { useErasure } from './use-erasure.tsx'
import { type EvidenceFlaw, flawHints, flawLabels } from './evidence-flaws.ts'

/** One file: its name and size, its own date, what it shows; a copy of it, or away with it. */
export const EvidenceRow = ({
  item,
  flaw,
  isLocked,
}: {
  readonly item: EvidenceItem
  /** The file is not here, or not what was added; undefined when it is sound. */
  readonly flaw: EvidenceFlaw | undefined
  readonly isLocked: boolean
}) => {
  const { mutate: save } = useCommand('evidence.save')
  const { mutate: removeItem } = useCommand('evidence.remove')
  const { mutate: restoreItem } = useCommand('evidence.restore')
  const copy = useCommand('evidence.saveCopy')
  const offer = useUndoOffer()
  const { eraseItem } = useErasure()
  const { message } = App.useApp()
  const [caption, setCaption] = useState(item.caption ?? '')

  const remove = () =>
    removeItem(
      { id: item.id },
      {
        onSuccess: () =>
          offer(`已移除“${item.name}”。`, '撤销', () => restoreItem({ id: item.id })),
      },
    )
  const saveCopy = () =>
    copy.mutate(
      { id: item.id },
      { onSuccess: ({ savedAs }) => void message.success(`已另存为“${savedAs}”。`) },
    )
  const saveCaption = () => {
    if (caption.trim() !== (item.caption ?? '')) save({ id: item.id, caption: caption.trim() })
  }

  return (
    <div className="entry-file">
      <span className="entry-file-name" title={item.name}>
        {item.name}
      </span>
      <span className="entry-file-size">
        {flaw !== undefined && (
          <span className="entry-file-flaw" title={flawHints[flaw]}>
            ▲ {flawLabels[flaw]}
          </span>
        )}
        {sizeText(item.size)}
      </span>
      <Button
        type="text"
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        title="另存为"
        aria-label={`另存为：${item.name}`}
        disabled={false}
        loading={copy.isPending}
        onClick={saveCopy}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        title="移除"
        aria-label={`移除：${item.name}`}
        disabled={isLocked}
        onClick={remove}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        title="彻底删除…"
        aria-label={`彻底删除：${item.name}`}
        disabled={isLocked}
        onClick={() => eraseItem(item)}
      />
      <DateField
        label={`材料日期：${item.name}`}
        value={item.on}
        onChange={(on) => on !== undefined && save({ id: item.id, on })}
      />
      <Input
        className="entry-file-caption"
        aria-label={`说明：${item.name}`}
        placeholder="说明，如 签到表"
        maxLength={LIMITS.caption}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
        onBlur={saveCaption}
        onPressEnter={saveCaption}
      />
    </div>
  )
}
