import { Alert, Button } from 'antd'
import { type RefreshNews, refreshSentences } from './refresh-news.ts'

/** What the last refresh did, with the way to bring back removed drafts. */
export const RefreshNotice = ({
  news,
  onRestoreRemoved,
  onClose,
}: {
  readonly news: RefreshNews
  readonly onRestoreRemoved: () => void
  readonly onClose: () => void
}) => (
  <Alert
    type={news.toVerify > 0 ? 'warning' : 'success'}
    role="status"
    banner
    showIcon
    closable={{ onClose, 'aria-label': '知道了' }}
    title={
      <>
        {refreshSentences(news)}
        {news.removed > 0 && `您删去的${news.removed}个自动段落没有再出现。`}
      </>
    }
    action={
      news.removed > 0 ? (
        <Button size="small" onClick={onRestoreRemoved}>
          找回
        </Button>
      ) : undefined
    }
  />
)
