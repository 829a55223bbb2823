import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetPreview } from '../../shared/domain/sheet/preview.ts'
import { CallError } from '../api/call-error.ts'
import { api } from '../api/client.ts'

/** A form that came back, looked at. Reads only: nothing shown has to be read again. */
export const useFormBack = () => {
  const [preview, setPreview] = useState<SheetPreview>()
  const looking = useMutation<SheetPreview>({
    mutationFn: () => api['sheets.preview']({}),
    onSuccess: setPreview,
  })
  const { error } = looking
  const isOwnDoing = error instanceof CallError && error.code === 'cancelled'
  return {
    preview,
    setPreview,
    isPending: looking.isPending,
    problem: error === null || isOwnDoing ? undefined : error.message,
    look: (): void => looking.mutate(),
    close: (): void => setPreview(undefined),
  }
}
