import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** The screens of the menu, in the order of Alt+1…. */
export const SCREENS = ['overview', 'tasks', 'ledger', 'reports', 'exchange', 'settings'] as const
export type MenuScreen = (typeof SCREENS)[number]

/** Screens one comes to from another, each with the one of the menu it belongs to. */
const INNER_SCREENS = {
  template: 'reports',
  'existing-text': 'reports',
  conflicts: 'exchange',
} as const satisfies Record<string, MenuScreen>
type InnerScreen = keyof typeof INNER_SCREENS

export type Screen = MenuScreen | InnerScreen

// Sound because the keys of a constant object are what its type says.
const INNER_NAMES = Object.keys(INNER_SCREENS) as readonly InnerScreen[]

const isInner = (screen: Screen): screen is InnerScreen =>
  INNER_NAMES.some((name) => name === screen)

/** The screen of the menu that is marked while a screen is open. */
export const menuScreenOf = (screen: Screen): MenuScreen =>
  isInner(screen) ? INNER_SCREENS[screen] : screen

/** Where the page is: everything a list shows is in the URL hash, `#/ledger?year=2024&task=…`, so “back” works. */
export type Route = {
  readonly screen: Screen
  /** Filters, the open item and `year`. */
  readonly params: Readonly<Record<string, string>>
}

const parse = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const screen = [...SCREENS, ...INNER_NAMES].find((name) => name === path) ?? 'overview'
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) }
}

let current: { readonly hash: string; readonly route: Route } | undefined

/** The present place. */
export const readRoute = (): Route => {
  const hash = window.location.hash
  if (current?.hash !== hash) current = { hash, route: parse(hash) }
  return current.route
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The hash of a place; an undefined or empty parameter is left out. */
export const hashOf = (
  screen: Screen,
  params: Readonly<Record<string, string | number | undefined>> = {},
): string => {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return text === '' ? `#/${screen}` : `#/${screen}?${text}`
}

const ARRIVED_AGAIN = 'arrived-again'

/**
 * Goes to a place. The browser says nothing when that is where one already is, though what was looked for may have gone
 * out of sight there since.
 */
export const goToHash = (hash: string): void => {
  if (window.location.hash !== hash) window.location.hash = hash
  // As the browser does it: in a turn of its own, when what led here has closed and lets go of the focus.
  else window.setTimeout(() => window.dispatchEvent(new Event(ARRIVED_AGAIN)))
}

/** Calls `follow` whenever somebody is led to the place that is open already. */
export const useArrivalAgain = (follow: () => void): void => {
  const again = useEffectEvent(follow)
  useEffect(() => {
    const listener = (): void => again()
    window.addEventListener(ARRIVED_AGAIN, listener)
    return () => window.removeEventListener(ARRIVED_AGAIN, listener)
  }, [])
}

/** The present place and two ways to leave it: to another screen (keeping the year), or with other filters. */
export const useRoute = () => {
  const route = useSyncExternalStore(subscribe, readRoute)
  const year = route.params['year']
  return {
    ...route,
    goTo: (screen: Screen, params: Readonly<Record<string, string | number | undefined>> = {}) => {
      window.location.hash = hashOf(screen, { year, ...params })
    },
    /** Changes some parameters of this screen and keeps the others; undefined removes one. */
    setParams: (params: Readonly<Record<string, string | number | undefined>>) => {
      window.location.hash = hashOf(route.screen, { ...route.params, ...params })
    },
  }
}
