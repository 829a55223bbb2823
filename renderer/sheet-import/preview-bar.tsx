import { Alert, Checkbox, Select } from 'antd'
import { useId } from 'react'
import { numberText } from '../../shared/text/number-text.ts'
import { useCall } from '../hooks/use-call.ts'
import type { Adjust } from './use-adjust.ts'
import { outcomeLabels, outcomesOf, type Preview } from './view.ts'

/** What it comes to, and what the clerk can say about the whole table. */
export const PreviewBar = ({
  preview,
  year,
  adjust,
}: {
  readonly preview: Preview
  readonly year: number
  readonly adjust: Adjust
}) => {
  const label = useId()
  const { data: plan } = useCall('plan.get', {})
  const years = plan?.years.map(({ year: value }) => ({ value, label: `${value}年` })) ?? []
  return (
    <>
      <div className="sheet-import-bar">
        <span role="status" className="sheet-import-counts">
          {outcomesOf(preview)
            .map(({ outcome, count }) => `${outcomeLabels[outcome]} ${numberText(count)}`)
            .join('　')}
        </span>
        {preview.kind === 'ledger' && (
          <>
            <span className="sheet-import-choice">
              <span id={label}>没写年份的按</span>
              <Select
                aria-labelledby={label}
                className="sheet-import-year"
                placeholder="选择年度"
                value={preview.year ?? undefined}
                options={years}
                disabled={adjust.isPending}
                onChange={(value: number) => adjust.change({ year: value })}
              />
            </span>
            <Checkbox
              checked={adjust.choices.proposeLinks !== false}
              disabled={adjust.isPending}
              onChange={({ target }) => adjust.change({ proposeLinks: target.checked })}
            >
              按内容的文字关联检查项
            </Checkbox>
          </>
        )}
      </div>
      {preview.kind === 'ledger' && preview.year === null && (
        <Alert
          className="sheet-import-alert"
          type="warning"
          showIcon
          title={`表里和文件名里都没有年份。只写了月、日的行要先选年度才能导入，例如${year}年。`}
        />
      )}
    </>
  )
}
