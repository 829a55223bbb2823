import { AlignmentType, type Paragraph } from 'docx'
import { CHARACTER } from './page-geometry.ts'
import { lineParagraph } from './paragraph-text.ts'

/** A line of a signature, so many characters off the right margin. */
export const rightAligned = (
  text: string,
  offset: number,
  { keepNext }: { readonly keepNext: boolean },
): Paragraph =>
  lineParagraph(text, {
    keepNext,
    keepLines: true,
    indent: { right: Math.round(offset * CHARACTER) },
    alignment: AlignmentType.RIGHT,
  })
