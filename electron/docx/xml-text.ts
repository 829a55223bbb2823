import { stripIllegalCharacters } from '../../shared/domain/legal-text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** First line of every part this folder writes itself. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Namespace of WordprocessingML. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Makes any string fit for the content or an attribute of an XML element. */
export const xmlText = (text: string): string =>
  stripIllegalCharacters(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
