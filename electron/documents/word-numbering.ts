import { formatCount } from './number-format.ts'
import type { OfficeZip } from './office-zip.ts'
import { parseXml, type XmlElement } from './parse-xml.ts'
import type { ParagraphLook, WordStyles } from './word-styles.ts'

type Level = {
  readonly start: number
  readonly format: string
  /** `%1、`: what is printed, with the counts of the levels in it. */
  readonly pattern: string
  readonly isLegal: boolean
}

type AbstractNumbering = { readonly levels: Map<number, Level>; styleLink?: string }

type Numbering = {
  abstractId: string
  /** Levels given anew, and counts that start elsewhere. */
  readonly levels: Map<number, Level>
  readonly starts: Map<number, number>
}

/** 自动编号: the numbers Word prints and no text of the file has. */
export type WordNumbering = {
  /** The number of the next paragraph with this look, and whether it is a bullet. Undefined for none. */
  readonly next: (
    look: ParagraphLook,
  ) => { readonly text: string; readonly isBullet: boolean } | undefined
}

const PLAIN: Level = { start: 1, format: 'decimal', pattern: '', isLegal: false }

type Tables = {
  readonly abstracts: Map<string, AbstractNumbering>
  readonly numberings: Map<string, Numbering>
}

/** One pass over numbering.xml. */
const createReader = ({ abstracts, numberings }: Tables) => {
  let abstract: AbstractNumbering | undefined
  let numbering: Numbering | undefined
  let at = 0
  let override = 0
  const levels = (): Map<number, Level> | undefined => numbering?.levels ?? abstract?.levels
  const change = (part: Partial<Level>): void => {
    levels()?.set(at, { ...(levels()?.get(at) ?? PLAIN), ...part })
  }
  const beginAbstract = (id: string): void => {
    abstract = { levels: new Map() }
    numbering = undefined
    abstracts.set(id, abstract)
  }
  const beginNumbering = (id: string): void => {
    numbering = { abstractId: '', levels: new Map(), starts: new Map() }
    abstract = undefined
    numberings.set(id, numbering)
  }
  const refer = ({ name, attribute }: XmlElement, value: string): void => {
    if (name === 'w:abstractNum') beginAbstract(attribute('abstractNumId') ?? '')
    else if (name === 'w:num') beginNumbering(attribute('numId') ?? '')
    else if (name === 'w:numStyleLink' && abstract !== undefined) abstract.styleLink = value
    else if (name === 'w:abstractNumId' && numbering !== undefined) numbering.abstractId = value
  }
  return (element: XmlElement): void => {
    const { name, attribute } = element
    const value = attribute('val') ?? ''
    refer(element, value)
    if (name === 'w:lvlOverride') override = Number(attribute('ilvl'))
    else if (name === 'w:startOverride') numbering?.starts.set(override, Number(value))
    else if (name === 'w:lvl') {
      at = Number(attribute('ilvl'))
      change({})
    } else if (name === 'w:start') change({ start: Number(value) })
    else if (name === 'w:numFmt') change({ format: value })
    else if (name === 'w:lvlText') change({ pattern: value })
    else if (name === 'w:isLgl') change({ isLegal: value !== '0' && value !== 'false' })
  }
}

/** Numberings that share an abstract one count together, as in Word. */
const createCounter = ({ abstracts, numberings }: Tables, styles: WordStyles): WordNumbering => {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  const find = (numId: string, depth = 0): Numbering | undefined => {
    const numbering = numberings.get(numId)
    const link = abstracts.get(numbering?.abstractId ?? '')?.styleLink
    if (link === undefined || depth > 3) return numbering
    const linked = styles.lookOf(link).numId
    return linked === undefined ? numbering : find(linked, depth + 1)
  }
  const levelAt = (numbering: Numbering, level: number): Level =>
    numbering.levels.get(level) ?? abstracts.get(numbering.abstractId)?.levels.get(level) ?? PLAIN

  const advance = (numId: string, numbering: Numbering, level: number): readonly number[] => {
    const list = counts.get(numbering.abstractId) ?? []
    counts.set(numbering.abstractId, list)
    const start = numbering.starts.get(level)
    const isFirst = !begun.has(`${numId}/${level}`)
    begun.add(`${numId}/${level}`)
    if (isFirst && start !== undefined) list[level] = start
    else list[level] = (list[level] ?? levelAt(numbering, level).start - 1) + 1
    list.length = level + 1
    return list
  }

  return {
    next: ({ numId, numLevel = 0 }) => {
      if (numId === undefined || numId === '0') return undefined
      const numbering = find(numId)
      if (numbering === undefined || !(numLevel >= 0 && numLevel < 9)) return undefined
      const { pattern, format, isLegal } = levelAt(numbering, numLevel)
      const list = advance(numId, numbering, numLevel)
      if (format === 'bullet') return { text: '', isBullet: true }
      const text = pattern.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const level = Number(digit) - 1
        const own = levelAt(numbering, level)
        return formatCount(list[level] ?? own.start, isLegal ? 'decimal' : own.format)
      })
      return { text, isBullet: false }
    },
  }
}

/** Reads numbering.xml; a file without it has no automatic numbers. */
export const readNumbering = async (
  zip: OfficeZip,
  part: string,
  styles: WordStyles,
): Promise<WordNumbering> => {
  const tables: Tables = { abstracts: new Map(), numberings: new Map() }
  await parseXml(zip.read(part), {
    open: createReader(tables),
    text: () => undefined,
    close: () => undefined,
  })
  return createCounter(tables, styles)
}
