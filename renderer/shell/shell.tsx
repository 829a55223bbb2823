import { Suspense, lazy } from 'react'
import { CallError } from '../api/call-error.ts'
import { type LoadQuery, LoadState } from '../components/load-state.tsx'
import { Help } from '../help/help.tsx'
import { useCall } from '../hooks/use-call.ts'
import { useRoute } from '../hooks/use-route.ts'
import { needsRecovery } from '../screens/recovery/view.ts'
import { BareExchange } from './bare-exchange.tsx'
import { Frame, type Settings } from './frame.tsx'

const FirstStart = lazy(async () => ({
  default: (await import('../screens/first-start/screen.tsx')).FirstStartScreen,
}))

const Recovery = lazy(async () => ({
  default: (await import('../screens/recovery/screen.tsx')).RecoveryScreen,
}))

/**
 * While the data does not open there is nothing but the ways to recover it; until the three questions are answered,
 * nothing but the first start, or a colleague's file that answers them; afterwards the frame.
 */
export const Shell = () => {
  const settings = useCall('settings.get', {})
  const { error } = settings
  if (error instanceof CallError && needsRecovery(error.code)) {
    return (
      <Suspense>
        <Recovery />
        <Help topic="recovery" />
      </Suspense>
    )
  }
  return <OpenData query={settings} />
}

const OpenData = ({ query }: { readonly query: LoadQuery<Settings> }) => (
  <LoadState query={query}>
    {(settings) => (settings.isSetUp ? <Frame settings={settings} /> : <Beginning />)}
  </LoadState>
)

const Beginning = () => {
  const { screen } = useRoute()
  if (screen === 'exchange') {
    return (
      <>
        <BareExchange />
        <Help topic="exchange" />
      </>
    )
  }
  return (
    <Suspense>
      <FirstStart />
      <Help topic="start" />
    </Suspense>
  )
}
