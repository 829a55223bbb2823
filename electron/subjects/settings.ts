import { settingsContract } from '../../shared/contract/settings.ts'
import { settingsService } from '../services/settings.ts'
import type { Subject } from './subject.ts'

/** 设置. */
export const settings: Subject<'settings'> = {
  contract: settingsContract,
  handlers: settingsService,
}
