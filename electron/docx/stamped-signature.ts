import type { Paragraph } from 'docx'
import { emptyLine } from './paragraph-text.ts'
import { type AfterDate, rightAligned } from './signature-line.ts'

/** GB/T 9704 §7.3.5.3, in characters: 签名章 off the right margin, 职务 off 签名章; a stamp is about five wide. */
const STAMP_OFFSET = 4
const OFFICE_GAP = 2
const STAMP_WIDTH = 5

/**
 * 签发人职务 with room for 签名章 at its right, two empty lines under the body, and 成文日期 one empty line below. Several
 * issuers stand under each other, the host first.
 */
export const stampedSignature = (
  offices: readonly string[],
  dated: string,
  after: AfterDate,
): readonly Paragraph[] => [
  emptyLine({ keepNext: true }),
  emptyLine({ keepNext: true }),
  ...offices.flatMap((office) => [
    rightAligned(office, STAMP_OFFSET + STAMP_WIDTH + OFFICE_GAP, { keepNext: true }),
    emptyLine({ keepNext: true }),
  ]),
  rightAligned(dated, STAMP_OFFSET, after),
]
