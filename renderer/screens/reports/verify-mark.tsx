import './sentence-bank.css'
import { Button } from 'antd'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import type { WordToVerify } from '../../../shared/domain/report/to-verify.ts'
import type { Desk } from './use-desk.ts'

const nameOf = ({ text, was }: WordToVerify): string =>
  was === undefined ? text : `${text}（原${was}）`

/** Below a paragraph from the 句库: each word still to be looked at, to be ticked off one by one or all at once. */
export const VerifyMark = ({
  block,
  desk,
}: {
  readonly block: ReportBlock
  readonly desk: Desk
}) => {
  const words = block.toVerify
  if (words === undefined) return null
  return (
    <div className="reports-verify" role="group" aria-label="取自往年报告，待核对">
      <span>▲ 取自往年报告，请核对：</span>
      {words.map((word) => (
        <Button
          key={word.text}
          size="small"
          aria-label={`${nameOf(word)}，已核对`}
          onClick={() =>
            desk.verifyWords(
              block,
              words.filter((other) => other !== word),
            )
          }
        >
          {nameOf(word)} ✓
        </Button>
      ))}
      <Button size="small" type="link" onClick={() => desk.verifyWords(block, [])}>
        全部已核对
      </Button>
    </div>
  )
}
