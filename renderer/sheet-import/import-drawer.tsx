import { Alert, Drawer, Tabs } from 'antd'
import { useState } from 'react'
import { helpProps } from '../help/topics.ts'
import { numberText } from '../../shared/text/number-text.ts'
import { CallError } from '../api/call-error.ts'
import { api } from '../api/client.ts'
import { WorkProgress } from '../components/work-progress.tsx'
import { useCommand } from '../hooks/use-call.ts'
import { useFocusReturn } from '../hooks/use-focus-return.ts'
import { ColumnTable } from './column-table.tsx'
import { ImportFooter } from './import-footer.tsx'
import { ImportResult } from './import-result.tsx'
import { OfficeTable } from './office-table.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { ProblemList } from './problem-list.tsx'
import { RowTable } from './row-table.tsx'
import { type Adjust, useAdjust } from './use-adjust.ts'
import type { Applied, Preview } from './view.ts'
import './sheet-import.css'

/** What a table would become, corrected by the clerk, and then taken in or put away. */
export const ImportDrawer = ({
  preview,
  year,
  onPreview,
  onClose,
}: {
  readonly preview: Preview
  /** The year in sight. */
  readonly year: number
  readonly onPreview: (preview: Preview) => void
  readonly onClose: () => void
}) => {
  useFocusReturn()
  const [applied, setApplied] = useState<Applied>()
  const apply = useCommand('sheets.apply')
  const adjust = useAdjust(preview, onPreview)
  const close = (): void => {
    // What cannot be put away now is put away with the next start; there is nothing to tell.
    if (applied === undefined) {
      api['sheets.drop']({ previewId: preview.previewId }).catch(() => undefined)
    }
    onClose()
  }
  const takeIn = async (): Promise<void> => {
    try {
      setApplied(await apply.mutateAsync({ previewId: preview.previewId }))
    } catch (error) {
      // The ledger has changed meanwhile: what is shown is brought up to it.
      if (error instanceof CallError && error.code === 'sheet-changed') adjust.again()
      if (error instanceof CallError && error.code === 'not-found') onClose()
    }
  }
  const name = preview.fileName === '' ? '粘贴的内容' : preview.fileName
  return (
    <Drawer
      {...helpProps('excel')}
      open
      size="100%"
      title={applied === undefined ? `导入预览：${name}` : `导入结果：${name}`}
      onClose={close}
      mask={{ closable: false }}
      footer={
        applied === undefined && (
          <ImportFooter
            preview={preview}
            isBusy={apply.isPending || adjust.isPending}
            onApply={() => void takeIn()}
            onCancel={close}
          />
        )
      }
    >
      {applied === undefined ? (
        <>
          <PreviewBar preview={preview} year={year} adjust={adjust} />
          {(apply.isPending || adjust.isPending) && <WorkProgress isRunning />}
          <Parts preview={preview} adjust={adjust} />
        </>
      ) : (
        <ImportResult applied={applied} preview={preview} onClose={onClose} />
      )}
    </Drawer>
  )
}

const titled = (title: string, count: number): string => `${title} ${numberText(count)}`

const Parts = ({ preview, adjust }: { readonly preview: Preview; readonly adjust: Adjust }) => {
  const { columns, problems, offices, kind, counts } = preview
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <>
      {counts.new + counts.same + counts.problems + counts.changed === 0 && (
        <Alert
          type="warning"
          showIcon
          title="没有找到可以导入的记录，请看“说明”里的原因，或在“列”里指定时间和工作内容。"
        />
      )}
      <Tabs
        items={[
          {
            key: 'rows',
            label: titled('逐行查看', preview.rowTotal),
            children: <RowTable key={adjust.round} preview={preview} />,
          },
          ...(kind === 'form'
            ? []
            : [
                {
                  key: 'columns',
                  label: titled('列', columns.length),
                  children: <ColumnTable preview={preview} adjust={adjust} />,
                },
                {
                  key: 'offices',
                  label: titled('股室', offices.length),
                  children: <OfficeTable offices={offices} adjust={adjust} />,
                },
              ]),
          {
            key: 'problems',
            label: errors > 0 ? `说明 ▲${numberText(errors)}` : titled('说明', problems.length),
            children: <ProblemList problems={problems} />,
          },
        ]}
      />
    </>
  )
}
