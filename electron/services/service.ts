import type { AppHandlers, CallName } from '../../shared/contract/index.ts'
import type { CallContext } from '../ports.ts'
import type { Deps } from './deps.ts'

/** The handlers of some calls, made from what they work with. */
export type ServiceOf<N extends CallName, D = Deps> = (deps: D) => Pick<AppHandlers<CallContext>, N>
