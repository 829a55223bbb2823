import { numberText } from '../../../shared/text/number-text.ts'
import { lackingLines, type Packed } from './pack-view.ts'
import { largeSizeText } from './view.ts'
import { WrittenResult } from './written-result.tsx'

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
    <WrittenResult
      done="生成"
      status={lacking.length === 0 ? 'success' : 'warning'}
      onAgain={onAgain}
    >
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
          <dd>第{packed.tasksWithout.map(({ number }) => number).join('、')}项任务没有佐证材料</dd>
        </>
      )}
    </WrittenResult>
  )
}
