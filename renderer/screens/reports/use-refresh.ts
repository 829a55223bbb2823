import { App } from 'antd'
import { useState } from 'react'
import type { Report } from '../../../shared/domain/report/report.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { type RefreshNews, refreshNews } from './refresh-news.ts'

/** 刷新事实, and what the last refresh did. */
export const useRefresh = (report: Report, settleAll: () => Promise<boolean>) => {
  const { message } = App.useApp()
  const { mutate, isPending } = useCommand('reports.refresh')
  const [news, setNews] = useState<RefreshNews>()

  const start = async (restoreRemoved: boolean): Promise<void> => {
    if (!(await settleAll())) {
      void message.error('有一段文字没有保存成功，请先处理它再刷新。', 8)
      return
    }
    mutate(
      { reportId: report.id, restoreRemoved },
      { onSuccess: (after) => setNews(refreshNews(report, after)) },
    )
  }

  return {
    isPending,
    news,
    start: () => void start(false),
    restoreRemoved: () => void start(true),
    dismiss: () => setNews(undefined),
  }
}
