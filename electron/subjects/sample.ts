import { sampleContract } from '../../shared/contract/settings.ts'
import { sampleService } from '../services/sample.ts'
import type { Subject } from './subject.ts'

/** 示例数据. */
export const sample: Subject<'sample'> = {
  contract: sampleContract,
  handlers: sampleService,
}
