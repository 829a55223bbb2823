import { Drawer } from 'antd'
import { useState } from 'react'
import { scaled } from '../display/display-settings.ts'
import { Waiting } from '../components/waiting.tsx'
import { useFocusReturn } from '../hooks/use-focus-return.ts'
import { useRoute } from '../hooks/use-route.ts'
import { EntryEditor } from './entry-editor.tsx'
import { carriedSeed } from './carried-seed.ts'
import { type EntrySeed, firstDay, formOf, newForm } from './entry-form.ts'
import { type EntryParts, useEntryParts } from './use-entry-parts.ts'
import { useOpenedEntry } from './use-opened-entry.ts'
import './entry-drawer.css'

const NEW = 'new'

/**
 * The drawer of one entry, on every screen that has `entry` in its URL: the id of an entry, or `new`; with `item`
 * a new entry starts linked to that check item.
 */
export const EntryDrawer = ({ year }: { readonly year: number }) => {
  const { screen, params, setParams } = useRoute()
  const entryId = params['entry']
  if (entryId === undefined) return null
  // In the register `item` is a filter and stays; elsewhere it only says what the entry is for.
  const forgotten = screen === 'ledger' ? {} : { item: undefined }
  return (
    <OpenEntry
      year={year}
      entryId={entryId === NEW ? undefined : entryId}
      itemId={params['item']}
      carriedId={params['draft']}
      onClose={() => setParams({ entry: undefined, draft: undefined, ...forgotten })}
      onOpen={(id) => setParams({ entry: id ?? NEW, draft: undefined })}
    />
  )
}

type OpenEntryProps = {
  readonly year: number
  /** Undefined for a new entry. */
  readonly entryId: string | undefined
  readonly itemId: string | undefined
  /** A draft taken over from last year, to be brought up to date. */
  readonly carriedId: string | undefined
  readonly onClose: () => void
  /** Goes to another entry; undefined for a new one. */
  readonly onOpen: (id: string | undefined) => void
}

const OpenEntry = ({ year, entryId, itemId, carriedId, onClose, onOpen }: OpenEntryProps) => {
  useFocusReturn()
  // What “save and next” hands over, and how often it was used: each next entry is a fresh form.
  const [next, setNext] = useState<{ readonly round: number; readonly seed: Partial<EntrySeed> }>({
    round: 0,
    seed: {},
  })
  const parts = useEntryParts()
  const { query, opened } = useOpenedEntry(year, entryId, carriedId)

  if (parts.ready === undefined || opened === undefined) {
    const queries = query === undefined ? parts.queries : [...parts.queries, query]
    return (
      <Drawer open title="台账记录" size={scaled(660)} onClose={onClose}>
        <Waiting queries={opened === undefined ? queries : parts.queries} />
      </Drawer>
    )
  }

  const { plan, offices, today } = parts.ready
  const { entry, carried } = opened
  const seed = {
    ...seedOf(parts.ready, year, itemId),
    ...(carried === undefined ? {} : carriedSeed(carried, today)),
    ...next.seed,
  }
  const key = entryId ?? `${NEW}:${carriedId ?? itemId ?? ''}`
  return (
    <EntryEditor
      key={`${key}:${year}:${next.round}`}
      draftKey={key}
      start={entry === undefined ? newForm(seed) : formOf(entry)}
      entry={entry}
      carried={carried}
      year={year}
      today={today}
      plan={plan}
      offices={offices}
      onClose={onClose}
      onOpen={onOpen}
      onNext={(handedOver) => {
        setNext({ round: next.round + 1, seed: handedOver })
        if (entryId !== undefined || carriedId !== undefined) onOpen(undefined)
      }}
    />
  )
}

/** What a new entry starts with: today, the usual office, the check item it was begun from. */
const seedOf = (
  { plan, today, usualOffice }: EntryParts,
  year: number,
  itemId: string | undefined,
): EntrySeed => ({
  on: firstDay(today, year),
  officeId: usualOffice,
  checkItemIds: itemId !== undefined && plan.item(itemId) !== undefined ? [itemId] : [],
})
