import { yearOf } from '../date.ts'
import type { HeadExtra } from '../report/head-extra.ts'
import type { ReportHead } from '../report/report.ts'
import type { ExistingHead } from './document.ts'

const letterheadOf = (head: ExistingHead): Partial<HeadExtra> => {
  const { letterheadName, copyNumber = '', secrecy = '', urgency = '' } = head
  const marks = { copyNumber, secrecy, urgency }
  return letterheadName === undefined ? marks : { ...marks, hasLetterhead: true, letterheadName }
}

const colophonOf = ({ cc, printedBy, printedOn }: ExistingHead): Partial<HeadExtra> =>
  cc === undefined && printedBy === undefined && printedOn === undefined
    ? {}
    : { hasColophon: true, printedBy: printedBy ?? '', printedOn: printedOn ?? null }

/** A day a report of a year can bear; others are left from an older one. */
const isTimely = (day: string, year: number): boolean =>
  yearOf(day) === year || yearOf(day) === year + 1

/**
 * The head of a report made of an existing text: what the text says, and where it says nothing, what a new report of
 * the year begins with.
 */
export const reportHeadOf = (
  head: ExistingHead,
  begun: ReportHead,
  year: number,
): ReportHead & Partial<HeadExtra> => ({
  ...begun,
  title: head.title ?? begun.title,
  recipient: head.recipient ?? begun.recipient,
  documentNumber: head.documentNumber ?? '',
  signer: head.signer ?? '',
  issuer: head.issuer ?? begun.issuer,
  datedOn:
    head.datedOn !== undefined && isTimely(head.datedOn, year) ? head.datedOn : begun.datedOn,
  cc: head.cc ?? '',
  note: head.note ?? '',
  jointIssuers: (head.jointIssuers ?? []).join('\n'),
  attachments: (head.attachments ?? []).join('\n'),
  ...letterheadOf(head),
  ...colophonOf(head),
})
