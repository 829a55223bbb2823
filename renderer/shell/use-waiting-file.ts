import { useEffect, useEffectEvent } from 'react'
import { api } from '../api/client.ts'
import { isInBrowser } from '../api/transport.ts'
import { useRoute } from '../hooks/use-route.ts'

/**
 * Goes to 数据交换 when a data file was double-clicked: at the start, and whenever the window comes to the front,
 * which a double click makes it do. A page in a browser is never started by a file.
 */
export const useWaitingFile = (): void => {
  const { goTo } = useRoute()
  const ask = useEffectEvent(async () => {
    try {
      const { name } = await api['exchange.waiting']({})
      if (name !== null) goTo('exchange', { waiting: 1 })
    } catch {
      // Nobody asked for this; the file waits for the next time.
    }
  })
  useEffect(() => {
    if (isInBrowser) return
    const onFocus = () => void ask()
    onFocus()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [])
}
