import { useCall } from './use-call.ts'
import { useRoute } from './use-route.ts'

/**
 * The year of work: the one in the URL, else the one last worked in, else the current one. Undefined until the
 * plan and the settings are read.
 */
export const useYear = (): number | undefined => {
  const { params } = useRoute()
  const { data: plan } = useCall('plan.get', {})
  const { data: settings } = useCall('settings.get', {})
  if (plan === undefined || settings === undefined) return undefined
  const open = plan.years.map(({ year }) => year)
  const wanted = [Number(params['year']), settings.lastYear, Number(settings.today.slice(0, 4))]
  return wanted.find((year) => year !== undefined && open.includes(year)) ?? open[0]
}
