import { backupsContract, insideContract, recoveryContract } from './backups.ts'
import type { Client, Handlers } from './define.ts'
import { conflictsContract, exchangeContract } from './exchange.ts'
import { draftsContract, itemsContract } from './items.ts'
import { documentsContract } from './documents.ts'
import { evidenceContract } from './evidence.ts'
import { ledgerContract } from './ledger.ts'
import { overviewContract } from './overview.ts'
import { handoverContract, packsContract } from './packs.ts'
import { phrasesContract } from './phrases.ts'
import { planContract } from './plan.ts'
import { reportsContract } from './reports.ts'
import { sentencesContract } from './sentences.ts'
import { searchContract } from './search.ts'
import {
  authorsContract,
  officesContract,
  sampleContract,
  settingsContract,
  storeContract,
} from './settings.ts'
import { sheetExportContract } from './sheet-export.ts'
import { changesContract } from './step.ts'
import { sheetImportContract } from './sheets.ts'
import { checksContract, historyContract, tasksContract } from './tasks.ts'
import { templatesContract } from './templates.ts'
import { workContract } from './work.ts'

/** Every call the program answers, on every door. */
export const contract = {
  ...planContract,
  ...overviewContract,
  ...tasksContract,
  ...checksContract,
  ...historyContract,
  ...itemsContract,
  ...draftsContract,
  ...ledgerContract,
  ...evidenceContract,
  ...packsContract,
  ...handoverContract,
  ...changesContract,
  ...phrasesContract,
  ...officesContract,
  ...authorsContract,
  ...settingsContract,
  ...reportsContract,
  ...documentsContract,
  ...searchContract,
  ...sentencesContract,
  ...templatesContract,
  ...sampleContract,
  ...storeContract,
  ...exchangeContract,
  ...sheetImportContract,
  ...conflictsContract,
  ...workContract,
  ...backupsContract,
  ...insideContract,
  ...recoveryContract,
  ...sheetExportContract,
}

export type AppContract = typeof contract
export type CallName = keyof AppContract
export type AppClient = Client<AppContract>
export type AppHandlers<Context> = Handlers<AppContract, Context>
