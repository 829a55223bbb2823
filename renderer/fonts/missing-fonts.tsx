import { Popover } from 'antd'
import type { DigitFont, FontSetName } from '../../shared/domain/report/document.ts'
import { useMissingFonts } from './use-missing-fonts.ts'
import './missing-fonts.css'

/** Says how many fonts of a report this PC lacks; a click tells which and what to do. Nothing when it has them all. */
export const MissingFonts = ({
  head: { fontSet, digitFont },
}: {
  readonly head: { readonly fontSet?: FontSetName; readonly digitFont?: DigitFont }
}) => {
  const missing = useMissingFonts(fontSet, digitFont)
  if (missing === undefined || missing.count === 0) return null
  const { count, text, remedy } = missing
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="missing-fonts-text">
          <p>{text}</p>
          <p>{remedy}</p>
        </div>
      }
    >
      <button type="button" className="missing-fonts">
        ■ 本机缺{count}种字体
      </button>
    </Popover>
  )
}
