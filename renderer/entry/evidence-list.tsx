import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { canDropFiles } from '../api/transport.ts'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { useFileTarget } from '../hooks/use-file-target.ts'
import { evidenceFlaws } from './evidence-flaws.ts'
import { EvidenceRow } from './evidence-row.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'

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
  const savedId = evidence[0]?.entryId
  const looked = useCall(
    'evidence.verify',
    { entryId: savedId },
    { enabled: savedId !== undefined },
  )
  const flaws = evidenceFlaws(looked.data)
  const takesFiles = canDropFiles && !isLocked

  const addWith = async (work: (entryId: string) => Promise<unknown>) => {
    const entryId = await ensureSaved()
    if (entryId === undefined) return
    try {
      await work(entryId)
    } catch {
      // Said by the command; the entry is saved all the same.
    }
    onAdded(entryId)
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
          <EvidenceRow key={item.id} item={item} flaw={flaws.get(item.id)} isLocked={isLocked} />
        ))}
        <Button
          size="small"
          icon={<PaperClipOutlined aria-hidden />}
          loading={add.isPending || drop.isPending}
          onClick={() => void addWith((entryId) => add.mutateAsync({ entryId }))}
        >
          添加佐证
        </Button>
        {takesFiles && <span className="entry-hint">也可以把文件拖到这里。</span>}
      </div>
    </Form.Item>
  )
}
