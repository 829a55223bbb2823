import { numberText } from '../../shared/text/number-text.ts'
import type { MadeForm } from './use-forms-out.ts'

/** The forms that were just made. */
export const MadeForms = ({ made }: { readonly made: readonly MadeForm[] }) =>
  made.length === 0 ? null : (
    <div role="status">
      <p className="exchange-lead">已生成{made.length}张表，请交给股室：</p>
      <ul className="form-made">
        {made.map(({ savedAs, items, entries }) => (
          <li key={savedAs}>
            {savedAs}（检查项{numberText(items)}项，台账{numberText(entries)}条）
          </li>
        ))}
      </ul>
    </div>
  )
