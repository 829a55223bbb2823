import type { EvidenceItem, LedgerEntry } from '../ledger.ts'
import type { PlanTask } from '../plan.ts'
import { type ServedFacts, tasksOfEntries } from '../report/assign-entries.ts'
import { folderName, itemFileName, itemNumber } from './pack-names.ts'

/** Whether the file of a piece of evidence is here and is what was added. */
export type FileState = 'sound' | 'missing' | 'damaged'

/** An entry with its evidence, as the pack needs it. */
export type PackEntry = Pick<
  LedgerEntry,
  'id' | 'on' | 'until' | 'text' | 'documentNumber' | 'checkItemIds' | 'evidence'
>

/** A piece of evidence in the folder of one task. */
export type PackItem = {
  /** 材料编号, `01-03`. */
  readonly number: string
  readonly evidence: EvidenceItem
  readonly entry: PackEntry
  /** The check items of this task that the entry serves. */
  readonly checkItemIds: readonly string[]
  readonly state: FileState
  /** What the file is called in its folder, also when it is not there. */
  readonly fileName: string
  /** Numbers under which the same file lies elsewhere in the pack; of very many the first. */
  readonly alsoAs: readonly string[]
  /** How many of them there are. */
  readonly alsoCount: number
}

/** 一项一档: the folder of a task. The task is null for entries that serve none. */
export type PackFolder = {
  readonly task: PlanTask | null
  readonly name: string
  readonly items: readonly PackItem[]
}

/** 佐证材料包 of a year. */
export type EvidencePack = {
  readonly year: number
  /** Of the tasks with evidence, in the order of the plan; what serves no task comes last. */
  readonly folders: readonly PackFolder[]
  /** Tasks without a single piece. */
  readonly tasksWithout: readonly PlanTask[]
}

export type PackFacts = Omit<ServedFacts, 'entries'> & {
  readonly year: number
  /** By day, then id: the order of the report's annex. */
  readonly entries: readonly PackEntry[]
}

/** The number of the folder for entries that serve no task; no task bears it. */
const UNFILED = 0
const UNFILED_TITLE = '未归入任务的材料'

type Placed = Omit<PackItem, 'alsoAs' | 'alsoCount'>
type PlacedFolder = Omit<PackFolder, 'items'> & { readonly items: readonly Placed[] }

const numbered = (
  entries: readonly PackEntry[],
  taskNumber: number,
  { ofTask, stateOf }: { ofTask: ReadonlySet<string>; stateOf: (item: EvidenceItem) => FileState },
): readonly Placed[] =>
  entries
    .flatMap((entry) => entry.evidence.map((evidence) => ({ entry, evidence })))
    .map(({ entry, evidence }, index) => {
      const number = itemNumber(taskNumber, index + 1)
      const { on, caption, name } = evidence
      return {
        number,
        entry,
        evidence,
        checkItemIds: entry.checkItemIds.filter((id) => ofTask.has(id)),
        state: stateOf(evidence),
        fileName: itemFileName({ number, on, caption, name }),
      }
    })

/**
 * Lays out the evidence of a year by task. A piece whose entry serves several tasks lies whole in the folder of each:
 * inspectors ask for one folder, and a link does not survive a stick. Each folder counts its pieces as the report's
 * annex does, missing and damaged ones among them.
 */
export const planEvidencePack = (
  facts: PackFacts,
  stateOf: (item: EvidenceItem) => FileState,
): EvidencePack => {
  const served = tasksOfEntries(facts)
  const proved = facts.entries.filter(({ evidence }) => evidence.length > 0)
  const itemsOf = Map.groupBy(facts.checkItems, ({ taskId }) => taskId)
  const folderOf = (task: PlanTask): PlacedFolder => {
    const ofTask = new Set((itemsOf.get(task.id) ?? []).map(({ id }) => id))
    const entries = proved.filter(({ id }) => served.get(id)?.includes(task) === true)
    const items = numbered(entries, task.number, { ofTask, stateOf })
    return { task, name: folderName(task.number, task.title), items }
  }
  const unfiled: PlacedFolder = {
    task: null,
    name: folderName(UNFILED, UNFILED_TITLE),
    items: numbered(
      proved.filter(({ id }) => (served.get(id) ?? []).length === 0),
      UNFILED,
      { ofTask: new Set(), stateOf },
    ),
  }
  const folders = [...facts.tasks.map(folderOf), unfiled].filter(({ items }) => items.length > 0)
  const withProof = new Set(folders.flatMap(({ task }) => task?.id ?? []))
  return {
    year: facts.year,
    folders: withOtherNumbers(folders),
    tasksWithout: facts.tasks.filter(({ id }) => !withProof.has(id)),
  }
}

/** Nobody looks a file up at more places; one that proves a thousand entries would fill the list with its numbers. */
const ALSO_NAMED = 8

/** The same file of the same content, also where it was added to two entries. */
const withOtherNumbers = (folders: readonly PlacedFolder[]): readonly PackFolder[] => {
  const all = folders.flatMap(({ items }) => items)
  const bySha = Map.groupBy(all, ({ evidence }) => evidence.sha256)
  return folders.map((folder) => ({
    ...folder,
    items: folder.items.map((item) => {
      const same = bySha.get(item.evidence.sha256) ?? []
      const others = same.slice(0, ALSO_NAMED + 1).filter(({ number }) => number !== item.number)
      return {
        ...item,
        alsoAs: others.slice(0, ALSO_NAMED).map(({ number }) => number),
        alsoCount: same.length - 1,
      }
    }),
  }))
}

/** Every piece of a pack, in the order of the folders. */
export const packItems = ({ folders }: EvidencePack): readonly PackItem[] =>
  folders.flatMap(({ items }) => items)

/** The files a pack holds by their content, whatever how often they are named. */
export const distinctFiles = (items: readonly PackItem[]): number =>
  new Set(items.map(({ evidence }) => evidence.sha256)).size
