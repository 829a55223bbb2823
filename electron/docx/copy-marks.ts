import type { DocumentLetterhead } from '../../shared/domain/report/document.ts'
import { FURNITURE } from './furniture-styles.ts'

/** One of 份号, 密级和保密期限, 紧急程度; without a style it is set like the body. */
export type CopyMark = { readonly text: string; readonly style?: string }

/** 份号, 密级和保密期限, 紧急程度: flush left, a line each; the latter two in 黑体 (GB/T 9704 §7.2.1 to §7.2.3). */
export const copyMarks = ({
  copyNumber,
  secrecy,
  urgency,
}: DocumentLetterhead): readonly CopyMark[] => {
  const marks: readonly CopyMark[] = [
    { text: copyNumber },
    { text: secrecy, style: FURNITURE.secrecy },
    { text: urgency, style: FURNITURE.secrecy },
  ]
  return marks.filter(({ text }) => text !== '')
}

export const styled = (style: string | undefined): { readonly style?: string } =>
  style === undefined ? {} : { style }
