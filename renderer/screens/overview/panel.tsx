import type { ReactNode } from 'react'

/**
 * A frame with a heading, as antd's Card draws one. Its own, because a Card brings tabs and menus along, and these
 * frames are the first thing the program shows.
 */
export const Panel = ({
  title,
  extra,
  children,
}: {
  readonly title: string
  /** What stands at the right of the heading. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}) => (
  <section className="overview-panel" aria-label={title}>
    <div className="overview-panel-head">
      <div className="overview-panel-title">{title}</div>
      <div>{extra}</div>
    </div>
    <div className="overview-panel-body">{children}</div>
  </section>
)
