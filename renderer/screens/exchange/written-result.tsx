import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { isInBrowser } from '../../api/transport.ts'

/** Said only after everything was read back and compared. */
const saidOf = (done: string) =>
  isInBrowser
    ? {
        title: `已${done}，内容已核对无误`,
        subTitle: '浏览器已把文件存到下载文件夹。请复制到U盘，等复制结束并弹出U盘后再拔。',
      }
    : { title: `已${done}，可以拔出U盘`, subTitle: '文件已写入、读回并核对无误。' }

/** A file that was written for somebody else: that it is whole, what is in it (a list of facts), and once more. */
export const WrittenResult = ({
  done,
  status = 'success',
  onAgain,
  children,
}: {
  readonly done: '生成' | '导出'
  readonly status?: 'success' | 'warning'
  readonly onAgain: () => void
  readonly children: ReactNode
}) => (
  <Result
    className="exchange-result"
    status={status}
    {...saidOf(done)}
    extra={<Button onClick={onAgain}>再{done}一份</Button>}
  >
    <dl className="exchange-facts">{children}</dl>
  </Result>
)
