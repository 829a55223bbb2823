import { HistoryOutlined } from '@ant-design/icons'
import { lineId } from './search-results.tsx'

/** What was looked for before, while nothing is typed. */
export const RecentList = ({
  id,
  recent,
  active,
  onChoose,
}: {
  readonly id: string
  readonly recent: readonly string[]
  readonly active: number
  readonly onChoose: (text: string) => void
}) => (
  <div id={id} role="listbox" aria-label="最近搜索" className="search-list">
    <div className="search-kind" aria-hidden>
      最近搜索
    </div>
    {recent.map((text, index) => (
      <div
        key={text}
        id={lineId(index)}
        role="option"
        tabIndex={-1}
        aria-selected={index === active}
        className="search-line search-recent"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(text)}
        onKeyDown={() => undefined}
      >
        <HistoryOutlined aria-hidden /> {text}
      </div>
    ))}
  </div>
)
