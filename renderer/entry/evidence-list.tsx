import { LinkOutlined, PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { useFileTarget } from '../hooks/use-file-target.ts'
import { addedText } from './evidence-added.ts'
import { EvidenceRow } from './evidence-row.tsx'
import { EvidenceStored } from './evidence-stored.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import './evidence.css'

/** The files that prove the entry: added by button or, where the door allows it, dropped on the list. */
export const EvidenceList = ({
  evidence,
  isLocked,
  ensureSaved,
  onAdded,
}: {
  readonly evidence: readonly EvidenceItem[]
  readonly isLocked: boolean
  /** Saves a new entry first; undefined when that failed. */
  readonly ensureSaved: () => Promise<string | undefined>
  /** Called with the entry's id once it was tried, whether files came or not. */
  readonly onAdded: (entryId: string) => void
}) => {
  const add = useCommand('evidence.add')
  const drop = useDroppedFiles()
  const { message } = App.useApp()
  const [choosingFor, setChoosingFor] = useState<string>()
  const savedId = evidence[0]?.entryId
  const looked = useCall(
    'evidence.look',
    { entryId: savedId ?? '' },
    { enabled: savedId !== undefined, keepPrevious: true },
  )
  const takesFiles = !isLocked

  const addWith = async (work: (entryId: string) => ReturnType<typeof add.mutateAsync>) => {
    const entryId = await ensureSaved()
    if (entryId === undefined) return
    try {
      const said = addedText(await work(entryId))
      if (said !== undefined) void message.info(said, 8)
    } catch {
      // Said by the command; the entry is saved all the same.
    }
    onAdded(entryId)
  }
  const chooseStored = async () => {
    const entryId = await ensureSaved()
    if (entryId === undefined) return
    setChoosingFor(entryId)
  }
  const { isOver, targetProps } = useFileTarget((files) => {
    void addWith((entryId) => drop.mutateAsync({ entryId, files }))
  })

  return (
    <Form.Item label="佐证材料">
      <div
        className={isOver ? 'entry-evidence entry-evidence-over' : 'entry-evidence'}
        {...(takesFiles && targetProps)}
      >
        {evidence.map((item) => (
          <EvidenceRow
            key={item.id}
            item={item}
            looked={looked.data?.find(({ id }) => id === item.id)}
            isLocked={isLocked}
          />
        ))}
        <div className="entry-evidence-adds">
          <Button
            size="small"
            icon={<PaperClipOutlined aria-hidden />}
            loading={add.isPending || drop.isPending}
            onClick={() => void addWith((entryId) => add.mutateAsync({ entryId }))}
          >
            添加佐证
          </Button>
          <Button
            size="small"
            icon={<LinkOutlined aria-hidden />}
            onClick={() => void chooseStored()}
          >
            用已有的材料
          </Button>
          {takesFiles && <span className="entry-hint">也可以把文件拖到这里，可一次多个。</span>}
        </div>
      </div>
      {choosingFor !== undefined && (
        <EvidenceStored
          entryId={choosingFor}
          onClose={() => {
            setChoosingFor(undefined)
            onAdded(choosingFor)
          }}
        />
      )}
    </Form.Item>
  )
}
