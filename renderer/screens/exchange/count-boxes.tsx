import { numberText } from '../../../shared/text/number-text.ts'
import type { ImportCounts } from '../../../shared/domain/exchange/preview.ts'
import { countBoxes } from './view.ts'

/** 新增 12 · 更新 5 · 删除 1 · 相同 340 · 冲突 2, large enough to be read at a glance. */
export const CountBoxes = ({ counts }: { readonly counts: ImportCounts }) => (
  <dl className="exchange-counts">
    {countBoxes(counts).map(({ key, label, count }) => (
      <div
        key={key}
        className={
          key === 'conflicts' && count > 0
            ? 'exchange-count exchange-count-alert'
            : 'exchange-count'
        }
      >
        <dt>{label}</dt>
        <dd>{numberText(count)}</dd>
      </div>
    ))}
  </dl>
)
