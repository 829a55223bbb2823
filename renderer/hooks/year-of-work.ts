import type { AppClient } from '../../shared/contract/index.ts'

type Plan = Pick<Awaited<ReturnType<AppClient['plan.get']>>, 'years'>
type Settings = Pick<Awaited<ReturnType<AppClient['settings.get']>>, 'lastYear' | 'today'>

/** The year of work: the one wanted, else the one last worked in, else the current one, as far as it is open. */
export const yearOfWork = (
  { years }: Plan,
  { lastYear, today }: Settings,
  wanted: string | undefined,
): number | undefined => {
  const open = years.map(({ year }) => year)
  const asked = [Number(wanted), lastYear, Number(today.slice(0, 4))]
  return asked.find((year) => year !== undefined && open.includes(year)) ?? open[0]
}
