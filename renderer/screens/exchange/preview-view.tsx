import { Button, Card, Tabs } from 'antd'
import { numberText } from '../../../shared/text/number-text.ts'
import { CallError } from '../../api/call-error.ts'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { CountBoxes } from './count-boxes.tsx'
import { GroupTable } from './group-table.tsx'
import { ImportFiles } from './import-files.tsx'
import { PreviewRecords } from './record-list.tsx'
import { type Preview, bringsAnything, sendersText } from './view.ts'
import { WarningList } from './warning-list.tsx'

/** What merging would do, before it is done: 合并 or 取消, as a whole. */
export const PreviewView = ({
  preview,
  onApplied,
  onPutAway,
}: {
  readonly preview: Preview
  /** The preview is used up. */
  readonly onApplied: () => void
  readonly onPutAway: () => void
}) => {
  const { goTo } = useRoute()
  const apply = useCommand('exchange.apply')
  const { previewId, from, counts, files, warnings, evidence } = preview
  const isUseful = bringsAnything(preview)
  // Awaited, not told by a callback: on a fresh PC merging answers the first questions, and this part gives way.
  const merge = async (): Promise<void> => {
    try {
      const { importId } = await apply.mutateAsync({ previewId })
      onApplied()
      goTo('exchange', { import: importId, done: 1 })
    } catch (error) {
      // The program was started anew, or has put it away: there is nothing left to decide on.
      if (error instanceof CallError && error.code === 'not-found') onApplied()
    }
  }
  return (
    <div className="exchange">
      <Card
        title={`预览：${sendersText(from, files.length)}的数据`}
        extra={<span className="exchange-quiet">这里只是预览，数据还没有任何改动。</span>}
      >
        <ImportFiles files={files} />
        <CountBoxes counts={counts} />
        <p className="exchange-evidence">
          {evidence.arriving > 0 && `随文件带来佐证材料${numberText(evidence.arriving)}份。`}
          {evidence.missing > 0 &&
            `合并后仍有${numberText(evidence.missing)}份佐证材料缺文件，会标上“缺失”，以后可从同事的文件补齐。`}
        </p>
        <WarningList warnings={warnings} />
        <div className="exchange-actions">
          {isUseful && (
            <Button type="primary" loading={apply.isPending} onClick={() => void merge()}>
              合并
            </Button>
          )}
          <Button disabled={apply.isPending} onClick={onPutAway}>
            {isUseful ? '取消' : '关闭预览'}
          </Button>
          <span className="exchange-quiet">
            {isUseful
              ? '合并前自动备份；冲突的地方先取较晚的一方，以后再逐条定；合并后可以整个撤销。'
              : '此文件的内容本机都已有，没有变化。'}
          </span>
        </div>
        <WorkProgress isRunning={apply.isPending} />
      </Card>
      <Card>
        <PreviewTabs preview={preview} />
      </Card>
    </div>
  )
}

const PreviewTabs = ({ preview }: { readonly preview: Preview }) => (
  <Tabs
    items={[
      { key: 'records', label: '逐条查看', children: <PreviewRecords preview={preview} /> },
      {
        key: 'offices',
        label: '按股室',
        children: <GroupTable label="股室" none="未分股室" groups={preview.byOffice} />,
      },
      {
        key: 'tasks',
        label: '按任务',
        children: <GroupTable label="任务" none="不属于哪项任务" groups={preview.byTask} />,
      },
      {
        key: 'kinds',
        label: '按类别',
        children: <GroupTable label="类别" none="其他" groups={preview.byKind} />,
      },
    ]}
  />
)
