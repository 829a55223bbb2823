import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { CallError } from '../api/call-error.ts'
import { callWithFiles } from '../api/transport.ts'

type Dropped = { readonly entryId: string; readonly files: readonly File[] }

/** `evidence.add` with files the user dropped on the page instead of picking them. */
export const useDroppedFiles = () => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation<void, Error, Dropped>({
    mutationFn: async ({ entryId, files }) => {
      const reply = await callWithFiles('evidence.add', { entryId }, files)
      if (!reply.ok) throw new CallError(reply.fault)
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => void message.error(error.message, 8),
  })
}
