import { createDispatch, type Dispatch } from '../shared/contract/dispatch.ts'
import { faultReply } from '../shared/contract/fault-reply.ts'
import type { AppContract, AppHandlers, CallName } from '../shared/contract/index.ts'
import { Fault } from '../shared/fault.ts'
import type { createCallGate } from './call-gate.ts'
import type { CallContext } from './ports.ts'
import { kindOf } from './reading-calls.ts'
import { toStoreFault } from './store/store-fault.ts'
import { loadSubject, subjectNameOf } from './subjects/load-subject.ts'
import type { AnySubject } from './subjects/subject.ts'

type Options = {
  readonly answer: (
    subject: AnySubject,
    name: CallName,
    input: never,
    context: CallContext,
  ) => unknown
  readonly pass: ReturnType<typeof createCallGate>['pass']
  /** Receives what is thrown that is not a Fault. */
  readonly note: (name: string, error: unknown) => void
}

/** Calls about long work never wait for it. */
const isFree = (name: string): boolean => name.startsWith('work.')

/** Every call of a subject behind the gate, with failures of SQLite translated at this one edge. */
const guarded = (subject: AnySubject, { answer, pass }: Options): AppHandlers<CallContext> => {
  // Sound because these are keys of the contract.
  const names = Object.keys(subject.contract) as CallName[]
  const handlers = names.map((name) => [
    name,
    async (input: never, context: CallContext) => {
      try {
        const call = () => answer(subject, name, input, context)
        return await (isFree(name) ? call() : pass(kindOf(name), call))
      } catch (error) {
        throw toStoreFault(error)
      }
    },
  ])
  // Sound because every name of the subject has a handler, which answers with what that call's own handler answers.
  return Object.fromEntries(handlers) as AppHandlers<CallContext>
}

/** The dispatcher of all calls: hands each to that of its subject, which is loaded with its first call. */
export const createSubjectDispatch = (options: Options): Dispatch<CallContext> => {
  const { note } = options
  const ready = new Map<string, Dispatch<CallContext>>()
  const load = async (subjectName: string): Promise<Dispatch<CallContext>> => {
    const subject = await loadSubject(subjectName)
    if (subject === undefined) return createDispatch({}, {}, note)
    // Sound because a dispatcher asks only for what it finds in the contract it is given.
    const contract = subject.contract as AppContract
    const dispatch = createDispatch(contract, guarded(subject, options), note)
    ready.set(subjectName, dispatch)
    return dispatch
  }
  return async (name, input, context) => {
    const subjectName = subjectNameOf(name)
    try {
      // Without waiting once it is there, so that calls are answered in the order they come in.
      const dispatch = ready.get(subjectName) ?? (await load(subjectName))
      return await dispatch(name, input, context)
    } catch (cause) {
      note(name, cause)
      return faultReply(new Fault('internal', {}, { cause }))
    }
  }
}
