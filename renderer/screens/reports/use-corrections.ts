import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { HeadField } from '../../../shared/domain/official-check/finding.ts'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { correctedText } from './check-view.ts'
import type { Desk } from './use-desk.ts'

const CHANGED = '这里的文字刚才有变化，没有修改。请看新的检查结果。'

type TextField = Exclude<HeadField, 'datedOn' | 'printedOn'>

const textFieldOf = ({ field }: ReportFinding): TextField | undefined =>
  field === 'datedOn' || field === 'printedOn' ? undefined : field

/** 修改 and 忽略: what can be done about a finding, each with its way back. */
export const useCorrections = (report: Report, desk: Desk) => {
  const reportId = report.id
  const queries = useQueryClient()
  const { message } = App.useApp()
  const offerUndo = useUndoOffer()
  const saveBlock = useCommand('reports.saveBlock')
  const saveHead = useCommand('reports.saveHead')
  const setAside = useCommand('reports.setAside')

  /** What has just been saved may not have been drawn yet. */
  const latest = (): Report => queries.getQueryData<Report>(['reports.get', { reportId }]) ?? report

  const correctBlock = async (finding: ReportFinding, blockId: string): Promise<void> => {
    // What is being typed there comes first; the correction is made in what it becomes.
    const { saved } = await desk.drafts.settle(`block:${blockId}`)
    const block = latest().blocks.find(({ id }) => id === blockId)
    const text = block === undefined ? undefined : correctedText(block.text, finding)
    if (!saved || block === undefined || text === undefined) {
      void message.warning(CHANGED, 8)
      return
    }
    const wasDrafted = block.origin === 'drafted'
    const takeBack = () =>
      saveBlock.mutate(
        { reportId, blockId, text: block.text },
        {
          onSuccess: () =>
            void message.info(wasDrafted ? '已恢复原文，这一段仍是自写。' : '已恢复原文。', 6),
        },
      )
    saveBlock.mutate(
      { reportId, blockId, text },
      {
        onSuccess: () =>
          offerUndo(wasDrafted ? '已修改，这一段改为自写。' : '已修改。', '撤销', takeBack),
      },
    )
  }

  const correctHead = (finding: ReportFinding, field: TextField): void => {
    const former = latest().head[field] ?? ''
    const text = correctedText(former, finding)
    if (text === undefined) {
      void message.warning(CHANGED, 8)
      return
    }
    const save = (value: string, onSuccess?: () => void) =>
      saveHead.mutate({ reportId, head: { [field]: value } }, { onSuccess })
    save(text, () => offerUndo('已修改。', '撤销', () => save(former)))
  }

  const identity = ({ rule, blockId, excerpt }: ReportFinding) => ({
    reportId,
    rule,
    blockId,
    excerpt,
  })
  const count = (finding: ReportFinding) => setAside.mutate({ ...identity(finding), reason: null })

  const isBusy = saveBlock.isPending || saveHead.isPending || setAside.isPending
  // Each takes the card it is asked on away: the focus goes to the list before it would be lost.
  const correct = useStable((finding: ReportFinding): void => {
    if (isBusy) return
    desk.goToFacts()
    const field = textFieldOf(finding)
    if (finding.blockId !== undefined) void correctBlock(finding, finding.blockId)
    else if (field !== undefined) correctHead(finding, field)
  })
  const ignore = useStable((finding: ReportFinding, reason: string): void => {
    if (isBusy) return
    desk.goToFacts()
    setAside.mutate(
      { ...identity(finding), reason },
      {
        onSuccess: () => offerUndo('已忽略，理由留在“已忽略”里。', '撤销', () => count(finding)),
      },
    )
  })
  const countAgain = useStable((finding: ReportFinding): void => {
    if (isBusy) return
    desk.goToFacts()
    count(finding)
  })

  return {
    /** One is being carried out; no other begins meanwhile. */
    isBusy,
    /** Whether 修改 can be offered. */
    canCorrect: (finding: ReportFinding): boolean =>
      finding.fix !== undefined &&
      (finding.blockId !== undefined || textFieldOf(finding) !== undefined),
    correct,
    ignore,
    /** Lets a finding count again. */
    count: countAgain,
  }
}
export type Corrections = ReturnType<typeof useCorrections>
