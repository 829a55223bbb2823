import { numberText } from '../../shared/text/number-text.ts'
import type { MadeForms as Made } from './use-forms-out.ts'

/** The forms that were just made. */
export const MadeForms = ({ made }: { readonly made: Made | undefined }) =>
  made === undefined ? null : (
    <div role="status">
      <p className="exchange-lead">
        {made.forms.length === 1
          ? '已生成1张表，请交给股室：'
          : `已生成${made.forms.length}张表，都在“${made.savedAs}”里，请分别交给股室：`}
      </p>
      <ul className="form-made">
        {made.forms.map(({ file, items, entries }) => (
          <li key={file}>
            {file}（检查项{numberText(items)}项，台账{numberText(entries)}条）
          </li>
        ))}
      </ul>
    </div>
  )
