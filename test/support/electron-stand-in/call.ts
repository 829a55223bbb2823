import { ledgerEntrySchema } from '../../../shared/domain/ledger.ts'
import { reportSchema } from '../../../shared/domain/report/report.ts'
import type { Reply } from '../../../shared/contract/envelope.ts'
import type { Desktop } from './launch-desktop.ts'

type Way = 'call' | 'callWithDropped'
type Bridge = Readonly<Record<Way, (name: string, input: unknown) => Promise<Reply>>>

/** Makes a call as the page does: from the browser through the preload to main, and back. */
export const call = async (
  desktop: Desktop,
  name: string,
  input: unknown,
  way: Way = 'call',
): Promise<Reply> => {
  const page = await desktop.page()
  return page.evaluate(
    // Sound because the preload has exposed the bridge before the page's own scripts ran.
    ([by, called, given]) => (window as unknown as { desktop: Bridge }).desktop[by](called, given),
    [way, name, input] as const,
  )
}

const valueOf = (reply: Reply): unknown => {
  if (!reply.ok) throw new Error(reply.fault.message)
  return reply.value
}

/** Starts a report as the page does. Answers its id. */
export const createReport = async (desktop: Desktop): Promise<string> => {
  const reply = await call(desktop, 'reports.create', { templateId: 'implementation', year: 2024 })
  return reportSchema.parse(valueOf(reply)).id
}

/** Enters a fact as the page does. Answers its id. */
export const saveEntry = async (desktop: Desktop): Promise<string> => {
  const reply = await call(desktop, 'ledger.save', {
    on: '2024-12-04',
    text: '开展国家宪法日宣传活动。',
    checkItemIds: [],
    figures: [],
  })
  return ledgerEntrySchema.parse(valueOf(reply)).id
}
