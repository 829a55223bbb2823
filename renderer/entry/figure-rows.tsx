import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Form, Input } from 'antd'
import { memo, useMemo } from 'react'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { useCall } from '../hooks/use-call.ts'
import { type EntryForm, type FigureRow, type OtherFields, addFigure } from './entry-form.ts'

/**
 * The counted facts of the entry. Names already used this year are proposed: figures only add up under one name.
 */
export const FigureRows = memo(
  ({
    form,
    problems,
    year,
    change,
  }: {
    readonly form: OtherFields
    readonly problems: Readonly<Record<number, string>>
    readonly year: number
    readonly change: (changed: Partial<EntryForm>) => void
  }) => {
    const { data: names } = useCall('figures.names', { year })
    const units = useMemo(() => new Map(names?.map(({ name, unit }) => [name, unit])), [names])
    const rows = form.figures
    const set = (key: number, changed: Partial<FigureRow>) =>
      change({ figures: rows.map((row) => (row.key === key ? { ...row, ...changed } : row)) })
    return (
      <Form.Item label="数据" className="entry-figures">
        {rows.map((row, index) => (
          <FigureLine
            key={row.key}
            row={row}
            position={index + 1}
            problem={problems[row.key]}
            units={units}
            onChange={(changed) => set(row.key, changed)}
            onRemove={() => change({ figures: rows.filter(({ key }) => key !== row.key) })}
          />
        ))}
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          // Not `false` when there is room: that would unlock it in a form that is locked.
          disabled={rows.length >= LIMITS.figures || undefined}
          onClick={() => change({ figures: addFigure(rows) })}
        >
          添加数据
        </Button>
      </Form.Item>
    )
  },
)

const FigureLine = ({
  row,
  position,
  problem,
  units,
  onChange,
  onRemove,
}: {
  readonly row: FigureRow
  readonly position: number
  readonly problem: string | undefined
  /** Names used this year, with the unit they were used with. */
  readonly units: ReadonlyMap<string, string>
  readonly onChange: (changed: Partial<FigureRow>) => void
  readonly onRemove: () => void
}) => {
  const status = problem === undefined ? '' : 'error'
  return (
    <div className="entry-figure">
      <AutoComplete
        className="entry-figure-name"
        aria-label={`第${position}项数据名称`}
        placeholder="名称，如 参训"
        status={status}
        value={row.name}
        options={[...units.keys()].map((value) => ({ value }))}
        showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) === true }}
        onChange={(name: string) => onChange({ name })}
        onSelect={(name: string) => {
          const unit = units.get(name)
          onChange(row.unit === '' && unit !== undefined ? { name, unit } : { name })
        }}
      />
      <Input
        className="entry-figure-value"
        aria-label={`第${position}项数值`}
        inputMode="decimal"
        placeholder="数值"
        status={status}
        value={row.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <Input
        className="entry-figure-unit"
        aria-label={`第${position}项单位`}
        placeholder="单位"
        maxLength={LIMITS.figureUnit}
        value={row.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={`去掉第${position}项数据`}
        onClick={onRemove}
      />
      {problem !== undefined && (
        <span className="entry-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
