import { App } from 'antd'
import { useEffectEvent, useLayoutEffect, useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { MissingFonts } from '../../fonts/missing-fonts.tsx'
import { errorsIn } from './check-view.ts'
import { sizeText } from './template-notes.ts'

/**
 * 导出Word: what is being typed is saved first; a report with gaps or errors asks once more, showing them.
 * `check` runs the check; when it fails the report still goes out. `hasKey`: Ctrl+E works, as it does while no form lies over the report.
 */
export const useExport = (
  report: Report,
  settleAll: () => Promise<boolean>,
  options: {
    readonly hasKey: boolean
    readonly check: () => Promise<readonly ReportFinding[]>
  },
) => {
  const { hasKey, check } = options
  const { notification, message } = App.useApp()
  const { mutate, isPending } = useCommand('reports.export')
  const [isWarning, setWarning] = useState(false)
  const [errors, setErrors] = useState<readonly ReportFinding[]>([])

  const run = () => {
    setWarning(false)
    mutate(
      { reportId: report.id, profile: report.head.profile },
      {
        onSuccess: ({ savedAs, bytes, gaps }) =>
          notification.success({
            title: '已导出Word文档',
            description: (
              <>
                {savedAs}（{sizeText(bytes)}）{gaps > 0 && <div>有{gaps}处待补充没有印出来。</div>}
                <MissingFonts head={report.head} />
              </>
            ),
            duration: 12,
          }),
      },
    )
  }
  const findErrors = async (): Promise<readonly ReportFinding[]> => {
    try {
      return errorsIn(await check())
    } catch {
      void message.warning('导出前检查没有完成，不影响导出。', 8)
      return []
    }
  }
  const start = async (): Promise<void> => {
    if (isPending) return
    if (!(await settleAll())) {
      void message.error('有一段文字没有保存成功，请先处理它再导出。', 8)
      return
    }
    const found = await findErrors()
    setErrors(found)
    if (found.length > 0 || report.blocks.some(({ kind }) => kind === 'gap')) setWarning(true)
    else run()
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!hasKey) return
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'e') return
    event.preventDefault()
    if (!event.repeat) void start()
  })
  // Before the report is painted: who sees it may press the key.
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return {
    isPending,
    isWarning,
    /** The errors to warn of. They stay while the warning goes away. */
    errors,
    start: () => void start(),
    run,
    dismiss: () => setWarning(false),
  }
}
