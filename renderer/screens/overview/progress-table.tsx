import { numberText } from '../../../shared/text/number-text.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { PROGRESS_COLUMNS, type ProgressRow } from './progress-view.ts'

/** The signs of the chart's parts, so that it needs no legend of its own. */
const SWATCHES: ReadonlySet<string> = new Set(['done', 'in-progress', 'not-started'])

/** The numbers of the chart; each opens its list. Nothing lies behind a nought. */
export const ProgressTable = ({
  rows,
  year,
  caption,
}: {
  readonly rows: readonly ProgressRow[]
  readonly year: number
  readonly caption: string
}) => (
  <table className="overview-table">
    <caption className="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">名称</span>
        </th>
        {PROGRESS_COLUMNS.map(({ state, title }) => (
          <th key={state} scope="col">
            {SWATCHES.has(state) && (
              <i className={`overview-swatch overview-swatch-${state}`} aria-hidden="true" />
            )}
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" title={row.name}>
            <a href={hashOf('tasks', { year, ...row.filter })}>{row.name}</a>
          </th>
          {PROGRESS_COLUMNS.map(({ state, title, countOf }) => (
            <td key={state}>
              <Count
                count={countOf(row)}
                label={`${row.name}${title}${countOf(row)}项`}
                href={hashOf('tasks', { year, ...row.filter, status: state })}
                isLate={state === 'overdue'}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Count = ({
  count,
  label,
  href,
  isLate,
}: {
  readonly count: number
  readonly label: string
  readonly href: string
  readonly isLate: boolean
}) =>
  count === 0 ? (
    <span className="overview-nought">0</span>
  ) : (
    <a href={href} aria-label={label} className={isLate ? 'overview-overdue' : undefined}>
      {isLate && '▲'}
      {numberText(count)}
    </a>
  )
