import { LIMITS, normaliseLine } from '../input-text.ts'
import type { Office } from '../office.ts'

/** Whose an office name of a table is: a known office, or a new one; undefined when it is none. */
export type OfficeMatch = {
  /** As the table says it. */
  readonly name: string
  /** Null: a new office of this name. */
  readonly officeId: string | null
}

/** Words that differ without meaning another office: 法规科, 法规股, 局政策法规股. */
const core = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s（）()]+/gu, '')
    .replace(/^(?:局|本局|我局|县民政局|区民政局|市民政局|民政局)(?=.{2})/u, '')
    .replace(/(?:股|科|室)$/u, '')

const LONGEST = 16

/** Several offices in one cell: the first is responsible. */
const SEPARATOR = /[、，,;；/\n]|\s{2,}/u

/** The known office a name stands for: the same, the same but for its kind, or the only one whose name holds it. */
const known = (name: string, offices: readonly Office[]): Office | undefined => {
  const same = offices.find((office) => office.name === name)
  if (same !== undefined) return same
  const wanted = core(name)
  if (wanted === '') return undefined
  const alike = offices.filter((office) => core(office.name) === wanted)
  if (alike.length === 1) return alike[0]
  const holding =
    wanted.length < 2
      ? []
      : offices.filter(
          (office) => core(office.name).includes(wanted) || wanted.includes(core(office.name)),
        )
  return holding.length === 1 ? holding[0] : undefined
}

/** What the clerk said an office name of the table is. */
export type OfficeChoice = { readonly name: string; readonly officeId: string | null }

/** The offices a cell names; `others` are those beside the first, as the table says them. */
export const matchOffice = (
  text: string,
  offices: readonly Office[],
  choices: readonly OfficeChoice[],
): { readonly office: OfficeMatch | undefined; readonly others: readonly string[] } => {
  const [first = '', ...others] = text
    .split(SEPARATOR)
    .map(normaliseLine)
    .filter((name) => name !== '')
  if (first === '') return { office: undefined, others: [] }
  const choice = choices.find(({ name }) => name === first)
  if (choice !== undefined) return { office: choice, others }
  const present = offices.filter(({ removed }) => !removed)
  const officeId = known(first, present)?.id ?? null
  if (officeId === null && (first.length > LONGEST || first.length > LIMITS.name)) {
    return { office: undefined, others: [first, ...others] }
  }
  return { office: { name: first, officeId }, others }
}
