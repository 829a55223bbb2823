import { App, Drawer, Form } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { scaled } from '../display/display-settings.ts'
import type { IsoDate } from '../../shared/domain/date.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import type { EntryDraft } from '../../shared/domain/item/entry-draft.ts'
import type { Office } from '../../shared/domain/office.ts'
import { useUndoOffer } from '../hooks/use-undo-offer.tsx'
import { CheckItemField } from './check-item-field.tsx'
import { CarriedNotice } from './carried-notice.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import type { EntryForm, EntrySeed } from './entry-form.ts'
import { EntryFooter } from './entry-footer.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { EvidencePersonalData } from './evidence-personal-data.tsx'
import { FigureRows } from './figure-rows.tsx'
import { FormNotices } from './form-notices.tsx'
import type { PlanIndex } from './plan-index.ts'
import { TextField } from './text-field.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useOffers, withOffers } from './use-offers.ts'
import { WhenFields } from './when-fields.tsx'

type EntryEditorProps = {
  readonly draftKey: string
  readonly start: EntryForm
  /** Undefined while the entry is new. */
  readonly entry: LedgerEntry | undefined
  /** Last year's work this new entry was begun from. */
  readonly carried?: EntryDraft | undefined
  readonly year: number
  readonly today: IsoDate
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
  readonly onClose: () => void
  readonly onOpen: (id: string | undefined) => void
  /** Starts the next entry with what it usually shares with this one. */
  readonly onNext: (seed: Partial<EntrySeed>) => void
}

/** One entry, typed, saved, proved and traced. */
export const EntryEditor = (props: EntryEditorProps) => {
  const { draftKey, start, entry, carried, year, today } = props
  const { plan, offices, onClose, onOpen, onNext } = props
  const state = useEntryForm({ entryId: entry?.id, draftKey, start, today, carriedId: carried?.id })
  const { message } = App.useApp()
  const offer = useUndoOffer()
  const { form, change, problems } = state
  const isRemoved = entry?.removed === true
  const offers = useOffers(form, plan, year)
  const takeAll = () => change(withOffers(form, offers))

  const close = () => {
    onClose()
    if (state.isDirty) offer('没有保存，已留作草稿。', '接着写', () => onOpen(entry?.id))
  }
  const say = (saved: LedgerEntry) => {
    const elsewhere = saved.year === year ? '' : `日期在${saved.year}年，计入${saved.year}年度。`
    void message.success(`已保存。${elsewhere}`)
  }
  const saveAndClose = async () => {
    const saved = await state.save()
    if (saved === undefined) return
    say(saved)
    onClose()
  }
  const saveAndNext = async () => {
    const saved = await state.save()
    if (saved === undefined) return
    say(saved)
    onNext({ on: form.on, officeId: form.officeId })
  }
  /** Evidence hangs on a saved entry, so a new one is saved first. */
  const ensureSaved = async (): Promise<string | undefined> => {
    if (entry !== undefined) return entry.id
    const saved = await state.save()
    if (saved !== undefined) void message.info('已先保存这条记录，再添加佐证材料。')
    return saved?.id
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey === event.altKey) return
    event.preventDefault()
    if (state.isSaving || isRemoved) return
    if (event.altKey) takeAll()
    else void saveAndNext()
  })
  // On the window: a button that was pressed and is gone, such as an offered figure, leaves the focus nowhere.
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <Drawer
      open
      title={entry === undefined ? '记一笔' : '台账记录'}
      size={scaled(660)}
      rootClassName="entry-drawer"
      // The text has the focus, not the drawer around it.
      autoFocus={isRemoved}
      onClose={close}
      footer={
        <EntryFooter
          entry={entry}
          isSaving={state.isSaving}
          onSave={saveAndClose}
          onSaveAndNext={saveAndNext}
          onClose={onClose}
        />
      }
    >
      {entry !== undefined && <ConflictNotice entryId={entry.id} />}
      {carried !== undefined && <CarriedNotice draft={carried} />}
      <FormNotices state={state} isRemoved={isRemoved} isSample={entry?.sample === true} />
      <Form layout="vertical" disabled={isRemoved} component="div" className="entry-form">
        <WhenFields
          form={state.otherFields}
          problems={problems}
          year={year}
          offices={offices}
          change={change}
        />
        <TextField
          form={form}
          problem={problems.text}
          change={change}
          takesFocus={!isRemoved}
          offers={offers}
          onTakeAll={takeAll}
        />
        <FigureRows
          form={state.otherFields}
          problems={problems.figures}
          year={year}
          change={change}
        />
        <CheckItemField
          form={state.otherFields}
          problem={problems.checkItemIds}
          plan={plan}
          year={year}
          change={change}
          proposals={offers.checkItemIds}
        />
        <EvidencePersonalData where="工作内容" text={form.text} />
        <EvidenceList
          evidence={entry?.evidence ?? []}
          isLocked={isRemoved}
          ensureSaved={ensureSaved}
          onAdded={(id) => entry === undefined && onOpen(id)}
        />
      </Form>
      {entry !== undefined && (
        <EntryHistory entryId={entry.id} isDirty={state.isDirty} onRestored={state.takeOver} />
      )}
    </Drawer>
  )
}
