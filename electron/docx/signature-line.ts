import { AlignmentType, type Paragraph } from 'docx'
import { CHARACTER } from './page-geometry.ts'
import { lineParagraph } from './paragraph-text.ts'

/** Whether something below the date keeps with it. */
export type AfterDate = { readonly keepNext: boolean }

/** A line of a signature, so many characters off the right margin. */
export const rightAligned = (text: string, offset: number, { keepNext }: AfterDate): Paragraph =>
  lineParagraph(text, {
    keepNext,
    keepLines: true,
    indent: { right: Math.round(offset * CHARACTER) },
    alignment: AlignmentType.RIGHT,
  })
