import { Alert } from 'antd'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { clockTrouble, type StoreState, storeTroubles } from './view.ts'

/** What the program found by itself and the clerk must know: damaged data, backups that do not work, a clock that is wrong. */
export const StoreLine = ({ year }: { readonly year: number }) => {
  const state = useCall('store.state', {})
  const settings = useCall('settings.get', {})
  const clock = clockTrouble(state.data?.dayToCome, settings.data?.today)
  return (
    <>
      {clock !== undefined && <Alert type="warning" showIcon title={clock} />}
      <Troubles state={state.data} year={year} />
    </>
  )
}

const Troubles = ({
  state,
  year,
}: {
  readonly state: StoreState | undefined
  readonly year: number
}) =>
  storeTroubles(state).map(({ text, part }) => (
    <Alert
      key={text}
      type="error"
      showIcon
      title={text}
      action={
        <a className="overview-all" href={hashOf('settings', { year, part })}>
          去处理
        </a>
      }
    />
  ))
