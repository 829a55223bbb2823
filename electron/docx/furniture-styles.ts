import type { FontSet } from './font-set.ts'
import { exact, fonts, fontsOf, NO_SPACING, type ParagraphStyle, size } from './paragraph-style.ts'

/** Ids of the styles of 版头, 版记 and 出席名单. */
export const FURNITURE = {
  mark: 'OfficialMark',
  secrecy: 'OfficialSecrecy',
  rule: 'OfficialRule',
  colophon: 'OfficialColophon',
  kai: 'OfficialKai',
  hei: 'OfficialHei',
} as const

/** Y80 M80 in print (GB/T 9704 §5.2.4); pure red on a screen and in every office. */
export const RED = 'FF0000'

/** 四号 in half-points, and the height of a line of 版记 in twips (FORMAT §2.6). */
const COLOPHON_SIZE = 28
export const COLOPHON_LINE = 480

/** Styles only a report with one of these parts has. */
export const furnitureStyles = (set: FontSet): readonly ParagraphStyle[] => {
  const hei = fonts(set.bold, set.bold, set.latin ?? set.bold)
  return [
    {
      id: FURNITURE.mark,
      name: '公文发文机关标志',
      paragraph: '<w:jc w:val="center"/>',
      run: `${fontsOf(set, set.title)}<w:color w:val="${RED}"/>${NO_SPACING}`,
    },
    { id: FURNITURE.secrecy, name: '公文密级和紧急程度', run: hei },
    { id: FURNITURE.rule, name: '公文间隔', paragraph: exact(20), run: size(2) },
    {
      id: FURNITURE.colophon,
      name: '公文版记',
      paragraph: exact(COLOPHON_LINE),
      run: NO_SPACING + size(COLOPHON_SIZE),
    },
    {
      id: FURNITURE.kai,
      type: 'character',
      name: '公文楷体字',
      run: fontsOf(set, set.kai),
    },
    { id: FURNITURE.hei, type: 'character', name: '公文黑体字', run: hei },
  ]
}
