import { z } from 'zod'
import { LIMITS, normaliseInput } from '../input-text.ts'

/**
 * As `normaliseInput`, but tabs at the ends of the text stay: in a table they are its empty cells.
 */
export const normaliseBlockText = (text: string): string => {
  const core = normaliseInput(text)
  if (core === '') return ''
  const before = text.slice(0, text.length - text.trimStart().length)
  const after = text.slice(text.trimEnd().length)
  return `${/\t*$/u.exec(before)?.[0] ?? ''}${core}${/^\t*/u.exec(after)?.[0] ?? ''}`
}

/** The text of a block of a report. */
export const blockTextSchema = z.string().overwrite(normaliseBlockText).max(LIMITS.blockText)
