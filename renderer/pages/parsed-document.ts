type TabStop = { readonly style?: string; readonly position?: string }

/** What is read of a paragraph, table, row or cell of docx-preview's own tree. Everything may be missing. */
export type ParsedElement = {
  readonly type?: string
  readonly styleName?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly sectionProps?: object
  readonly tabs?: readonly TabStop[]
  readonly children?: readonly ParsedElement[]
}

type ParsedStyle = {
  readonly id?: string
  readonly paragraphProps?: { readonly keepNext?: boolean; readonly keepLines?: boolean }
}

/** The part of docx-preview's tree this preview reads; the library itself does not describe it. */
export type ParsedDocument = {
  readonly documentPart?: {
    readonly body?: {
      readonly children?: readonly ParsedElement[]
      /** The page of the last section. */
      readonly props?: object
    }
  }
  readonly stylesPart?: { readonly styles?: readonly ParsedStyle[] }
}

/** How an element of the body holds together with what is beside it. */
export type Keeping = { readonly keepsWithNext: boolean; readonly keepsLines: boolean }

/** What the drawn elements of a section do not say. */
export type SectionFacts = {
  /** Of every paragraph and table, in order. */
  readonly keeping: readonly Keeping[]
  /** Of every paragraph, those in tables too, in order. */
  readonly tabs: readonly (readonly TabStop[])[]
}

const tabsWithin = (element: ParsedElement): readonly (readonly TabStop[])[] => {
  if (element.type === 'paragraph') return [element.tabs ?? []]
  const isTable = element.type === 'table' || element.type === 'row' || element.type === 'cell'
  return isTable ? (element.children ?? []).flatMap(tabsWithin) : []
}

/** The facts of every section, in order; the paragraph that ends a section belongs to it. */
export const sectionFacts = ({ documentPart, stylesPart }: ParsedDocument): SectionFacts[] => {
  const styles = new Map((stylesPart?.styles ?? []).map((style) => [style.id, style]))
  const sections: ParsedElement[][] = [[]]
  for (const element of documentPart?.body?.children ?? []) {
    sections.at(-1)?.push(element)
    if (element.sectionProps !== undefined) sections.push([])
  }
  return sections.map((elements) => ({
    keeping: elements.map(({ styleName, keepNext, keepLines }) => {
      const style = styles.get(styleName)?.paragraphProps
      return {
        keepsWithNext: keepNext ?? style?.keepNext ?? false,
        keepsLines: keepLines ?? style?.keepLines ?? false,
      }
    }),
    tabs: elements.flatMap(tabsWithin),
  }))
}
