import type { FontSet } from './font-set.ts'
import { WORD_NAMESPACE, XML_DECLARATION, xmlText } from './xml-text.ts'

type FontEntry = {
  readonly name: string
  /** Font to take when `name` is not installed. */
  readonly alternate: string
}

/**
 * Windows ships 仿宋, 楷体 and 宋体 but none of the first three (FORMAT §2.5). Without an alternate a missing font silently
 * becomes 宋体 or 等线.
 */
const ALTERNATES: readonly FontEntry[] = [
  { name: '仿宋_GB2312', alternate: '仿宋' },
  { name: '楷体_GB2312', alternate: '楷体' },
  { name: '方正小标宋简体', alternate: '华文中宋' },
  // Comes with Office, not with Windows or WPS.
  { name: '华文中宋', alternate: '宋体' },
]

/** Charset 86 is GB2312: it tells Word to look for a Chinese font when the alternate is missing too. */
const fontXml = ({ name, alternate }: FontEntry): string =>
  `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(alternate)}"/><w:charset w:val="86"/>` +
  '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'

/** Writes word/fontTable.xml: which font stands in for one that is not installed. */
export const fontTableXml = (set: FontSet): string => {
  const used = ALTERNATES.filter(({ name }) => Object.values(set).includes(name))
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${used.map(fontXml).join('')}</w:fonts>`
}
