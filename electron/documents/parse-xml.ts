/* oxlint-disable unicorn/prefer-add-event-listener -- A parser of sax has handlers and no listeners. */
import sax, { type Tag } from 'sax'

/** An element by the short name of its namespace and its own, such as `w:p`; others have no short name: `:p`. */
export type XmlElement = {
  readonly name: string
  /** The value of an attribute by its name without prefix. */
  readonly attribute: (name: string) => string | undefined
}

export type XmlHandlers = {
  readonly open: (element: XmlElement) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Namespaces as transitional and as strict Office files name them. */
const SHORT_NAMES: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/markup-compatibility\/2006$/u, 'mc'],
  [/drawingml\/(?:2006\/)?picture$/u, 'pic'],
  [/drawingml\/(?:2006\/)?chart$/u, 'c'],
  [/drawingml\/(?:2006\/)?diagram$/u, 'dgm'],
  [/microsoft-com:vml$/u, 'v'],
]

/** Deeper elements are in no document a person wrote. */
const MAX_DEPTH = 400

/** The root of a Word file names some forty namespaces; the parser compares every attribute with all before it. */
const MAX_ATTRIBUTES = 500

const requireFewAttributes = (count: number): void => {
  if (count > MAX_ATTRIBUTES) throw new Error('Too many attributes')
}

const shortNameOf = (uri: string): string =>
  SHORT_NAMES.find(([pattern]) => pattern.test(uri))?.[1] ?? ''

const elementOf = ({ local, attributes }: Tag, short: string): XmlElement => ({
  name: `${short}:${local}`,
  attribute: (name) => {
    const found = Object.values(attributes).find((attribute) => attribute.local === name)
    return found?.value
  },
})

/** UTF-8 unless the file begins as UTF-16; XML has no other way to say that before it is read. */
const decoderFor = (first: Buffer) => {
  const mark = first.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le', { fatal: true })
  return new TextDecoder(mark === 'feff' ? 'utf-16be' : 'utf-8', { fatal: true })
}

const createParser = (handlers: XmlHandlers) => {
  const parser = sax.parser(true, { xmlns: true, strictEntities: true })
  const shortNames = new Map<string, string>()
  const open: string[] = []
  parser.onopentag = (tag) => {
    if (open.length >= MAX_DEPTH) throw new Error('Too deep')
    requireFewAttributes(Object.keys(tag.attributes).length)
    const short = shortNames.get(tag.uri) ?? shortNameOf(tag.uri)
    shortNames.set(tag.uri, short)
    const element = elementOf(tag, short)
    open.push(element.name)
    handlers.open(element)
  }
  parser.onclosetag = () => handlers.close(open.pop() ?? '')
  parser.ontext = handlers.text
  parser.oncdata = handlers.text
  // Office files have none, and what one declares would be expanded.
  parser.ondoctype = () => {
    throw new Error('A document type')
  }
  parser.onerror = (error) => {
    throw error
  }
  return parser
}

/**
 * Reads XML as it comes, without keeping it. Throws where it is not well-formed, too deep, has too many attributes in
 * one element, or declares entities.
 */
export const parseXml = async (
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): Promise<void> => {
  const parser = createParser(handlers)
  let decoder: ReturnType<typeof decoderFor> | undefined
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk)
    parser.write(decoder.decode(chunk, { stream: true }))
    // An element whose attributes do not end is refused before it is whole.
    requireFewAttributes(parser.attribList.length)
  }
  if (decoder === undefined) return
  parser.write(decoder.decode())
  parser.close()
}
