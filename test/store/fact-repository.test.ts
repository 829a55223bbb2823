import { expect, test } from 'vitest'
import { prepareDataDirectory } from '../../electron/files/data-directory.ts'
import { openLedgerStore } from '../../electron/store/store.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('a report is made from the very entries the ledger shows', async () => {
  const program = programs.open({ dataDirectory: programs.directory() })
  await program.call('sample.load', {})
  const { id } = await program.call('ledger.save', anEntry({ on: '2024-12-01' }))
  await program.call('ledger.remove', { id })
  await program.call(
    'ledger.save',
    anEntry({ on: '2023-12-31', checkItemIds: [...new Set(Object.values(ITEMS))] }),
  )
  program.close()
  const store = openLedgerStore({
    directory: prepareDataDirectory(program.dataDirectory),
    plan: anshunPlan,
    now: () => Date.UTC(2024, 11, 20),
  })
  try {
    expect(store.facts.ofYear(2023)).toHaveLength(1)
    for (const year of [2022, 2023, 2024]) {
      const shown = store.ledger.ofYear(year).map((entry) => ({
        id: entry.id,
        on: entry.on,
        until: entry.until,
        text: entry.text,
        officeId: entry.officeId,
        documentNumber: entry.documentNumber,
        checkItemIds: entry.checkItemIds,
        figures: entry.figures.map(({ name, value, unit }) => ({ name, value, unit })),
        evidence: entry.evidence.length,
      }))

      expect(store.facts.ofYear(year)).toEqual(shown)
    }
  } finally {
    store.close()
  }
})
