import {
  REMOVED_FIELD,
  type FieldValue,
  type RecordKind,
} from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { DUTY } from '../../shared/domain/item/item-record.ts'
import { FIGURE, LINK } from '../../shared/domain/ledger-record.ts'
import type { SampleEntry } from '../../shared/sample/sample-year.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import type { VaultedFile } from '../files/evidence-vault.ts'
import { CURRENT_AUTHOR } from '../store/store.ts'
import { checkRecordId } from './checks.ts'
import type { Deps } from './deps.ts'
import {
  SAMPLE_SETTINGS,
  sampleEntryId,
  sampleEvidenceId,
  sampleRecords,
} from './sample-records.ts'
import type { ServiceOf } from './service.ts'
import { writeSetting } from './settings.ts'
import { isUntouched } from './untouched-sample.ts'

type Fields = Readonly<Record<string, FieldValue | undefined>>

/** Writes one sample record. What somebody has worked on is left as it is. */
const writeSample = (deps: Deps, kind: RecordKind, id: string, fields: Fields): void => {
  const { log } = deps.store
  const changes = log.changesOf(kind, id)
  if (changes.length > 0 && !isUntouched(changes)) return
  log.write(kind, id, (record) =>
    patchTowards(record, { ...fields, sample: true, [REMOVED_FIELD]: 0 }),
  )
}

/** A namesake the bureau already has is used instead of a second one. */
const officeIds = (deps: Deps): Map<string, string> => {
  const known = new Map(deps.store.directory.offices().map(({ id, name }) => [name, id]))
  return new Map(
    sampleYear.offices.map(({ key, name }) => [
      key,
      known.get(name) ?? deps.nameId('office', name),
    ]),
  )
}

const writeEntry = (deps: Deps, entry: SampleEntry, officeId: string | undefined): void => {
  const { key, on, until = null, text, documentNumber, checkItemIds, figures } = entry
  writeSample(deps, 'ledgerEntry', sampleEntryId(deps, key), {
    period: {
      on,
      until,
    },
    text,
    officeId,
    documentNumber,
    ...Object.fromEntries(checkItemIds.map((id) => [`${LINK}${id}`, true])),
    ...Object.fromEntries(
      figures.map((figure, position) => [
        `${FIGURE}${position}`,
        {
          position,
          ...figure,
        },
      ]),
    ),
  })
}

const writeEvidence = (deps: Deps, entry: SampleEntry, blobs: Map<string, VaultedFile>): void => {
  for (const { name, mediaType, on, caption, body } of entry.evidence ?? []) {
    const blob = blobs.get(body)
    if (blob === undefined) continue
    writeSample(deps, 'evidence', sampleEvidenceId(deps, entry.key, name), {
      entryId: sampleEntryId(deps, entry.key),
      on: on ?? entry.on,
      caption: caption ?? null,
      name,
      mediaType,
      sha256: blob.sha256,
      size: blob.size,
    })
  }
}

const writeDirectory = (deps: Deps, offices: Map<string, string>): void => {
  const known = new Set(deps.store.directory.offices().map(({ id }) => id))
  for (const [index, { key, name }] of sampleYear.offices.entries()) {
    const id = offices.get(key) ?? ''
    if (!known.has(id) || isUntouched(deps.store.log.changesOf('office', id))) {
      writeSample(deps, 'office', id, { name, order: index + 1 })
    }
  }
  for (const { name, officeKey } of sampleYear.authors) {
    writeSample(deps, 'author', deps.nameId('author', name), {
      name,
      officeId: offices.get(officeKey),
    })
  }
  for (const [name, value] of Object.entries(SAMPLE_SETTINGS)) {
    if (deps.store.directory.setting(name) !== '') continue
    deps.store.log.write('setting', name, (record) => patchTowards(record, { value, sample: true }))
  }
}

const writeChecks = (deps: Deps, offices: Map<string, string>): void => {
  const { year } = sampleYear
  for (const { checkItemId, status, doneOn, reason, note, officeKey } of sampleYear.checks) {
    const officeId = offices.get(officeKey ?? '')
    if (officeId !== undefined) {
      writeSample(deps, 'checkItem', checkItemId, {
        [`${DUTY}${year}`]: { officeId, person: null },
      })
    }
    writeSample(deps, 'check', checkRecordId(checkItemId, year), {
      checkItemId,
      year,
      note,
      state: {
        status,
        doneOn: doneOn ?? null,
        reason: reason ?? null,
      },
    })
  }
}

/** Whether the bureau's own records name a sample office, or a sample person is or was the one at work. */
const isInUse = ({ store }: Deps, kind: RecordKind, id: string): boolean =>
  (kind === 'office' && store.directory.isOfficeInUse(id)) ||
  (kind === 'author' &&
    (store.directory.local(CURRENT_AUTHOR) === id || store.directory.hasWorked(id)))

/** Takes the sample's name off a bureau that has not been given its own. */
const clearSettings = (deps: Deps): void => {
  // Sound because SAMPLE_SETTINGS is declared above with exactly these keys.
  for (const name of Object.keys(SAMPLE_SETTINGS) as (keyof typeof SAMPLE_SETTINGS)[]) {
    if (deps.store.directory.setting(name) === SAMPLE_SETTINGS[name]) writeSetting(deps, name, '')
  }
}

/** 示例数据: a year to look around in. Every record says it is a sample; removing spares what was worked on since. */
export const sampleService: ServiceOf<'sample.load' | 'sample.remove'> = (deps) => ({
  'sample.load': async () => {
    const blobs = new Map<string, VaultedFile>()
    for (const { body } of sampleYear.entries.flatMap(({ evidence = [] }) => evidence)) {
      blobs.set(body, await deps.vault.putBytes(new TextEncoder().encode(body)))
    }
    return deps.store.atomically(() => {
      const offices = officeIds(deps)
      writeDirectory(deps, offices)
      for (const entry of sampleYear.entries) {
        writeEntry(deps, entry, offices.get(entry.officeKey))
        writeEvidence(deps, entry, blobs)
      }
      writeChecks(deps, offices)
      return { year: sampleYear.year, entries: sampleYear.entries.length }
    })
  },
  'sample.remove': async () => {
    await deps.backups.create('bulk')
    return deps.store.atomically(() => {
      const counts = { removed: 0, kept: 0 }
      for (const { kind, id } of sampleRecords(deps)) {
        const changes = deps.store.log.changesOf(kind, id)
        if (changes.length === 0 || deps.store.log.foldOf(kind, id).isRemoved) continue
        if (isUntouched(changes) && !isInUse(deps, kind, id)) {
          deps.store.log.write(kind, id, (record) => patchTowards(record, { [REMOVED_FIELD]: 1 }))
          counts.removed += 1
        } else if (changes.some(({ patch }) => patch['sample'] === true)) {
          deps.store.log.write(kind, id, (record) => patchTowards(record, { sample: null }))
          counts.kept += 1
        }
      }
      clearSettings(deps)
      return counts
    })
  },
})
