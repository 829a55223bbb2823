import type { TestApplication } from './open-test-application.ts'
import { carry } from './exchange.ts'

/** What somebody wrote: a value of its own, and what the writer had before them. */
export type Typed = {
  readonly entry: number
  readonly field: Field
  readonly value: string
  readonly replica: number
  /** Everything of the same entry the writer's PC held. */
  readonly seen: ReadonlySet<Typed>
}
export type Field = 'text' | 'documentNumber' | 'figure' | 'removed'

type Write = {
  readonly kind: 'write'
  readonly replica: number
  readonly entry: number
  readonly field: 'text' | 'documentNumber' | 'figure'
  readonly spice: number
}
type SetRemoved = {
  readonly kind: 'remove' | 'restore'
  readonly replica: number
  readonly entry: number
}

/** Something a clerk does. `entry` is the place among the entries of that PC; beyond the last, a new one. */
export type Action =
  | Write
  | SetRemoved
  | { readonly kind: 'carry'; readonly from: number; readonly to: number }
  | { readonly kind: 'clock'; readonly replica: number; readonly year: number }

const changeOf = (field: Write['field'], value: string, number: number) => {
  switch (field) {
    case 'text':
      return { text: value }
    case 'documentNumber':
      return { documentNumber: value }
    case 'figure':
      return { figures: [figureOf(number)] }
  }
}

const figureOf = (value: number) => ({ name: '参训', value, unit: '人次' })

/** Texts that have broken programs before. None is changed by the door. */
const SPICES = [
  '讲座',
  '=1+1',
  '</w:t>',
  '__proto__',
  '\u202Efdp',
  "'); DROP TABLE change; --",
  '“二〇二四”',
  '𠮷',
]

/**
 * Plays a history on real programs and keeps beside it what each PC has seen, without asking the programs: the oracle
 * the properties are judged by.
 */
export const createPlay = (programs: readonly TestApplication[]) => {
  const typed: Typed[] = []
  const known = programs.map(() => new Set<Typed>())
  const ids: string[] = []

  const note = (replica: number, entry: number, field: Field, value: string): void => {
    const seen = new Set([...(known[replica] ?? [])].filter((one) => one.entry === entry))
    const one: Typed = { entry, field, value, replica, seen }
    typed.push(one)
    known[replica]?.add(one)
  }

  const programOf = (replica: number): TestApplication => {
    const program = programs[replica]
    if (program === undefined) throw new Error(`There is no PC ${replica}.`)
    return program
  }

  const write = async ({ replica, entry, field, spice }: Write): Promise<void> => {
    const { call } = programOf(replica)
    const { entries } = await call('ledger.list', { limit: 100 })
    const chosen = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))[entry]
    const number = typed.length + 1
    const value = `${SPICES[spice % SPICES.length] ?? ''}#${number}`
    const born = {
      on: '2021-03-05',
      text: `新的#${number}`,
      // Every entry is born with its one figure, so that the figure is the same one everywhere.
      figures: [figureOf(number)],
    }
    const present = chosen === undefined ? born : { ...born, id: chosen.id, text: chosen.text }
    const { figures, ...kept } = { ...present, ...changeOf(field, value, number) }
    const isFigureSaid = chosen === undefined || field === 'figure'
    const { id } = await call('ledger.save', isFigureSaid ? { ...kept, figures } : kept)
    const place = ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1
    if (chosen === undefined && field !== 'text') note(replica, place, 'text', born.text)
    if (chosen === undefined && field !== 'figure') note(replica, place, 'figure', String(number))
    note(replica, place, field, field === 'figure' ? String(number) : value)
  }

  const setRemoved = async (action: SetRemoved): Promise<void> => {
    const { call } = programOf(action.replica)
    const wanted = action.kind === 'remove'
    const { entries } = await call('ledger.list', { limit: 100, removed: !wanted })
    const chosen = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))[action.entry]
    if (chosen === undefined) return
    await call(wanted ? 'ledger.remove' : 'ledger.restore', { id: chosen.id })
    note(action.replica, ids.indexOf(chosen.id), 'removed', wanted ? '1' : '0')
  }

  const bring = async (from: number, to: number) => {
    for (const one of known[from] ?? []) known[to]?.add(one)
    return carry(programOf(from), programOf(to))
  }

  return {
    typed,
    ids,
    bring,
    act: async (action: Action): Promise<void> => {
      switch (action.kind) {
        case 'write':
          return write(action)
        case 'remove':
        case 'restore':
          return setRemoved(action)
        case 'carry':
          if (action.from !== action.to) await bring(action.from, action.to)
          return
        case 'clock':
          programOf(action.replica).setClock(`${action.year}-06-01`)
      }
    },
    /** Values of a field nobody has knowingly replaced. */
    live: (entry: number, field: Field): Typed[] => {
      const writers = typed.filter((one) => one.entry === entry && one.field === field)
      return writers.filter((one) => !writers.some(({ seen }) => seen.has(one)))
    },
  }
}
export type Play = ReturnType<typeof createPlay>
