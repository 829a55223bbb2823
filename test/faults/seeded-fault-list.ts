/** A rule of merging, broken on purpose. */
export type SeededFault = {
  readonly rule: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly put: string
  readonly test: 'histories' | 'undo' | 'preview' | 'deciding' | 'forged' | 'exchange'
}

export const FAULTS: readonly SeededFault[] = [
  {
    rule: 'the clock takes note of what arrives',
    file: 'electron/store/change-log.ts',
    find: 'if (seen != null) clock = laterOf(clock, clockOf(seen))',
    put: 'if (seen === undefined) clock = laterOf(clock, clockOf(""))',
    test: 'histories',
  },
  {
    rule: 'an id follows the hybrid clock, not the clock on the wall',
    file: 'shared/domain/change/hybrid-clock.ts',
    find: 'if (now > last.ms && now < CLOCK_LIMIT_MS)',
    put: 'if (now !== last.ms)',
    test: 'histories',
  },
  {
    rule: 'values nobody replaced knowingly are listed',
    file: 'shared/domain/change/fold.ts',
    find: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown))',
    put: '.filter(() => false)',
    test: 'histories',
  },
  {
    rule: 'all of them are listed',
    file: 'shared/domain/change/fold.ts',
    find: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown))',
    put: '.filter((one) => one !== winner && !isSameValue(valueOf(one), shown)).slice(0, 1)',
    test: 'histories',
  },
  {
    rule: 'a removal does not beat an edit it had not seen',
    file: 'shared/domain/change/fold.ts',
    find: 'isRemoved: wantsRemoval && unseen.length === 0,',
    put: 'isRemoved: wantsRemoval,',
    test: 'histories',
  },
  {
    rule: 'of values side by side the one with the greatest id is shown',
    file: 'shared/domain/change/fold.ts',
    find: 'const winner = live.at(-1) ?? 0',
    put: 'const winner = live[0] ?? 0',
    test: 'histories',
  },
  {
    rule: 'a change names everything its author had seen',
    file: 'electron/store/change-log.ts',
    find: 'parents: before.heads,',
    put: 'parents: before.heads.slice(0, 1),',
    test: 'histories',
  },
  {
    rule: 'a record that was known already is folded anew',
    file: 'electron/store/import-writer.ts',
    find: 'foldOne(kind, recordId, changes, isNew)',
    put: 'if (isNew) foldOne(kind, recordId, changes, isNew)',
    test: 'histories',
  },
  {
    rule: 'sums move with an import',
    file: 'electron/store/import-writer.ts',
    find: 'tally.release()',
    put: 'tally.drop()',
    test: 'undo',
  },
  {
    rule: 'an undo takes back every field',
    file: 'shared/domain/exchange/take-back.ts',
    find: 'if (field === REMOVED_FIELD || !isTaken(changeId)) continue',
    put: "if (field === REMOVED_FIELD || field === 'text' || !isTaken(changeId)) continue",
    test: 'undo',
  },
  {
    rule: 'an undo ends the conflicts it brought',
    file: 'shared/domain/exchange/take-back.ts',
    find: '...endedConflicts(kind, record, rest, isTaken),',
    put: '',
    test: 'exchange',
  },
  {
    rule: 'looking at a file writes nothing',
    file: 'electron/merge/preview-job.ts',
    find: 'const state = store.exchange.state()',
    put: "store.imports.adoptDataSet('0000000000000000')\n    const state = store.exchange.state()",
    test: 'preview',
  },
  {
    rule: 'a preview counts conflicts',
    file: 'shared/domain/exchange/compare-record.ts',
    find: 'conflicts: conflicts.length',
    put: 'conflicts: 0',
    test: 'preview',
  },
  {
    rule: 'a decision lies over all sides of a conflict',
    file: 'electron/services/conflicts.ts',
    find: '() => ({ [place.field]: value })',
    put: '(record): Patch => record.fields.get(place.field)?.value === value ? {} : { [place.field]: value }',
    test: 'deciding',
  },
  {
    rule: 'one id with two contents refuses the file',
    file: 'electron/store/import-stage.ts',
    find: "throw new Fault('exchange-id-collision', { id: row.id })",
    put: "return 'known'",
    test: 'forged',
  },
  {
    rule: 'what a field cannot hold refuses the file',
    file: 'electron/store/import-stage.ts',
    find: 'refuseUnsound(line.change, changes)',
    put: '',
    test: 'forged',
  },
  {
    rule: 'a change without its parent refuses the file',
    file: 'electron/store/import-compare.ts',
    find: 'if (missing !== undefined) return missing',
    put: '',
    test: 'forged',
  },
]
