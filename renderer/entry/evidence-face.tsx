import { FileImageOutlined, FileOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { plainName } from '../../shared/domain/evidence/marked-name.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { notOpenedReasons } from '../../shared/text/evidence-text.ts'
import { sizeText } from '../../shared/text/number-text.ts'
import { useCommand } from '../hooks/use-call.ts'
import { flawHints, flawLabels, flawOf, type LookedEvidence } from './evidence-flaws.ts'
import { EvidenceName } from './evidence-name.tsx'
import { useThumbnail } from './use-thumbnail.ts'

type FaceProps = {
  readonly item: EvidenceItem
  readonly looked: LookedEvidence | undefined
}

/** A file as one recognises it: its picture, its name, what it is; a press opens a copy of it. */
export const EvidenceFace = ({ item, looked }: FaceProps) => {
  const open = useCommand('evidence.open')
  const { message } = App.useApp()
  const name = plainName(item.name)
  const canOpen = looked?.state === 'sound' && looked.notOpened === null
  const show = () =>
    open.mutate(
      { id: item.id },
      {
        onSuccess: ({ how, savedAs }) =>
          void message.success(
            how === 'opened' ? '已打开一份只读副本。' : `已另存为“${savedAs}”。`,
          ),
      },
    )
  return (
    <>
      <Button
        className="entry-file-picture"
        type="text"
        aria-label={`打开：${name}`}
        title={canOpen ? '打开一份只读副本' : openHint(looked)}
        // A removed entry locks its form; looking is allowed all the same.
        disabled={!canOpen}
        loading={open.isPending}
        onClick={show}
      >
        <Picture item={item} isPicture={looked?.isPicture === true} />
      </Button>
      <div className="entry-file-words">
        <div className="entry-file-name" title={name}>
          <EvidenceName name={item.name} />
        </div>
        <Facts item={item} looked={looked} />
      </div>
    </>
  )
}

const openHint = (looked: LookedEvidence | undefined): string | undefined =>
  looked?.notOpened == null ? undefined : `${notOpenedReasons[looked.notOpened]}，请另存为后查看`

const Picture = ({
  item,
  isPicture,
}: {
  readonly item: EvidenceItem
  readonly isPicture: boolean
}) => {
  const address = useThumbnail(item, isPicture)
  if (address !== null) return <img src={address} alt="" className="entry-thumbnail" />
  return isPicture ? <FileImageOutlined aria-hidden /> : <FileOutlined aria-hidden />
}

/** Size, and what the clerk should know of the file. */
const Facts = ({ item, looked }: FaceProps) => {
  const flaw = flawOf(looked)
  const others = looked?.otherEntries ?? []
  return (
    <div className="entry-file-size">
      {flaw !== undefined && (
        <span className="entry-file-flaw" title={flawHints[flaw]}>
          ▲ {flawLabels[flaw]}
        </span>
      )}
      {looked?.trueType != null && (
        <span className="entry-file-flaw">▲ 实际是{looked.trueType}</span>
      )}
      {sizeText(item.size)}
      {others.length > 0 && (
        <span title={others.map(({ on, text }) => `${on} ${text.slice(0, 40)}`).join('\n')}>
          {' '}
          · 另有{others.length}条记录用它
        </span>
      )}
    </div>
  )
}
