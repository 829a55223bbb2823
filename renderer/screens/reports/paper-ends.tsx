import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { chineseDate } from '../../../shared/domain/date.ts'
import { issuersOf } from '../../../shared/domain/report/letterhead.ts'
import type { ReportHead } from '../../../shared/domain/report/report.ts'
import { titleLines } from '../../../shared/domain/report/title-lines.ts'

const Missing = ({ name }: { readonly name: string }) => (
  <span className="reports-missing">▲ 缺{name}</span>
)

/** The title in the lines it is printed in. */
const TitleLines = ({ head }: { readonly head: ReportHead }) => {
  const { title, issuer, jointIssuers } = head
  const lines = useMemo(
    () => titleLines(title, issuersOf({ issuer, jointIssuers })),
    [title, issuer, jointIssuers],
  )
  return lines.map((line, index) => (
    // Two lines may say the same; their place is what tells them apart.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className="reports-title-line">
      {line}
    </span>
  ))
}

/** Title and recipient above the text; opens their form. */
export const PaperHead = ({
  head,
  onOpen,
  onWriteFirst,
}: {
  readonly head: ReportHead
  readonly onOpen: () => void
  readonly onWriteFirst: () => void
}) => (
  <div className="reports-head">
    <button type="button" className="reports-end" title="修改标题、主送与落款" onClick={onOpen}>
      {head.hasLetterhead === true && head.documentNumber !== '' && (
        <span className="reports-document-number">{head.documentNumber}</span>
      )}
      <span className="reports-title">
        {head.title === '' ? <Missing name="标题" /> : <TitleLines head={head} />}
      </span>
      <span className="reports-recipient">
        {head.recipient === '' ? <Missing name="主送机关" /> : `${head.recipient}：`}
      </span>
    </button>
    <Button
      className="reports-insert"
      size="small"
      shape="circle"
      icon={<PlusOutlined aria-hidden />}
      aria-label="在最前面写一段"
      title="在最前面写一段"
      onClick={onWriteFirst}
    />
  </div>
)

/** Issuer and date below the text; opens their form. */
export const PaperFoot = ({
  head,
  onOpen,
}: {
  readonly head: ReportHead
  readonly onOpen: () => void
}) => (
  <button
    type="button"
    className="reports-end reports-signature"
    title="修改标题、主送与落款"
    onClick={onOpen}
  >
    <span className="reports-signature-block">
      <span>{head.issuer === '' ? <Missing name="署名" /> : head.issuer}</span>
      <span>{chineseDate(head.datedOn)}</span>
    </span>
    {head.hasColophon === true && head.cc !== '' && (
      <span className="reports-cc">抄送：{head.cc}</span>
    )}
  </button>
)
