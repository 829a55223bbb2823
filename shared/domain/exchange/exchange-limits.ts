const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB

/**
 * What a 数据文件 may hold at most (RELIABILITY §2.2), in bytes unless said otherwise. Writer and reader keep to the
 * same table: what was written can be read.
 */
export const EXCHANGE_LIMITS = {
  /** A stick formatted with FAT32 takes no larger file. */
  file: 4 * GIB - 1,
  /** Members of the zip. */
  members: 50_000,
  /** 50 000 members are named in 9 MB. */
  manifest: 16 * MIB,
  data: GIB,
  line: 4 * MIB,
  /** Changes. */
  changes: 2_000_000,
  /** One piece of evidence, as in the vault. */
  evidence: 500 * MIB,
  /** All members unpacked. */
  expanded: 8 * GIB,
  /** How many times larger a member may become, once it is larger than `ratioFrom`. */
  ratio: 100,
  /** Small members may be repetitive: unpacking them costs nothing. */
  ratioFrom: 64 * MIB,
  /** UTF-16 units of a text in a field. */
  text: 200_000,
  /** UTF-16 units of the name of a field. */
  fieldName: 200,
  /** Fields of one change. */
  fields: 5000,
  /** Levels inside a field: a template's part needs six. */
  depth: 8,
  /**
   * Values one line or the manifest spells, whatever they are: parsed, the smallest takes fifty bytes. A manifest of
   * 50 000 members has 160 000, a drafted sentence names at most 107 000 entries in a line.
   */
  values: 200_000,
  /** Levels of the manifest; ours has four. */
  manifestDepth: 16,
  /** Parents of one change. */
  parents: 1000,
  /** Changes of one record: somebody would have to save it ten times every working day for eight years. */
  changesOfRecord: 20_000,
  /** Parents of all changes of one record together: mostly a change has one. */
  parentsOfRecord: 200_000,
  /** Versions of one record side by side that have not seen one another: each takes a PC of its own. */
  versions: 200,
  /** What working out who has seen what may cost in one record, machine words. */
  ancestry: 10_000_000,
  /** Replicas in the `have` vector. */
  replicas: 10_000,
  /** UTF-16 units of a name in the manifest. */
  name: 200,
} as const

/** Free space asked for beyond what is known to be needed, bytes. */
export const SPACE_RESERVE = 16 * MIB
