import { Paragraph } from 'docx'
import type { DocumentAttendance } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import { FURNITURE } from './furniture-styles.ts'
import { CHARACTER } from './page-geometry.ts'
import { brokenTextRuns, emptyLine, oneLine, styledRuns } from './paragraph-text.ts'

/**
 * 出席, 请假 and 列席 of 纪要: one empty line under the body, two characters in, the word in 黑体, turned lines under the
 * first name (GB/T 9704 §10.3).
 */
export const attendanceLists = (lists: readonly DocumentAttendance[]): readonly Paragraph[] =>
  lists.length === 0
    ? []
    : [
        emptyLine({ keepNext: true }),
        ...lists.map(({ label, names }) => {
          const hanging = Math.round((widthInCharacters(label) + 1) * CHARACTER)
          return new Paragraph({
            indent: { left: 2 * CHARACTER + hanging, hanging },
            children: [
              ...styledRuns(`${oneLine(label)}：`, FURNITURE.hei),
              ...brokenTextRuns(names),
            ],
          })
        }),
      ]
