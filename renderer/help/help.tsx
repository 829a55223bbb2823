import { lazy, useEffect, useEffectEvent } from 'react'
import { OnDemand } from '../components/on-demand.tsx'
import { useRoute } from '../hooks/use-route.ts'
import { type Topic, isTopic } from './topics.ts'

export const loadHelp = () => import('./help-drawer.tsx')

const HelpDrawer = lazy(async () => ({ default: (await loadHelp()).HelpDrawer }))

/** The page for where the clerk is: the part in focus, else the dialog on top, else the screen. */
const topicHere = (screen: Topic): Topic => {
  const inFocus = document.activeElement?.closest('[data-help]')
  const onTop = [...document.querySelectorAll('.ant-drawer [data-help], .ant-modal [data-help]')]
  const marked = (inFocus ?? onTop.at(-1))?.getAttribute('data-help') ?? undefined
  return isTopic(marked) ? marked : screen
}

/**
 * 使用帮助: F1 opens the page of what is in front of the clerk and closes it again. Which page is open stands in the
 * URL, so the work behind it stays as it is.
 */
export const Help = ({ topic }: { readonly topic: Topic }) => {
  const { params, setParams } = useRoute()
  const shown = params['help']
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F1' || event.repeat) return
    event.preventDefault()
    setParams({ help: shown === undefined ? topicHere(topic) : undefined })
  })
  useEffect(() => {
    window.addEventListener('keydown', onPress)
    return () => window.removeEventListener('keydown', onPress)
  }, [])
  return (
    <OnDemand open={shown !== undefined}>
      <HelpDrawer
        open={shown !== undefined}
        topic={isTopic(shown) ? shown : topic}
        onOpen={(wanted) => setParams({ help: wanted })}
        onClose={() => setParams({ help: undefined })}
      />
    </OnDemand>
  )
}
