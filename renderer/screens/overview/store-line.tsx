import { Alert } from 'antd'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { storeTroubles } from './view.ts'

/** What the program found by itself and the clerk must know: damaged data, backups that do not work. */
export const StoreLine = ({ year }: { readonly year: number }) => {
  const state = useCall('store.state', {})
  return storeTroubles(state.data).map(({ text, part }) => (
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
}
