import { DatePicker } from 'antd'
import type { IsoDate } from '../../shared/domain/date.ts'
import { toDay, toIsoDate } from './day.ts'

/** First the form shown, then what people type. */
const FORMATS =
  'YYYY-MM-DD YYYY-M-D YYYY.M.D YYYY.MM.DD YYYY/M/D YYYY/MM/DD YYYYMMDD YYYY年M月D日 YYYY年MM月DD日'.split(
    ' ',
  )

/** A calendar day, typed or picked. Opens at `openAt` while it is empty. */
export const DateField = ({
  value,
  onChange,
  openAt,
  id,
  label,
  invalid = false,
  placeholder = '年-月-日',
}: {
  readonly value: IsoDate | undefined
  readonly onChange: (date: IsoDate | undefined) => void
  readonly openAt?: IsoDate | undefined
  readonly id?: string
  /** For screen readers where no label is visible. */
  readonly label?: string
  readonly invalid?: boolean
  readonly placeholder?: string
}) => (
  <DatePicker
    className="date-field"
    id={id}
    aria-label={label}
    format={FORMATS}
    placeholder={placeholder}
    value={value === undefined ? null : toDay(value)}
    defaultPickerValue={openAt === undefined ? undefined : toDay(openAt)}
    status={invalid ? 'error' : ''}
    onChange={(day) => onChange(day === null ? undefined : toIsoDate(day))}
  />
)
