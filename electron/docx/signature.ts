import type { Paragraph } from 'docx'
import type { DocumentSignature } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import { LINE_CHARACTERS } from './page-geometry.ts'
import { emptyLine, linesOf } from './paragraph-text.ts'
import { sealedSignature } from './sealed-signature.ts'
import { type AfterDate, rightAligned } from './signature-line.ts'
import { stampedSignature } from './stamped-signature.ts'

/** How far a line of the signature stays off the right margin, in characters. */
type Offsets = { readonly issuer: number; readonly dated: number }

/**
 * GB/T 9704 §7.3.5.2: the issuer two characters off the right margin, the date beginning two characters after the
 * issuer; a date longer than the issuer takes the two characters itself and pushes the issuer in.
 */
const offsetsOf = (issuerWidth: number, datedWidth: number): Offsets =>
  issuerWidth >= datedWidth
    ? { issuer: 2, dated: issuerWidth - datedWidth }
    : { issuer: 4 + datedWidth - issuerWidth, dated: 2 }

/**
 * 署名 and 成文日期 without a seal: one empty line under the body.
 *
 * All of it stays with what stands above, since a page with nothing but the date would need 此页无正文, which the
 * standard forbids. Several issuers stand under each other, their first characters in one line.
 */
const plainSignature = (
  issuers: readonly string[],
  dated: string,
  after: AfterDate,
): readonly Paragraph[] => {
  // An issuer that turns fills the line up to its own offset; the date is placed by that, not by the full length.
  const issuerWidth = Math.min(Math.max(...issuers.map(widthInCharacters)), LINE_CHARACTERS - 2)
  const offsets = offsetsOf(issuerWidth, widthInCharacters(dated))
  return [
    emptyLine({ keepNext: true }),
    ...issuers.map((line) =>
      rightAligned(line, offsets.issuer + Math.max(0, issuerWidth - widthInCharacters(line)), {
        keepNext: true,
      }),
    ),
    ...linesOf(dated).map((line) => rightAligned(line, offsets.dated, after)),
  ]
}

/** 署名 and 成文日期 in the way the clerk chose. A 附注 below keeps with them, so that it has no page to itself. */
export const signature = (
  { issuer, dated, kind = 'plain', office = '' }: DocumentSignature,
  after: AfterDate,
): readonly Paragraph[] => {
  if (kind === 'seal') return sealedSignature(linesOf(issuer), linesOf(dated).join(' '), after)
  if (kind === 'stamp') return stampedSignature(linesOf(office), linesOf(dated).join(' '), after)
  return plainSignature(linesOf(issuer), dated, after)
}
