import type { FigureSum } from '../../../shared/domain/figure.ts'
import { figureText } from './template-notes.ts'

/** The figures behind a block, added up. Choosing one shows the entries it comes from. */
export const FigureList = ({
  sums,
  chosen,
  onChoose,
}: {
  readonly sums: readonly FigureSum[]
  readonly chosen: readonly string[] | undefined
  readonly onChoose: (entryIds: readonly string[] | undefined) => void
}) => {
  if (sums.length === 0) return null
  return (
    <ul className="reports-figures" aria-label="数据">
      {sums.map((sum) => {
        const isChosen = chosen === undefined ? false : sameIds(chosen, sum.entryIds)
        return (
          <li key={`${sum.name}/${sum.unit}`}>
            <button
              type="button"
              className="reports-figure"
              aria-pressed={isChosen}
              title={isChosen ? '显示全部台账' : '只看这个数据的来源'}
              onClick={() => onChoose(isChosen ? undefined : sum.entryIds)}
            >
              <span>{sum.name}</span>
              <span className="reports-figure-value">
                {sum.total === null ? sum.values.map(figureText).join('、') : figureText(sum.total)}{' '}
                {sum.unit}
              </span>
              <span className="reports-figure-from">{sum.entryIds.length}条</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])
