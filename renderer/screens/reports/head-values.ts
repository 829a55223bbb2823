import type { IsoDate } from '../../../shared/domain/date.ts'
import { HEAD_DEFAULTS, type HeadExtra } from '../../../shared/domain/report/head-extra.ts'
import type { ReportHead } from '../../../shared/domain/report/report.ts'

type Head = ReportHead & HeadExtra

/** The head as its form holds it: nothing left out, and an empty date is undefined. */
export type HeadValues = Omit<Head, 'printedOn'> & { readonly printedOn: IsoDate | undefined }

export const valuesOf = (head: ReportHead): HeadValues => {
  const full: Head = { ...HEAD_DEFAULTS, ...head }
  return { ...full, printedOn: full.printedOn ?? undefined }
}

/** What is saved: the fields the form showed. Those it did not show stay as they are. */
export const headOf = (
  values: Pick<HeadValues, 'datedOn'> & Partial<HeadValues>,
): Partial<ReportHead> => ({
  ...values,
  ...('printedOn' in values ? { printedOn: values.printedOn ?? null } : {}),
})

/** The folded parts of the form. */
export const HEAD_SECTIONS = ['letterhead', 'colophon', 'signature', 'layout'] as const
export type HeadSection = (typeof HEAD_SECTIONS)[number]

const fieldsOf: Readonly<Record<HeadSection, readonly (keyof Head)[]>> = {
  letterhead: [
    'hasLetterhead',
    'documentNumber',
    'signer',
    'letterheadName',
    'jointIssuers',
    'copyNumber',
    'secrecy',
    'urgency',
  ],
  colophon: ['hasColophon', 'cc', 'printedBy', 'printedOn', 'recipientInColophon'],
  signature: ['signatureKind', 'signerOffice', 'note'],
  layout: [
    'layoutKind',
    'fontSet',
    'digitFont',
    'pageNumbers',
    'landscapeNumbers',
    'attended',
    'excused',
    'observed',
  ],
}

const USUAL: Partial<Head> = { ...HEAD_DEFAULTS, documentNumber: '', signer: '', cc: '' }

/** The parts that say something beyond the usual: they are open from the beginning. */
export const sectionsInUse = (head: ReportHead): readonly HeadSection[] => {
  const full: Head = { ...HEAD_DEFAULTS, ...head }
  return HEAD_SECTIONS.filter((section) =>
    fieldsOf[section].some((field) => full[field] !== USUAL[field]),
  )
}
