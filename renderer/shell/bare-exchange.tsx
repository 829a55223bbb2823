import { Suspense, useEffect } from 'react'
import { useRoute } from '../hooks/use-route.ts'
import { screenParts } from './screens.ts'
import { documentTitle } from './view.ts'
import './bare-exchange.css'

/** 数据交换 before the three questions are answered: a colleague's file answers them. */
export const BareExchange = () => {
  const { goTo } = useRoute()
  const Exchange = screenParts.exchange
  useEffect(() => {
    document.title = documentTitle('exchange', undefined)
  }, [])
  return (
    <main className="bare-exchange">
      <button type="button" onClick={() => goTo('overview')}>
        ← 返回，自己填写单位和姓名
      </button>
      <Suspense>
        <Exchange />
      </Suspense>
    </main>
  )
}
