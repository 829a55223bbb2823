import { Checkbox, Radio, Select } from 'antd'
import type { Office } from '../../../shared/domain/office.ts'
import type { ExportChoice } from './view.ts'

/** What is given away: everything, one year or one office, with or without the files. */
export const ExportScope = ({
  choice,
  years,
  offices,
  onChange,
}: {
  readonly choice: ExportChoice
  readonly years: readonly number[]
  readonly offices: readonly Office[]
  readonly onChange: (choice: ExportChoice) => void
}) => (
  <>
    <Radio.Group
      className="exchange-scope"
      aria-label="导出的范围"
      value={choice.part}
      onChange={({ target }) => onChange({ ...choice, part: target.value })}
      options={[
        { value: 'all', label: '全部' },
        { value: 'year', label: '一个年度' },
        { value: 'office', label: '一个股室' },
      ]}
    />
    {choice.part === 'year' && (
      <Select
        className="exchange-scope-choice"
        aria-label="导出的年度"
        value={choice.year}
        options={years.map((year) => ({ value: year, label: `${year}年` }))}
        onChange={(year: number) => onChange({ ...choice, year })}
      />
    )}
    {choice.part === 'office' && (
      <Select
        className="exchange-scope-choice"
        aria-label="导出的股室"
        placeholder="选择股室"
        value={choice.officeId}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(officeId: string) => onChange({ ...choice, officeId })}
      />
    )}
    <Checkbox
      checked={choice.evidence}
      onChange={({ target }) => onChange({ ...choice, evidence: target.checked })}
    >
      带上佐证材料
    </Checkbox>
  </>
)
