import { useSyncExternalStore } from 'react'

/** The screens, in the order of Alt+1…. */
export const SCREENS = ['overview', 'tasks', 'ledger', 'reports', 'settings'] as const
export type Screen = (typeof SCREENS)[number]

/** Where the page is: everything a list shows is in the URL hash, `#/ledger?year=2024&task=…`, so “back” works. */
export type Route = {
  readonly screen: Screen
  /** Filters, the open item and `year`. */
  readonly params: Readonly<Record<string, string>>
}

const parse = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const screen = SCREENS.find((name) => name === path) ?? 'overview'
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) }
}

let current: { readonly hash: string; readonly route: Route } | undefined

const read = (): Route => {
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

/** The present place and two ways to leave it: to another screen (keeping the year), or with other filters. */
export const useRoute = () => {
  const route = useSyncExternalStore(subscribe, read)
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
