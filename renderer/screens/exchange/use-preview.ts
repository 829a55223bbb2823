import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { type Look, lookAtFiles } from './look-at-files.ts'
import type { Preview } from './view.ts'

const HELD = ['the preview being looked at']

/**
 * The preview being looked at. It is kept while other screens are open, so that one can go and compare; the program
 * holds what belongs to it until it is applied or put away.
 */
export const usePreview = () => {
  const queries = useQueryClient()
  const { data } = useQuery<Preview | null>({
    queryKey: HELD,
    queryFn: skipToken,
    gcTime: Infinity,
    staleTime: Infinity,
  })
  const forget = (): void => {
    queries.setQueryData(HELD, null)
  }
  const drop = (preview: Preview | null | undefined): void => {
    // What cannot be put away now is put away with the next start; there is nothing to tell.
    if (preview) api['exchange.drop']({ previewId: preview.previewId }).catch(() => undefined)
  }
  // Reads only, so nothing shown needs to be read again, as `useCommand` would.
  const looking = useMutation<Preview, Error, Look>({
    mutationFn: lookAtFiles,
    onSuccess: (preview) => {
      drop(data)
      queries.setQueryData(HELD, preview)
    },
  })
  return {
    held: data ?? undefined,
    looking,
    forget,
    putAway: () => {
      drop(data)
      forget()
    },
  }
}

/** What a refused look asks for: a password, another try at it, to be told, or nothing. */
export const afterLook = (
  error: Error | null,
): 'password' | 'wrong-password' | 'failed' | undefined => {
  if (error === null) return undefined
  if (!(error instanceof CallError)) return 'failed'
  if (error.code === 'cancelled') return undefined
  if (error.code === 'exchange-password-required') return 'password'
  return error.code === 'exchange-password' ? 'wrong-password' : 'failed'
}
