import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { LIMITS, normaliseLine } from '../../shared/domain/input-text.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { mediaTypeOf } from '../../shared/domain/media-type.ts'
import { evidenceContract } from '../../shared/contract/evidence.ts'
import { notFound } from '../../shared/fault.ts'
import type { BlobState, VaultedFile } from '../files/evidence-vault.ts'
import { markAsFromElsewhere } from '../files/viewing-room.ts'
import type { PickedFile } from '../ports.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { asStep, type Step } from './step.ts'
import { requirePast } from './years.ts'

type SavedItem = EvidenceItem & Step

type Added = { readonly file: PickedFile; readonly vaulted: VaultedFile }

const findItem = ({ store }: Deps, id: string): EvidenceItem => {
  const found = store.evidence.find(id) ?? notFound('evidenceItem', id)
  const { removed: _, ...item } = found
  return item
}

const requireEntry = ({ store }: Deps, entryId: string) => {
  const entry = store.ledger.find(entryId)
  return entry === undefined || entry.removed ? notFound('ledgerEntry', entryId) : entry
}

type Link = { readonly entryId: string; readonly on: string; readonly caption?: string }

/** Adds files that do not hang on this entry already; says of each when it hung here or on another one before. */
const linkAll = (deps: Deps, added: readonly Added[], link: Link) => {
  const before = deps.store.evidence.withFiles(added.map(({ vaulted }) => vaulted.sha256))
  const here = new Map(
    before.filter(({ entryId }) => entryId === link.entryId).map(({ sha256, id }) => [sha256, id]),
  )
  return added.map((one) => {
    const { sha256 } = one.vaulted
    const id = here.get(sha256)
    if (id !== undefined) return { ...findItem(deps, id), changeIds: [], already: 'here' as const }
    const item = linkFile(deps, one, link)
    here.set(sha256, item.id)
    const elsewhere = before.find((each) => each.sha256 === sha256)
    return elsewhere === undefined
      ? item
      : { ...item, already: 'elsewhere' as const, otherEntry: elsewhere.entry }
  })
}

const linkFile = (deps: Deps, { file, vaulted }: Added, link: Link): SavedItem =>
  asStep(deps.store, () => {
    const id = deps.newId()
    // Cut from the front, so that the extension stays; the cut may leave half a character.
    const name = normaliseLine(normaliseLine(file.name).slice(-LIMITS.fileName)) || '未命名文件'
    deps.store.log.write('evidence', id, (record) =>
      patchTowards(record, {
        entryId: link.entryId,
        on: link.on,
        caption: link.caption || null,
        name,
        sha256: vaulted.sha256,
        size: vaulted.size,
        mediaType: mediaTypeOf(name),
      }),
    )
    return findItem(deps, id)
  })

const setRemoved = (deps: Deps, id: string, removed: 0 | 1): SavedItem =>
  asStep(deps.store, () => {
    findItem(deps, id)
    deps.store.log.write('evidence', id, (record) =>
      patchTowards(record, { [REMOVED_FIELD]: removed }),
    )
    return findItem(deps, id)
  })

/** 佐证材料: the bytes go into the vault first; a link without its file must never exist, a file without a link may. */
export const evidenceService: ServiceOf<
  | 'evidence.add'
  | 'evidence.save'
  | 'evidence.remove'
  | 'evidence.restore'
  | 'evidence.saveCopy'
  | 'evidence.verify'
> = (deps) => ({
  'evidence.add': async ({ entryId, on, caption }, { dialogs }) => {
    requireEntry(deps, entryId)
    requirePast(deps, on)
    const files = await dialogs.openFiles(evidenceContract['evidence.add'].opens)
    const added: Added[] = []
    for (const file of files) added.push({ file, vaulted: await deps.vault.put(file) })
    return deps.store.atomically(() => {
      const entry = requireEntry(deps, entryId)
      const link = { entryId, on: on ?? entry.on, ...(caption === undefined ? {} : { caption }) }
      return linkAll(deps, added, link)
    })
  },
  'evidence.save': ({ id, on, caption }) => {
    requirePast(deps, on)
    return asStep(deps.store, () => {
      if (deps.store.evidence.find(id)?.removed === true) notFound('evidenceItem', id)
      findItem(deps, id)
      deps.store.log.write('evidence', id, (record) =>
        patchTowards(record, { on, caption: caption === '' ? null : caption }),
      )
      return findItem(deps, id)
    })
  },
  'evidence.remove': ({ id }) => setRemoved(deps, id, 1),
  'evidence.restore': ({ id }) => setRemoved(deps, id, 0),
  'evidence.saveCopy': async ({ id }, { dialogs }) => {
    const { name, sha256, size } = findItem(deps, id)
    const { extensions } = evidenceContract['evidence.saveCopy'].saves
    const savedAs = await dialogs.saveFile({ suggestedName: name, extensions }, async (path) => {
      await deps.vault.copyOut(sha256, name, path)
      await markAsFromElsewhere(path)
    })
    return { savedAs, bytes: size, sha256 }
  },
  'evidence.verify': async ({ entryId }) => {
    const isQuick = entryId !== undefined
    const items = isQuick
      ? (deps.store.ledger.find(entryId)?.evidence ?? [])
      : deps.store.evidence.all()
    const states = new Map<string, BlobState>()
    for (const item of items) {
      const { sha256 } = item
      if (states.has(sha256)) continue
      states.set(sha256, await (isQuick ? deps.vault.glance(item) : deps.vault.stateOf(sha256)))
    }
    const those = (state: BlobState) =>
      items
        .filter(({ sha256 }) => states.get(sha256) === state)
        .map((item) => ({ id: item.id, entryId: item.entryId, name: item.name }))
    return { checked: items.length, missing: those('missing'), damaged: those('damaged') }
  },
})
