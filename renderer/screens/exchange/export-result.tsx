import { Button, Result } from 'antd'
import { numberText } from '../../../shared/text/number-text.ts'
import { isInBrowser } from '../../api/transport.ts'
import { type Exported, largeSizeText } from './view.ts'

/** Said only after the file was read back and compared. */
const titles = isInBrowser
  ? {
      title: '已导出，内容已核对无误',
      next: '浏览器已把文件存到下载文件夹。请复制到U盘，等复制结束并弹出U盘后再拔。',
    }
  : { title: '已导出，可以拔出U盘', next: '文件已写入、读回并核对无误。' }

/** What was made, where it is, and what is in it. */
export const ExportResult = ({
  exported,
  onAgain,
}: {
  readonly exported: Exported
  readonly onAgain: () => void
}) => (
  <Result
    className="exchange-result"
    status="success"
    title={titles.title}
    subTitle={titles.next}
    extra={<Button onClick={onAgain}>再导出一份</Button>}
  >
    <dl className="exchange-facts">
      <dt>文件</dt>
      <dd>{exported.savedAs}</dd>
      <dt>大小</dt>
      <dd>{largeSizeText(exported.bytes)}</dd>
      <dt>内容</dt>
      <dd>
        {numberText(exported.records)}条记录（含全部修改历史{numberText(exported.changes)}次），
        {exported.files === 0 ? '不含佐证材料' : `佐证材料${numberText(exported.files)}份`}
      </dd>
      {exported.missing > 0 && (
        <>
          <dt>缺失</dt>
          <dd>
            {numberText(exported.missing)}
            份佐证材料的文件本机没有或已损坏，没有装进去。对方如果有，可以反过来补给您。
          </dd>
        </>
      )}
      <dt>校验码</dt>
      <dd className="exchange-hash">{exported.sha256}</dd>
    </dl>
  </Result>
)
