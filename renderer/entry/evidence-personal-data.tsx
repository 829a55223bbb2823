import { personalDataIn } from '../../shared/domain/evidence/personal-data.ts'
import { personalDataText } from '../../shared/text/evidence-text.ts'

/** A hint that a text holds a number of a person. Nothing while it does not. */
export const EvidencePersonalData = ({
  where,
  text,
}: {
  /** What the text is: 工作内容, 文件名 … */
  readonly where: string
  readonly text: string
}) => {
  const found = personalDataIn(text)
  if (found.length === 0) return null
  return (
    <div className="entry-personal" role="note">
      ▲ {where}中可能有个人信息：{personalDataText(found)}。交给他人前请考虑隐去。
    </div>
  )
}
