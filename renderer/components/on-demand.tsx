import { type ReactNode, Suspense, useState } from 'react'
import './on-demand.css'

/**
 * Something that lies over the page: its part is loaded when it is first opened, and stays from then on, so that it
 * closes in its own way. `children` is the lazy part.
 */
export const OnDemand = ({
  open,
  children,
}: {
  readonly open: boolean
  readonly children: ReactNode
}) => {
  const [wasOpened, setOpened] = useState(open)
  if (open && !wasOpened) setOpened(true)
  if (!open && !wasOpened) return null
  return (
    <Suspense
      fallback={
        <p className="on-demand-loading" role="status">
          正在打开…
        </p>
      }
    >
      {children}
    </Suspense>
  )
}
