import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import type { Edit } from './edit-document.ts'
import { editHead, headProblems, putBack } from './edit-head.ts'
import { headLabels } from './sorts.ts'
import { type DocumentDraft, HEAD_FIELDS, type HeadField, isDate, isList } from './text-draft.ts'

/** Fields every report has; the others are shown when the text had them, or when asked for. */
const USUAL: readonly HeadField[] = ['documentNumber', 'title', 'recipient', 'issuer', 'datedOn']

type Change = (edit: Edit) => void

/** 首尾: what was recognised of it, each with the way back into the text. */
export const HeadFields = ({
  document,
  change,
}: {
  readonly document: DocumentDraft
  readonly change: Change
}) => {
  const [showsAll, setShowsAll] = useState(false)
  const problems = headProblems(document)
  const fields = HEAD_FIELDS.filter(
    (field) => showsAll || USUAL.includes(field) || document.head[field] !== '',
  )
  return (
    <Form component={false} layout="vertical">
      <div className="existing-head">
        {fields.map((field) => (
          <HeadItem
            key={field}
            field={field}
            value={document.head[field]}
            problem={problems.get(field)}
            document={document}
            change={change}
          />
        ))}
      </div>
      {fields.length < HEAD_FIELDS.length && (
        <Button type="link" size="small" onClick={() => setShowsAll(true)}>
          显示签发人、附注、版记等其他项
        </Button>
      )}
    </Form>
  )
}

const HeadItem = ({
  field,
  value,
  problem,
  document,
  change,
}: {
  readonly field: HeadField
  readonly value: string
  readonly problem: string | undefined
  readonly document: DocumentDraft
  readonly change: Change
}) => {
  const offerUndo = useUndoOffer()
  const id = `existing-${field}`
  const label = headLabels[field]
  const back = () => {
    change(putBack(field))
    // The paragraph that came of it is the one that is new.
    const known = new Set(document.blocks.map(({ key }) => key))
    offerUndo(`${label}已放回正文。`, '撤销', () =>
      change((now) => ({
        ...editHead(field, value)(now),
        blocks: now.blocks.filter(({ key, text }) => known.has(key) || text !== value),
      })),
    )
  }
  return (
    <div className={`existing-head-item${field === 'title' ? ' existing-wide' : ''}`}>
      <Form.Item
        htmlFor={id}
        label={label}
        validateStatus={problem === undefined ? undefined : 'error'}
        help={problem === undefined ? undefined : `▲ ${problem}`}
      >
        {isDate(field) ? (
          <DateField
            id={id}
            value={value === '' ? undefined : value}
            onChange={(day) => change(editHead(field, day ?? ''))}
            onUnreadable={(typed) => change(editHead(field, typed))}
          />
        ) : (
          <Input.TextArea
            id={id}
            aria-invalid={problem !== undefined}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={value}
            onChange={(event) =>
              change(
                editHead(
                  field,
                  isList(field) ? event.target.value : event.target.value.replaceAll('\n', ''),
                ),
              )
            }
          />
        )}
      </Form.Item>
      {value !== '' && (
        <Button
          type="link"
          size="small"
          className="existing-put-back"
          aria-label={`${label}放回正文`}
          title="这不是首尾的内容，放回正文"
          onClick={back}
        >
          放回正文
        </Button>
      )}
    </div>
  )
}
