import { useEffect, useEffectEvent } from 'react'
import { useArrivalAgain, useRoute } from '../../hooks/use-route.ts'

/** Goes to the block the address names: a search leads to a paragraph. */
export const usePointedBlock = (goTo: (blockId: string) => void): void => {
  const { params } = useRoute()
  const blockId = params['block']
  const follow = useEffectEvent(goTo)
  useEffect(() => {
    if (blockId !== undefined) follow(blockId)
  }, [blockId])
  useArrivalAgain(() => {
    if (blockId !== undefined) goTo(blockId)
  })
}
