import { Alert } from 'antd'
import { type Preview, warningType } from './view.ts'

/** What to know before merging: clocks, document numbers given twice, missing evidence, an unverified sender. */
export const WarningList = ({ warnings }: { readonly warnings: Preview['warnings'] }) => (
  <div className="exchange-warnings">
    {warnings.map(({ code, message }) => (
      <Alert key={`${code} ${message}`} type={warningType(code)} showIcon title={message} />
    ))}
  </div>
)
