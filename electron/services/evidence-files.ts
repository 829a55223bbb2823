import { readFile } from 'node:fs/promises'
import { evidenceContract } from '../../shared/contract/evidence.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { refusesToOpen, shownMediaType } from '../../shared/domain/evidence/open-safely.ts'
import { pictureSizeOf, PIXELS_MAX } from '../../shared/domain/evidence/picture-size.ts'
import {
  HEAD_BYTES,
  isAsNamed,
  isDrawn,
  type TrueType,
  trueTypeOf,
} from '../../shared/domain/evidence/true-type.ts'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { trueTypeLabels } from '../../shared/text/evidence-text.ts'
import { createViewingRoom, markAsFromElsewhere } from '../files/viewing-room.ts'
import type { Dialogs } from '../ports.ts'
import type { StoredEvidence } from '../store/evidence.repository.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { asStep, type Step } from './step.ts'

/** The largest picture the page is given to draw small, bytes. */
const PICTURE_MAX = 12 * 1024 * 1024

const requireItem = ({ store }: Deps, id: string): EvidenceItem => {
  const found = store.evidence.find(id)
  return found === undefined || found.removed ? notFound('evidenceItem', id) : found
}

const readType = async ({ vault }: Deps, { sha256, name }: EvidenceItem): Promise<TrueType> =>
  trueTypeOf(await vault.readHead(sha256, name, HEAD_BYTES))

const look = async (deps: Deps, item: EvidenceItem, same: readonly StoredEvidence[]) => {
  const { id, name, sha256, entryId } = item
  const otherEntries = same
    .filter((each) => each.sha256 === sha256 && each.entryId !== entryId)
    .map(({ entry }) => entry)
  const state = await deps.vault.glance(item)
  if (state !== 'sound') {
    return { id, state, trueType: null, notOpened: null, isPicture: false, otherEntries }
  }
  const type = await readType(deps, item)
  return {
    id,
    state,
    trueType: isAsNamed(name, type) || type === 'unknown' ? null : trueTypeLabels[type],
    notOpened: refusesToOpen(name, type) ?? null,
    isPicture: isDrawn(type),
    otherEntries,
  }
}

const lookAtEntry = (deps: Deps, entryId: string) => {
  const evidence = deps.store.ledger.find(entryId)?.evidence ?? []
  const same = deps.store.evidence.withFiles(evidence.map(({ sha256 }) => sha256))
  return Promise.all(evidence.map((item) => look(deps, item, same)))
}

/** A picture whole, when it is small enough to be decoded and is what was added. */
const readPicture = async (deps: Deps, item: EvidenceItem) => {
  if (item.size > PICTURE_MAX || (await deps.vault.stateOf(item.sha256)) !== 'sound') return null
  const bytes = await readFile(deps.vault.pathOf(item.sha256))
  const type = trueTypeOf(bytes.subarray(0, HEAD_BYTES))
  const mediaType = shownMediaType(type)
  const size = pictureSizeOf(bytes, type)
  if (!isDrawn(type) || mediaType === undefined || size === undefined) return null
  if (size.width * size.height > PIXELS_MAX) return null
  return { mediaType, base64: bytes.toString('base64') }
}

type Room = ReturnType<typeof createViewingRoom>

/** Opens a copy where the door can, and else saves one. Faults: `evidence-not-openable` and those of copying. */
const openFile = async (deps: Deps, room: Room, item: EvidenceItem, dialogs: Dialogs) => {
  const { name, sha256 } = item
  const type = await readType(deps, item)
  const reason = refusesToOpen(name, type)
  if (reason !== undefined) throw new Fault('evidence-not-openable', { name, reason })
  const write = (path: string): Promise<void> => deps.vault.copyOut(sha256, name, path)
  const isShown = await dialogs.showFile?.({
    name,
    mediaType: shownMediaType(type),
    copy: () => room.place(name, write),
  })
  if (isShown === true) return { how: 'opened' as const, savedAs: name }
  const { extensions } = evidenceContract['evidence.open'].saves
  const savedAs = await dialogs.saveFile({ suggestedName: name, extensions }, async (path) => {
    await write(path)
    await markAsFromElsewhere(path)
  })
  return { how: 'saved' as const, savedAs }
}

/** Hangs a kept file on another entry, with its own day and caption. Fault: `already-exists`. */
const attach = (deps: Deps, id: string, entryId: string): EvidenceItem & Step =>
  asStep(deps.store, () => {
    const { name, sha256, size, mediaType, on, caption } = requireItem(deps, id)
    const entry = deps.store.ledger.find(entryId)
    if (entry === undefined || entry.removed) return notFound('ledgerEntry', entryId)
    if (entry.evidence.some((item) => item.sha256 === sha256)) {
      throw new Fault('already-exists', { subject: 'evidenceItem', name })
    }
    const newId = deps.newId()
    deps.store.log.write('evidence', newId, (record) =>
      patchTowards(record, {
        entryId,
        on,
        caption: caption ?? null,
        name,
        sha256,
        size,
        mediaType,
      }),
    )
    return requireItem(deps, newId)
  })

/** What can be done with the files of evidence: looked at, opened safely, used again. */
export const evidenceFilesService: ServiceOf<
  'evidence.open' | 'evidence.look' | 'evidence.picture' | 'evidence.stored' | 'evidence.attach'
> = (deps) => {
  const room = createViewingRoom(deps.directory.viewing)
  return {
    'evidence.open': ({ id }, { dialogs }) => openFile(deps, room, requireItem(deps, id), dialogs),
    'evidence.look': ({ entryId }) => lookAtEntry(deps, entryId),
    'evidence.picture': async ({ id }) => ({
      picture: await readPicture(deps, requireItem(deps, id)),
    }),
    'evidence.stored': ({ text = '', notOn = '', offset, limit }) =>
      deps.store.evidence.stored({ text, notOn, offset, limit }),
    'evidence.attach': ({ id, entryId }) => attach(deps, id, entryId),
  }
}
