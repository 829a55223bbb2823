import type { ReactNode } from 'react'
import { momentText } from '../../components/moment-text.ts'
import type { Side } from './view.ts'

/** One side of a conflict: whose, from when, whether it is in use now, and the value. */
export const ConflictSide = ({
  title,
  side,
  isShown = false,
  isPicked = false,
  children,
}: {
  readonly title: string
  /** Left out for what both had seen. */
  readonly side?: Side
  readonly isShown?: boolean
  /** Enter would take it. */
  readonly isPicked?: boolean
  readonly children: ReactNode
}) => (
  <div className={isPicked ? 'conflicts-side conflicts-side-picked' : 'conflicts-side'}>
    <div className="conflicts-side-head">
      <b>{title}</b>
      {isShown && <span className="conflicts-shown">● 现用</span>}
      {side !== undefined && (
        <span className="conflicts-quiet">
          {side.author}　{momentText(side.at)}
        </span>
      )}
    </div>
    <div>{children}</div>
  </div>
)
