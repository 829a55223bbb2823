import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { sumFigures } from '../../../shared/domain/figure.ts'
import { EntryCard } from './entry-card.tsx'
import { FigureList } from './figure-list.tsx'
import { ENTRIES_READ, useEntries } from './use-entries.ts'
import './facts.css'

/** Cards drawn at once; the others come with a click. */
const CARDS = 20

/** 事实: the ledger entries behind the present block and their figures. */
export const FactsPanel = ({
  report,
  block,
  figure,
  onCloseFigure,
}: {
  readonly report: Report
  readonly block: ReportBlock | undefined
  /** Only the entries behind this figure are shown. */
  readonly figure: PlacedFigure | undefined
  readonly onCloseFigure: () => void
}) => {
  if (block === undefined) {
    return <p className="reports-facts-hint">点选正文里的一段，这里显示它依据的台账和数据。</p>
  }
  if (block.kind === 'task-table') {
    return <p className="reports-facts-hint">附件表在导出时由本年度台账和完成情况生成。</p>
  }
  if (figure !== undefined) {
    const words = `${figure.name}${block.text.slice(figure.start, figure.end)}`
    return (
      <section aria-label={`${words}的来源`}>
        <p className="reports-facts-figure">
          <strong>{words}</strong>
          <Button size="small" type="link" onClick={onCloseFigure}>
            看整段的台账
          </Button>
        </p>
        <Facts
          key={`${block.id}/${figure.start}`}
          year={report.year}
          ids={figure.entryIds}
          hasSums={false}
        />
      </section>
    )
  }
  if (block.entryIds.length === 0) {
    return (
      <p className="reports-facts-hint">
        {block.kind === 'heading' ? '标题没有对应的台账。' : '这一段没有对应的台账记录。'}
      </p>
    )
  }
  return <Facts key={block.id} year={report.year} ids={block.entryIds} hasSums />
}

const Facts = ({
  year,
  ids,
  hasSums,
}: {
  readonly year: number
  readonly ids: readonly string[]
  /** Adds up the figures of all the entries. */
  readonly hasSums: boolean
}) => {
  const { entries, isPending, failed } = useEntries(ids)
  const [chosen, setChosen] = useState<readonly string[]>()
  const [areAllShown, setAllShown] = useState(false)
  if (isPending) return <Skeleton active paragraph={{ rows: 5 }} />

  const kept = entries.filter(({ removed }) => !removed)
  const listed = chosen === undefined ? entries : entries.filter(({ id }) => chosen.includes(id))
  const shown = areAllShown ? listed : listed.slice(0, CARDS)
  return (
    <>
      <p className="reports-facts-count">
        {`依据${ids.length}条台账`}
        {ids.length > ENTRIES_READ && `，这里只列出前${ENTRIES_READ}条，全部请看台账`}
        {failed > 0 && `；有${failed}条读不到，可能已被删除`}
      </p>
      {hasSums && ids.length <= ENTRIES_READ && (
        <FigureList sums={sumFigures(kept)} chosen={chosen} onChoose={setChosen} />
      )}
      {shown.map((entry) => (
        <EntryCard key={entry.id} entry={entry} year={year} />
      ))}
      {shown.length < listed.length && (
        <Button size="small" type="link" onClick={() => setAllShown(true)}>
          显示全部{listed.length}条
        </Button>
      )}
    </>
  )
}
