import { useRoute } from '../../../hooks/use-route.ts'

/** What the middle of the desk shows: the text, the pages, or both side by side. */
export const VIEW_MODES = ['text', 'both', 'pages'] as const
export type ViewMode = (typeof VIEW_MODES)[number]

/** The mode is part of the address, so that “back” and opening again lead to the same view. */
export const useViewMode = () => {
  const { params, setParams } = useRoute()
  const mode = VIEW_MODES.find((one) => one === params['view']) ?? 'text'
  return {
    mode,
    setMode: (next: ViewMode) => setParams({ view: next === 'text' ? undefined : next }),
  }
}
