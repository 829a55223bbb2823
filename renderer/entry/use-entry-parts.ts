import { useMemo } from 'react'
import { useCall } from '../hooks/use-call.ts'
import { lastOffice } from './entry-memory.ts'
import { indexPlan } from './plan-index.ts'

/** What every entry needs to be drawn, once all of it is read: the plan, the offices, the day, the usual office. */
export const useEntryParts = () => {
  const planQuery = useCall('plan.get', {})
  const settings = useCall('settings.get', {})
  const offices = useCall('offices.list', {})
  const authors = useCall('authors.list', {})
  const plan = useMemo(() => planQuery.data && indexPlan(planQuery.data), [planQuery.data])
  const queries = [planQuery, settings, offices, authors]
  if (!plan || !settings.data || !offices.data || !authors.data) return { queries }

  const { today, currentAuthorId } = settings.data
  const inUse = offices.data.filter(({ removed }) => !removed).map(({ id }) => id)
  const ownOffice = authors.data.find(({ id }) => id === currentAuthorId)?.officeId
  // The office last used, else that of the person at the keyboard.
  const usualOffice = [lastOffice(), ownOffice].find((id) => id !== undefined && inUse.includes(id))
  return { queries, ready: { plan, offices: offices.data, today, usualOffice } }
}

export type EntryParts = NonNullable<ReturnType<typeof useEntryParts>['ready']>
