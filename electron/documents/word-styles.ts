import type { OfficeZip } from './office-zip.ts'
import { parseXml, type XmlElement } from './parse-xml.ts'

/** What a paragraph or its style says of its look and its number. */
export type ParagraphLook = {
  readonly numId?: string
  /** Level of its number, from 0. */
  readonly numLevel?: number
  /** Level of a heading, from 0; 9 is none. */
  readonly outline?: number
  readonly isCentered?: boolean
  readonly startsPage?: boolean
  /** Size of its characters in half-points. */
  readonly size?: number
}

type Style = ParagraphLook & { readonly name: string; readonly basedOn?: string }

/** The styles of a file, each with what it has from those it is based on. */
export type WordStyles = {
  readonly lookOf: (id: string | undefined) => ParagraphLook
  /** In small letters, as Word compares them; empty for none. */
  readonly nameOf: (id: string | undefined) => string
}

const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off'

/** What one element in the properties of a paragraph, its run or a style says. */
export const lookIn = ({ name, attribute }: XmlElement): ParagraphLook => {
  const value = attribute('val')
  switch (name) {
    case 'w:numId':
      return { numId: value }
    case 'w:ilvl':
      return { numLevel: Number(value) }
    case 'w:outlineLvl':
      return { outline: Number(value) }
    case 'w:jc':
      return { isCentered: value === 'center' }
    case 'w:pageBreakBefore':
      return { startsPage: isOn(value) }
    case 'w:sz':
      return { size: Number(value) }
    default:
      return {}
  }
}

const resolve = (styles: ReadonlyMap<string, Style>, id: string | undefined): ParagraphLook => {
  const chain: Style[] = []
  for (let next = id; next !== undefined && chain.length < 20;) {
    const style = styles.get(next)
    if (style === undefined) break
    chain.unshift(style)
    next = style.basedOn
  }
  return chain.reduce<ParagraphLook>((look, style) => ({ ...look, ...style }), {})
}

/** Reads styles.xml; a file without it has no styles. */
export const readStyles = async (zip: OfficeZip, part: string): Promise<WordStyles> => {
  const styles = new Map<string, Style>()
  let id: string | undefined
  let style: Style = { name: '' }
  let tableDepth = 0
  await parseXml(zip.read(part), {
    open: (element) => {
      const { name, attribute } = element
      if (name === 'w:style') {
        id = attribute('styleId')
        style = { name: '' }
      } else if (name === 'w:tblStylePr') tableDepth += 1
      else if (id === undefined || tableDepth > 0) return
      else if (name === 'w:name') style = { ...style, name: (attribute('val') ?? '').toLowerCase() }
      else if (name === 'w:basedOn') style = { ...style, basedOn: attribute('val') }
      else style = { ...style, ...lookIn(element) }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'w:tblStylePr') tableDepth -= 1
      if (name !== 'w:style' || id === undefined) return
      styles.set(id, style)
      id = undefined
    },
  })
  return {
    lookOf: (styleId) => resolve(styles, styleId),
    nameOf: (styleId) => (styleId === undefined ? '' : (styles.get(styleId)?.name ?? '')),
  }
}
