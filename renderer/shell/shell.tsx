import { Suspense, lazy } from 'react'
import { LoadState } from '../components/load-state.tsx'
import { useCall } from '../hooks/use-call.ts'
import { Frame } from './frame.tsx'

const FirstStart = lazy(async () => ({
  default: (await import('../screens/first-start/screen.tsx')).FirstStartScreen,
}))

/** Until the three questions are answered there is nothing but the first start; afterwards the frame. */
export const Shell = () => (
  <LoadState query={useCall('settings.get', {})}>
    {(settings) =>
      settings.isSetUp ? (
        <Frame settings={settings} />
      ) : (
        <Suspense>
          <FirstStart />
        </Suspense>
      )
    }
  </LoadState>
)
