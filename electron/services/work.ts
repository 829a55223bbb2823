import type { ServiceOf } from './service.ts'
import type { StandingDeps } from './deps.ts'

/** 进行中的工作. */
export const workService = ({
  work,
}: StandingDeps): ReturnType<ServiceOf<'work.progress' | 'work.cancel'>> => ({
  'work.progress': () => work.progress(),
  'work.cancel': ({ id }) => ({ cancelled: work.cancel(id) }),
})
