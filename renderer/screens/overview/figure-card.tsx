import { numberText } from '../../../shared/text/number-text.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { Panel } from './panel.tsx'
import type { Overview } from './view.ts'

/** 本年主要数据: the sums most entries contribute to. */
export const FigureCard = ({ overview }: { readonly overview: Overview }) => (
  <Panel title="本年主要数据">
    {overview.figures.length === 0 ? (
      <p className="overview-nothing">台账里的次数、人次、份数等会在这里汇总。</p>
    ) : (
      <ul className="overview-figures">
        {overview.figures.map(({ name, unit, total }) => (
          <li key={`${name} ${unit}`}>
            <a href={hashOf('ledger', { year: overview.year, q: name })} title={name}>
              <span className="overview-figure-name">{name}</span>
              <span className="overview-figure-value">
                {total === null ? '—' : numberText(total)}
              </span>
              <span className="overview-figure-unit">{unit}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
