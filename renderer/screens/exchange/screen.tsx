import { useEffect, useEffectEvent } from 'react'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { FormCard } from '../../sheet-export/form-card.tsx'
import { ExportCard } from './export-card.tsx'
import { HandoverCard } from './handover-card.tsx'
import { ImportCard } from './import-card.tsx'
import { ImportList } from './import-list.tsx'
import { ImportReportView } from './import-report.tsx'
import { PackCard } from './pack-card.tsx'
import { PreviewView } from './preview-view.tsx'
import { usePreview } from './use-preview.ts'
import './screen.css'

/** 数据交换: a file for a colleague, a colleague's file, and what came of earlier ones. */
export const ExchangeScreen = () => {
  const { params } = useRoute()
  const preview = usePreview()
  useWaitingFile(preview.looking)
  const importId = params['import']

  if (importId !== undefined) {
    return <ImportReportView importId={importId} isFresh={params['done'] !== undefined} />
  }
  if (preview.held !== undefined) {
    return (
      <PreviewView preview={preview.held} onApplied={preview.forget} onPutAway={preview.putAway} />
    )
  }
  return <Doors looking={preview.looking} />
}

const Doors = ({ looking }: { readonly looking: ReturnType<typeof usePreview>['looking'] }) => {
  const year = useYear()
  return (
    <div className="exchange">
      <div className="exchange-doors">
        {/* The year of work is not known at once, and is what a year's export begins with. */}
        <ExportCard key={year} year={year} />
        <ImportCard looking={looking} />
        {year !== undefined && <FormCard year={year} />}
      </div>
      <div className="exchange-doors">
        <PackCard key={year} year={year} />
        <HandoverCard />
      </div>
      <ImportList />
    </div>
  )
}

/** A data file that was double-clicked brings the clerk here with `waiting`: it is looked at, once. */
const useWaitingFile = ({ mutate, isPending }: ReturnType<typeof usePreview>['looking']): void => {
  const { params, setParams } = useRoute()
  const isWaiting = params['waiting'] !== undefined
  const take = useEffectEvent(() => {
    setParams({ waiting: undefined, import: undefined, done: undefined })
    if (!isPending) mutate({ waiting: true })
  })
  useEffect(() => {
    if (isWaiting) take()
  }, [isWaiting])
}
