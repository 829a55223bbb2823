import { CloseOutlined, DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { plainName } from '../../shared/domain/evidence/marked-name.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { DateField } from '../components/date-field.tsx'
import { useCommand } from '../hooks/use-call.ts'
import { EvidenceFace } from './evidence-face.tsx'
import type { LookedEvidence } from './evidence-flaws.ts'
import { EvidencePersonalData } from './evidence-personal-data.tsx'
import { useStepOffer } from '../hooks/use-undo-offer.tsx'
import { useErasure } from './use-erasure.tsx'

/** One file: what it is, its own date, what it shows; a look at it, a copy of it, or away with it. */
export const EvidenceRow = ({
  item,
  looked,
  isLocked,
}: {
  readonly item: EvidenceItem
  /** What its first bytes told; undefined while they were not looked at. */
  readonly looked: LookedEvidence | undefined
  readonly isLocked: boolean
}) => {
  const { mutate: save } = useCommand('evidence.save')
  const { mutateAsync: removeItem } = useCommand('evidence.remove')
  const copy = useCommand('evidence.saveCopy')
  const offer = useStepOffer()
  const { eraseItem } = useErasure()
  const { message } = App.useApp()
  const [caption, setCaption] = useState(item.caption ?? '')
  const name = plainName(item.name)

  // Awaited, not told by a callback: this row is gone by then.
  const remove = async (): Promise<void> => {
    try {
      await removeItem({ id: item.id })
      offer(`已移除“${name}”。`)
    } catch {
      // Said by the command.
    }
  }
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
      <EvidenceFace item={item} looked={looked} />
      <div className="entry-file-tools">
        <Button
          type="text"
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          title="另存为"
          aria-label={`另存为：${name}`}
          disabled={false}
          loading={copy.isPending}
          onClick={saveCopy}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          title="移除"
          aria-label={`移除：${name}`}
          disabled={isLocked}
          onClick={() => void remove()}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          title="彻底删除…"
          aria-label={`彻底删除：${name}`}
          disabled={isLocked}
          onClick={() => eraseItem(item)}
        />
      </div>
      <div className="entry-file-fields">
        <DateField
          label={`材料日期：${name}`}
          value={item.on}
          onChange={(on) => on !== undefined && save({ id: item.id, on })}
        />
        <Input
          aria-label={`说明：${name}`}
          placeholder="说明，如 签到表"
          maxLength={LIMITS.caption}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
          onBlur={saveCaption}
          onPressEnter={saveCaption}
        />
      </div>
      <EvidencePersonalData where="文件名" text={item.name} />
      <EvidencePersonalData where="说明" text={caption} />
    </div>
  )
}
