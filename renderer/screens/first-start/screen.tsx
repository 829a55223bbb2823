import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { LoadState, loadErrorText } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { FirstStartForm } from './form.tsx'
import { saveAnswers } from './save-answers.ts'
import { type Answers, initialAnswers } from './view.ts'
import './screen.css'

/** 首次使用: three questions, then the plan is there. */
export const FirstStartScreen = () => {
  const { goTo } = useRoute()
  const queries = useQueryClient()
  const settings = useCall('settings.get', {})
  const offices = useCall('offices.list', {})
  const authors = useCall('authors.list', {})
  const enter = useMutation<void, CallError, Answers>({
    mutationFn: (answers) => saveAnswers(api, answers),
    // Also after a failure: part of it may be saved.
    onSettled: () => queries.invalidateQueries(),
  })
  const loadSample = useCommand('sample.load')
  useEffect(() => {
    document.title = '首次使用 · 民政法治台账'
  }, [])

  // The form keeps what it began with, so it begins with what is stored now, not with what was read before the sample
  // was removed. Once open it stays, also while everything is read again after a failure.
  const [isOpen, setIsOpen] = useState(false)
  const isFetching = settings.isFetching || offices.isFetching || authors.isFetching
  if (!isOpen && !isFetching) setIsOpen(true)
  const stored = {
    isFetching,
    error: settings.error ?? offices.error ?? authors.error,
    refetch: () => queries.invalidateQueries(),
    data:
      isOpen && settings.data && offices.data && authors.data
        ? { ...settings.data, offices: offices.data, authors: authors.data }
        : undefined,
  }
  return (
    <LoadState query={stored}>
      {(data) => (
        <FirstStartForm
          initial={initialAnswers(data)}
          saving={enter.isPending}
          failure={enter.error === null ? undefined : loadErrorText(enter.error)}
          loadingSample={loadSample.isPending}
          onEnter={enter.mutate}
          onLoadSample={() =>
            loadSample.mutate({}, { onSuccess: ({ year }) => goTo('overview', { year }) })
          }
        />
      )}
    </LoadState>
  )
}
