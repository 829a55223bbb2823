import { useCall } from './use-call.ts'
import { useRoute } from './use-route.ts'
import { yearOfWork } from './year-of-work.ts'

/** The year of work, as the URL says or as it was last. Undefined until the plan and the settings are read. */
export const useYear = (): number | undefined => {
  const { params } = useRoute()
  const { data: plan } = useCall('plan.get', {})
  const { data: settings } = useCall('settings.get', {})
  if (plan === undefined || settings === undefined) return undefined
  return yearOfWork(plan, settings, params['year'])
}
