import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { AppClient } from '../../shared/contract/index.ts'
import { rememberCall } from '../hooks/step-memory.ts'
import { CallError } from '../api/call-error.ts'
import { callWithDropped } from '../api/transport.ts'

type Added = Awaited<ReturnType<AppClient['evidence.add']>>
type Dropped = { readonly entryId: string; readonly files: readonly File[] }

/** `evidence.add` with files the user dropped on the page instead of picking them. */
export const useDroppedFiles = () => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation<Added, Error, Dropped>({
    mutationFn: async ({ entryId, files }) => {
      const reply = await callWithDropped('evidence.add', { entryId }, files)
      if (!reply.ok) throw new CallError(reply.fault)
      // Sound because the dispatcher has parsed the value with the output schema of this call.
      const added = reply.value as Added
      rememberCall('evidence.add', { entryId }, added)
      return added
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => void message.error(error.message, 8),
  })
}
