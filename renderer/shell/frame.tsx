import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { AppClient } from '../../shared/contract/index.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { OnDemand } from '../components/on-demand.tsx'
import { Help } from '../help/help.tsx'
import { topicOf } from '../help/topics.ts'
import { SCREENS, useRoute } from '../hooks/use-route.ts'
import { useUndoKey } from '../hooks/use-undo.tsx'
import { useYear } from '../hooks/use-year.ts'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SearchPalette, ShortcutList, loadPartsWhenIdle, screenParts } from './screens.ts'
import { useNewDay } from './use-new-day.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useWaitingFile } from './use-waiting-file.ts'
import { type Shortcut, documentTitle, screenTitles } from './view.ts'
import './frame.css'
import './print.css'

export type Settings = Awaited<ReturnType<AppClient['settings.get']>>

/** What surrounds every screen: menu on the left, year and author above, the sample notice, the keys. */
export const Frame = ({ settings }: { readonly settings: Settings }) => {
  const route = useRoute()
  const { screen, goTo } = route
  const topic = topicOf(route)
  const year = useYear()
  const main = useRef<HTMLElement>(null)
  const [searching, setSearching] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const Part = screenParts[screen]

  useNewDay()
  useWaitingFile()
  useUndoKey()
  useShortcuts((shortcut: Shortcut) => {
    if (shortcut.kind === 'search') setSearching(true)
    if (shortcut.kind === 'keys') setKeysShown((shown) => !shown)
    if (shortcut.kind === 'new-entry') goTo('ledger', { entry: 'new' })
    const target = shortcut.kind === 'screen' ? SCREENS[shortcut.index] : undefined
    if (target !== undefined) goTo(target)
  })
  useEffect(() => {
    document.title = documentTitle(screen, year)
  }, [screen, year])
  useFocusOnScreenChange(screen, main)

  return (
    <div className="frame">
      <button className="frame-skip" type="button" onClick={() => main.current?.focus()}>
        跳到正文
      </button>
      <Navigation
        settings={settings}
        year={year}
        topic={topic}
        onShowKeys={() => setKeysShown(true)}
      />
      <Header settings={settings} year={year} onSearch={() => setSearching(true)} />
      <main className="frame-main" ref={main} tabIndex={-1} aria-label={screenTitles[screen]}>
        {settings.hasSample && <SampleBanner />}
        <h1 className="visually-hidden">{screenTitles[screen]}</h1>
        <p className="frame-print-head">
          <span>{documentTitle(screen, year)}</span>
          <span>{settings.bureauName}</span>
        </p>
        <div className="frame-screen">
          <ErrorBoundary key={screen}>
            <Suspense>
              <Part />
              <OtherScreens />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <Help topic={topic} />
      <OnDemand open={searching}>
        <SearchPalette
          open={searching}
          year={year}
          onClose={() => setSearching(false)}
          onGone={() => focusIfFree(main.current)}
        />
      </OnDemand>
      <OnDemand open={keysShown}>
        <ShortcutList open={keysShown} onClose={() => setKeysShown(false)} />
      </OnDemand>
    </div>
  )
}

/** Stands beside a screen: where it is drawn, that screen is loaded, and the others may follow. */
const OtherScreens = () => {
  const queries = useQueryClient()
  useEffect(() => {
    void loadPartsWhenIdle(() => queries.isFetching() > 0)
  }, [queries])
  return null
}

/** Takes the focus where nothing else has it, so that the keyboard goes on from there. */
const focusIfFree = (element: HTMLElement | null): void => {
  const taken = document.activeElement
  if (taken === null || taken === document.body) element?.focus({ preventScroll: true })
}

/**
 * Puts the focus into the screen that was just opened, so that the keyboard goes on from there, unless the screen
 * has already taken it, for example with an open drawer.
 */
const useFocusOnScreenChange = (
  screen: string,
  main: { readonly current: HTMLElement | null },
): void => {
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    const taken = document.activeElement?.closest('.frame-main, [role="dialog"]')
    if (taken === null) main.current?.focus({ preventScroll: true })
  }, [screen, main])
}
