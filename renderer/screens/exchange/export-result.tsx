import { numberText } from '../../../shared/text/number-text.ts'
import { type Exported, largeSizeText } from './view.ts'
import { WrittenResult } from './written-result.tsx'

/** What was made, where it is, and what is in it. */
export const ExportResult = ({
  exported,
  onAgain,
}: {
  readonly exported: Exported
  readonly onAgain: () => void
}) => (
  <WrittenResult done="导出" onAgain={onAgain}>
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
  </WrittenResult>
)
