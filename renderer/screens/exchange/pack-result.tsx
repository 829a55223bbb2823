import { Button, Result } from 'antd'
import { numberText } from '../../../shared/text/number-text.ts'
import { isInBrowser } from '../../api/transport.ts'
import { lackingLines, type Packed } from './pack-view.ts'
import { largeSizeText } from './view.ts'

/** Said only after everything was read back and compared. */
export const writtenTitles = isInBrowser
  ? {
      title: '已生成，内容已核对无误',
      next: '浏览器已把文件存到下载文件夹。请复制到U盘，等复制结束并弹出U盘后再拔。',
    }
  : { title: '已生成，可以拔出U盘', next: '文件已写入、读回并核对无误。' }

/** What was packed, and what is not in it. */
export const PackResult = ({
  packed,
  onAgain,
}: {
  readonly packed: Packed
  readonly onAgain: () => void
}) => {
  const lacking = lackingLines(packed)
  return (
    <Result
      className="exchange-result"
      status={lacking.length === 0 ? 'success' : 'warning'}
      title={writtenTitles.title}
      subTitle={writtenTitles.next}
      extra={<Button onClick={onAgain}>再生成一份</Button>}
    >
      <dl className="exchange-facts">
        <dt>文件</dt>
        <dd>{packed.savedAs}</dd>
        <dt>大小</dt>
        <dd>{largeSizeText(packed.bytes)}</dd>
        <dt>内容</dt>
        <dd>
          {numberText(packed.folders)}个文件夹，材料{numberText(packed.items)}件，目录Word和表格各
          {numberText(packed.folders + 1)}份
        </dd>
        {lacking.length > 0 && (
          <>
            <dt>缺损</dt>
            <dd>
              <ul className="exchange-places">
                {lacking.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {packed.tasksWithout.length > 0 && (
          <>
            <dt>无材料</dt>
            <dd>
              第{packed.tasksWithout.map(({ number }) => number).join('、')}项任务没有佐证材料
            </dd>
          </>
        )}
      </dl>
    </Result>
  )
}
