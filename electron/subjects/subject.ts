import type { AppContract, AppHandlers, CallName } from '../../shared/contract/index.ts'
import type { CallContext } from '../ports.ts'
import type { Deps, StandingDeps } from '../services/deps.ts'

type SubjectIn<N extends string> = N extends `${infer S}.${string}` ? S : never

/** What calls are about: the word before the dot of their names. */
export type SubjectName = SubjectIn<CallName>

/** The calls about a subject. */
type CallsOf<S extends SubjectName> = Extract<CallName, `${S}.${string}`>

/** What answers the calls about some subjects. A call without a handler does not compile. */
export type Subject<S extends SubjectName> = {
  /** What goes in and out of every call. */
  readonly contract: Pick<AppContract, CallsOf<S>>
  readonly handlers: (deps: Deps) => Pick<AppHandlers<CallContext>, CallsOf<S>>
  /** The handlers of calls that are answered whether the store opens or not. */
  readonly standing?: (deps: StandingDeps) => Partial<AppHandlers<CallContext>>
}

/** A subject, whichever it is. */
export type AnySubject = {
  readonly contract: Partial<AppContract>
  readonly handlers: (deps: Deps) => Partial<AppHandlers<CallContext>>
  readonly standing?: (deps: StandingDeps) => Partial<AppHandlers<CallContext>>
}
