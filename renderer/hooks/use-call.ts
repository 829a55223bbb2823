import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import type { AppClient, CallName } from '../../shared/contract/index.ts'
import { api } from '../api/client.ts'
import { CallError } from '../api/call-error.ts'
import { rememberCall } from './step-memory.ts'

type Input<N extends CallName> = Parameters<AppClient[N]>[0]
type Output<N extends CallName> = Awaited<ReturnType<AppClient[N]>>

// Sound because `api[name]` and `Input<N>` are read from the same line of the contract; the compiler cannot follow a
// generic key through a mapped type.
const run = <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> =>
  (api[name] as (input: Input<N>) => Promise<Output<N>>)(input)

/** Reads with a query call and keeps the answer until a command changes something. */
export const useCall = <N extends CallName>(
  name: N,
  input: Input<N>,
  options: {
    readonly enabled?: boolean
    /** Shows the former answer until the new one is there, so that paging a list does not blink. */
    readonly keepPrevious?: boolean
  } = {},
) =>
  useQuery<Output<N>, CallError>({
    queryKey: [name, input],
    queryFn: () => run(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious === true ? keepPreviousData : undefined,
  })

/** The answer of a command; asked the same again while it still runs, that of the one running. */
const useSharedRun = <N extends CallName>(name: N): ((input: Input<N>) => Promise<Output<N>>) => {
  const running = useRef(new Map<string, Promise<Output<N>>>())
  return (input) => {
    const key = JSON.stringify(input)
    const present = running.current.get(key)
    if (present !== undefined) return present
    const answer = run(name, input).finally(() => running.current.delete(key))
    running.current.set(key, answer)
    return answer
  }
}

/**
 * Runs a command call; what it wrote is a step that Ctrl+Z takes back. A double click is one call: its second half comes before the button is drawn as busy.
 * Afterwards everything shown is read again; a fault is shown as a message, except `cancelled`, which the user caused
 * and knows. With `quiet` the caller shows the fault beside the thing that failed.
 */
export const useCommand = <N extends CallName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation<Output<N>, CallError, Input<N>>({
    mutationFn: useSharedRun(name),
    onSuccess: (output, input) => {
      rememberCall(name, input, output)
      return queries.invalidateQueries()
    },
    onError: (error) => {
      if (options.quiet === true) return
      if (error instanceof CallError && error.code === 'cancelled') return
      void message.error(error.message, 8)
    },
  })
}
