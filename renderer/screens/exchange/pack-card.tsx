import { FolderOpenOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { helpProps } from '../../help/topics.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { type PackAs, PackForm } from '../../components/pack-form.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { PackPersonalData } from './pack-personal-data.tsx'
import { PackResult } from './pack-result.tsx'
import { type PackPreview, lackingText } from './pack-view.ts'
import { largeSizeText } from './view.ts'

/** 佐证材料包: the evidence of the year in a folder for each task, looked at before it is made. */
export const PackCard = ({ year }: { readonly year: number | undefined }) => {
  const preview = useCall(
    'evidence.packPreview',
    { year: year ?? 0 },
    { enabled: year !== undefined },
  )
  const make = useCommand('evidence.pack')
  const [as, setAs] = useState<PackAs>('zip')
  const title = `佐证材料包（一项一档）`
  if (make.data !== undefined && !make.isPending) {
    return (
      <Card {...helpProps('packs')} title={title} className="exchange-door">
        <PackResult packed={make.data} onAgain={make.reset} />
      </Card>
    )
  }
  return (
    <Card title={title} className="exchange-door">
      <p className="exchange-lead">
        把{year ?? ''}
        年度的佐证材料按任务分文件夹、编号，附总目录和分目录（Word和表格各一份），任务序号和件数与报告附表一致，供检查时使用。
      </p>
      {preview.data === undefined ? (
        <Waiting queries={[preview]} />
      ) : (
        <>
          <PackCounts preview={preview.data} />
          <PackPersonalData places={preview.data.personalData} />
        </>
      )}
      <PackForm as={as} onChange={setAs} />
      <div className="exchange-actions">
        <Button
          type="primary"
          icon={<FolderOpenOutlined aria-hidden />}
          disabled={year === undefined || preview.data === undefined}
          loading={make.isPending}
          onClick={() => year !== undefined && make.mutate({ year, by: 'task', as })}
        >
          生成材料包
        </Button>
      </div>
      <WorkProgress isRunning={make.isPending} />
    </Card>
  )
}

const PackCounts = ({ preview }: { readonly preview: PackPreview }) => (
  <dl className="exchange-facts">
    <dt>任务</dt>
    <dd>
      有材料的{numberText(preview.folders)}个文件夹，没有材料的任务
      {numberText(preview.tasksWithout.length)}项
    </dd>
    <dt>材料</dt>
    <dd>
      {numberText(preview.items)}件，约{largeSizeText(preview.bytes)}
    </dd>
    {lackingText(preview) !== '' && (
      <>
        <dt>缺损</dt>
        <dd className="exchange-lacking">▲ {lackingText(preview)}</dd>
      </>
    )}
  </dl>
)
