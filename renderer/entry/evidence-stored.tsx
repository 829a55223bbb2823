import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { scaled } from '../display/display-settings.ts'
import { plainName } from '../../shared/domain/evidence/marked-name.ts'
import { sizeText } from '../../shared/text/number-text.ts'
import { Waiting } from '../components/waiting.tsx'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { EvidenceName } from './evidence-name.tsx'

const SHOWN = 50

/** 用已有的材料: one proof for many. What is chosen hangs on this entry too; nothing is copied. */
export const EvidenceStored = ({
  entryId,
  onClose,
}: {
  readonly entryId: string
  readonly onClose: () => void
}) => {
  const [text, setText] = useState('')
  const stored = useCall(
    'evidence.stored',
    { notOn: entryId, text: text.trim(), limit: SHOWN },
    { keepPrevious: true },
  )
  const attach = useCommand('evidence.attach')
  return (
    <Modal
      open
      title="用已有的材料"
      width={scaled(640)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <Input.Search
        autoFocus
        allowClear
        aria-label="查找已有的材料"
        placeholder="按名称、说明或台账内容查找"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {stored.data === undefined ? (
        <Waiting queries={[stored]} />
      ) : (
        <>
          <p className="entry-hint" aria-live="polite">
            {stored.data.total === 0
              ? '没有可用的材料：都已在这条记录中，或者没有找到。'
              : `共${stored.data.total}份，选用后文件仍只存一份。`}
            {stored.data.total > SHOWN && `这里列出最近的${SHOWN}份，其余请查找。`}
          </p>
          <ul className="entry-stored">
            {stored.data.items.map((item) => (
              <li key={item.id}>
                <div>
                  <div className="entry-file-name">
                    <EvidenceName name={item.name} />
                    {item.caption !== undefined && `（${item.caption}）`}
                  </div>
                  <div className="entry-hint">
                    {item.on} · {sizeText(item.size)} · 见{item.entry.on}“
                    {item.entry.text.slice(0, 30)}”
                  </div>
                </div>
                <Button
                  size="small"
                  aria-label={`选用：${plainName(item.name)}`}
                  disabled={attach.isPending}
                  onClick={() => attach.mutate({ id: item.id, entryId })}
                >
                  选用
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}
