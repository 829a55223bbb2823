import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { ChangedText } from '../../components/changed-text.tsx'
import { type Preview, outcomeLabels, outcomeSigns } from './view.ts'

type Difference = Preview['records'][number]

/** One record an import touches: what becomes of it, and field by field what was and what will be. */
export const RecordDifference = ({ record }: { readonly record: Difference }) => {
  const { outcome, kindLabel, title, hasConflict, fields } = record
  // One's own side is in use: the record is listed for its conflict, not for a change.
  const isSame = outcome === 'changed' && fields.length === 0
  // What is new is read by its name; what changes is read word by word.
  const [isOpen, setOpen] = useState(outcome === 'changed')
  return (
    <li className="exchange-record">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span className={`exchange-outcome exchange-outcome-${outcome}`}>
          {isSame ? '＝ 不变' : `${outcomeSigns[outcome]} ${outcomeLabels[outcome]}`}
        </span>
        <span className="exchange-kind">{kindLabel}</span>
        <span className="exchange-title">{title}</span>
        {hasConflict && <span className="exchange-conflict">▲ 有冲突</span>}
      </button>
      {isOpen && fields.length > 0 && <Fields fields={fields} outcome={outcome} />}
      {isOpen && isSame && (
        <p className="exchange-nothing">
          {hasConflict ? '显示的内容不变，合并后由您决定用哪一方。' : '显示的内容不变。'}
        </p>
      )}
    </li>
  )
}

const Fields = ({ fields, outcome }: Pick<Difference, 'fields' | 'outcome'>) => (
  <table className="exchange-fields">
    <thead>
      <tr>
        <th scope="col">项目</th>
        {outcome !== 'new' && <th scope="col">本机现在</th>}
        {outcome !== 'deleted' && <th scope="col">合并以后</th>}
      </tr>
    </thead>
    <tbody>
      {fields.map(({ field, label, before, after }) => (
        <tr key={field}>
          <th scope="row">{label}</th>
          {outcome !== 'new' && (
            <td>
              <ChangedText text={before} against={after} side="before" />
            </td>
          )}
          {outcome !== 'deleted' && (
            <td>
              <ChangedText text={after} against={before} side="after" />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
