import { chineseDate } from '../date.ts'
import type {
  DocumentAttendance,
  DocumentColophon,
  DocumentLetterhead,
  DocumentSignature,
} from './document.ts'
import type { HeadExtra } from './head-extra.ts'
import type { ReportHead } from './report.ts'

/** A head with every field said. */
export type FullHead = ReportHead & HeadExtra

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The issuers in the order they are printed in, the host first. */
export const issuersOf = ({
  issuer,
  jointIssuers = '',
}: Pick<ReportHead, 'issuer' | 'jointIssuers'>): readonly string[] =>
  [issuer, ...linesOf(jointIssuers)].filter((name) => name !== '')

/** Square and round brackets around the year are the commonest mistake in 发文字号 (GB/T 9704 §7.2.5 has 〔〕). */
const officialNumber = (number: string): string =>
  number.replace(/[[［【(（〔](\d{4})[\]］】)）〕]/gu, '〔$1〕')

const WORD = '文件'

/** 文件 stands behind the name on documents only; a name that ends with it has it already. */
const wordOf = ({ layoutKind, hasFileWord }: FullHead, names: readonly string[]): string =>
  layoutKind === 'document' && hasFileWord && !names.at(-1)?.endsWith(WORD) ? WORD : ''

/** 签发人, parted by what people part names with. A space may be inside a name of two characters. */
const signersOf = ({ layoutKind, signer }: FullHead): readonly string[] =>
  layoutKind === 'document'
    ? signer
        .split(/[、，,；;]/u)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : []

/** 版头, when the report has one: without it the paper is printed beforehand or the report is an annex itself. */
export const letterheadOf = (head: FullHead): DocumentLetterhead | undefined => {
  if (!head.hasLetterhead) return undefined
  const [host = '', ...others] = issuersOf(head)
  const names = [head.letterheadName || host, ...others].filter((name) => name !== '')
  return {
    copyNumber: head.copyNumber,
    secrecy: head.secrecy,
    urgency: head.urgency,
    names,
    word: wordOf(head, names),
    number: officialNumber(head.documentNumber),
    signers: signersOf(head),
  }
}

/** 署名 and 成文日期. 纪要 has neither: it is not signed (GB/T 9704 §10.3). */
export const signatureOf = (head: FullHead): DocumentSignature | null => {
  const issuers = issuersOf(head)
  if (issuers.length === 0 || head.layoutKind === 'minutes') return null
  const plain = { issuer: issuers.join('\n'), dated: chineseDate(head.datedOn) }
  switch (head.signatureKind) {
    case 'plain':
      return plain
    case 'seal':
      return { ...plain, kind: 'seal' }
    case 'stamp':
      return { ...plain, kind: 'stamp', office: head.signerOffice }
  }
}

/** 出席, 请假 and 列席 of 纪要. */
export const attendanceOf = (head: FullHead): readonly DocumentAttendance[] =>
  head.layoutKind === 'minutes'
    ? [
        { label: '出席', names: head.attended },
        { label: '请假', names: head.excused },
        { label: '列席', names: head.observed },
      ].filter(({ names }) => names !== '')
    : []

/** With one full stop, whatever was typed (GB/T 9704 §7.4.2). */
const sentence = (names: string): string => {
  const text = names.trim().replace(/[。.，,；;、]+$/u, '')
  return text === '' ? '' : `${text}。`
}

/** 版记, when the report has one. */
export const colophonOf = (head: FullHead): DocumentColophon | undefined =>
  head.hasColophon
    ? {
        place: head.colophonPlace,
        recipient: head.recipientInColophon ? sentence(head.recipient.replace(/[：:]$/u, '')) : '',
        copies: sentence(head.cc),
        printedBy: head.printedBy,
        printedOn:
          head.printedBy === '' && head.printedOn === null
            ? ''
            : chineseDate(head.printedOn ?? head.datedOn),
      }
    : undefined
