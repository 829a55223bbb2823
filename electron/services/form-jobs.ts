import type { Check } from '../../shared/domain/check.ts'
import type { IsoDate } from '../../shared/domain/date.ts'
import { makeForm } from '../../shared/domain/form/make-form.ts'
import { entryContentOf } from '../../shared/domain/ledger-record.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Job } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { createPace } from '../merge/pace.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import type { LedgerStore } from '../store/store.ts'
import { checkRecordId } from './checks.ts'
import { readYearProgress } from './progress.ts'

export type MakeFormInput = {
  readonly access: StoreAccess
  readonly plan: Plan
  readonly year: number
  readonly office: { readonly id: string; readonly name: string }
  readonly formId: string
  readonly today: IsoDate
  readonly dueOn: IsoDate | undefined
}

export type MakeFormOutput = {
  readonly bytes: Uint8Array
  readonly items: number
  readonly entries: number
}

/**
 * The items an office answers for, and those its entries of the year serve; when there are none, every item, because
 * nobody has said yet which office answers for what.
 */
const itemsOf = (
  checks: readonly Check[],
  officeId: string,
  served: ReadonlySet<string>,
): { readonly checks: readonly Check[]; readonly isEveryItem: boolean } => {
  const own = checks.filter((check) => check.officeId === officeId || served.has(check.checkItemId))
  return own.length === 0 ? { checks, isEveryItem: true } : { checks: own, isEveryItem: false }
}

const readEntries = async (
  store: LedgerStore,
  { year, office }: MakeFormInput,
  pace: (done: number) => Promise<void>,
) => {
  const found = []
  for (const { id } of store.ledger.walk({ year, officeId: office.id, removed: false })) {
    const record = store.log.foldOf('ledgerEntry', id)
    const content = entryContentOf(record)
    if (content !== null) found.push({ id, content, heads: record.heads })
    if (found.length % 100 === 0) await pace(found.length)
  }
  return found
}

/** Makes the form of an office on a connection of its own. Faults: `cancelled`. */
export const makeFormJob: Job<MakeFormInput, MakeFormOutput> = async (input, tools) => {
  const { access, plan, year, office, formId, today, dueOn } = input
  const pace = createPace(tools)
  const store = openStoreBeside(access)
  try {
    const entries = await readEntries(store, input, (done) => pace('读取台账', done, null))
    const served = new Set(entries.flatMap(({ content }) => content.checkItemIds))
    const progress = readYearProgress({ store, plan, today: () => today }, year)
    const { checks, isEveryItem } = itemsOf(progress.checks, office.id, served)
    const sheets = makeForm({
      plan,
      entries,
      isEveryItem,
      dueOn,
      checks: checks.map((content) => ({
        content,
        heads: store.log.foldOf('check', checkRecordId(content.checkItemId, year)).heads,
      })),
      author: store.directory.authors().find(({ id }) => id === access.authorId)?.name ?? '',
      facts: {
        formId,
        dataSet: store.identity.dataSet,
        bureau: store.directory.setting('bureauName'),
        year,
        officeId: office.id,
        officeName: office.name,
        issuedOn: today,
      },
    })
    await pace('写入表格', entries.length, entries.length)
    const bytes = await writeWorkbook({ sheets, madeOn: today })
    return { bytes, items: checks.length, entries: entries.length }
  } finally {
    store.leave()
  }
}
