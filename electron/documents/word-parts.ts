import { posix } from 'node:path'
import type { OfficeZip } from './office-zip.ts'
import { parseXml } from './parse-xml.ts'

type Relation = { readonly type: string; readonly target: string }

/** What a part refers to within the file. What lies outside of it is not followed. */
const relationsOf = async (zip: OfficeZip, part: string): Promise<readonly Relation[]> => {
  const { dir, base } = posix.parse(part)
  const found: Relation[] = []
  await parseXml(zip.read(posix.join(dir, '_rels', `${base}.rels`)), {
    open: ({ attribute }) => {
      const [type, target] = [attribute('Type'), attribute('Target')]
      if (type === undefined || target === undefined) return
      if (attribute('TargetMode') === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
      found.push({ type: type.replace(/^.*\//u, ''), target: path })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return found
}

/** The main part as the package names it. */
export const findMainPart = async (zip: OfficeZip): Promise<string | undefined> => {
  const relations = await relationsOf(zip, '')
  const found = relations.find(({ type }) => type === 'officeDocument')
  const part = found?.target ?? 'word/document.xml'
  // A workbook or slides with the name of a Word file hold no text this program would find.
  if (/^(?:xl|ppt)\//iu.test(part)) return undefined
  return zip.names.includes(part) && part.endsWith('.xml') ? part : undefined
}

/** The parts beside the main one that its words follow from. */
export type PartsBeside = Readonly<
  Record<'styles' | 'numbering' | 'footnotes' | 'endnotes', string>
>

/**
 * Where they are. Programs on the web name them as they like and say so; who does not say it gives them their usual
 * names.
 */
export const findPartsBeside = async (zip: OfficeZip, main: string): Promise<PartsBeside> => {
  const relations = await relationsOf(zip, main)
  const pathOf = (part: string): string =>
    relations.find(({ type }) => type === part)?.target ??
    posix.join(posix.dirname(main), `${part}.xml`)
  return {
    styles: pathOf('styles'),
    numbering: pathOf('numbering'),
    footnotes: pathOf('footnotes'),
    endnotes: pathOf('endnotes'),
  }
}
