import type { HeadingLevel } from '../../shared/domain/report/document.ts'
import type { FontSet } from './font-set.ts'
import { fonts, fontsOf, type ParagraphStyle } from './paragraph-style.ts'

/** Ids of the character styles of 段首标题. */
export const RUN_IN_STYLE: Readonly<Record<HeadingLevel, string>> = {
  1: 'OfficialRunIn1',
  2: 'OfficialRunIn2',
  3: 'OfficialRunIn3',
  4: 'OfficialRunIn4',
}

/** The type of the four levels as the headings have it, for a heading inside a paragraph. */
export const runInStyles = (set: FontSet): readonly ParagraphStyle[] =>
  [
    fonts(set.bold, set.bold, set.latin ?? set.bold),
    fontsOf(set, set.kai),
    `${fontsOf(set, set.body)}<w:b/><w:bCs/>`,
    fontsOf(set, set.body),
  ].map((run, index) => ({
    id: `OfficialRunIn${index + 1}`,
    type: 'character' as const,
    name: `公文段首标题${index + 1}`,
    run,
  }))
