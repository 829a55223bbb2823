import type { ExistingNote } from '../../shared/domain/existing-text/document.ts'
import type { SourceItem } from '../../shared/domain/existing-text/source-item.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { Fault } from '../../shared/fault.ts'
import { type OfficeZip, openOfficeZip } from './office-zip.ts'
import { parseXml, type XmlHandlers } from './parse-xml.ts'
import { ContentReader } from './word-content.ts'
import { type Loss, LOSSES } from './word-losses.ts'
import { readNumbering } from './word-numbering.ts'
import type { WordItem } from './word-paragraph.ts'
import { findMainPart, findPartsBeside } from './word-parts.ts'
import { readStyles } from './word-styles.ts'

/** The words of the notes of a part, by id; the lines that part them from the text have other types. */
const readNotes = async (
  zip: OfficeZip,
  part: string,
  element: string,
): Promise<ReadonlyMap<string, string>> => {
  const notes = new Map<string, string>()
  let id: string | undefined
  let inText = false
  const handlers: XmlHandlers = {
    open: ({ name, attribute }) => {
      if (name === element && attribute('type') === undefined) id = attribute('id')
      inText = name === 'w:t'
    },
    text: (text) => {
      if (inText && id !== undefined) notes.set(id, `${notes.get(id) ?? ''}${text}`)
    },
    close: (name) => {
      inText = false
      if (name === element) id = undefined
    },
  }
  await parseXml(zip.read(part), handlers)
  return notes
}

/** What headers and footers say besides the number of the page. */
const readMargins = async (zip: OfficeZip): Promise<readonly string[]> => {
  const texts = new Set<string>()
  for (const part of zip.names.filter((name) => /\/(?:header|footer)\d*\.xml$/u.test(name))) {
    let text = ''
    let inText = false
    await parseXml(zip.read(part), {
      open: ({ name }) => {
        inText = name === 'w:t'
      },
      text: (piece) => {
        if (inText && text.length < 2000) text += piece
      },
      close: () => {
        inText = false
      },
    })
    if (/[^\d\s\-–—─第页共/]/u.test(text)) texts.add(text.trim())
  }
  return [...texts]
}

const lossMessages: Readonly<Record<Loss, string>> = {
  picture: '有图片没有读入。',
  comment: '有批注没有读入。',
  deletion: '有修订时删除的文字，按已经删除处理。',
  bullet: '有项目符号没有保留，公文不用项目符号。',
  symbol: '有特殊符号读不出来，用“□”代替，请核对。',
  embedded: '有嵌入的对象没有读入。',
  'merged-cells': '表格里有合并的单元格，已经拆开。',
  'nested-table': '表格里的小表格已经并入所在的单元格。',
  'text-box': '文本框里的文字放在所在段落之后。',
  hidden: '有隐藏的文字没有读入，它原来也不打印。',
  equation: '有公式读成了一行文字，请对照原文核对。',
  chart: '有图表或示意图没有读入。',
  footnote: '脚注和尾注放在所在段落之后。',
}

type Losses = ReadonlySet<Loss>

const notesOf = (
  losses: Losses,
  margins: readonly string[],
  hasMacros: boolean,
): ExistingNote[] => [
  ...(hasMacros ? [{ kind: 'file' as const, message: '文件里有宏，没有读入，也不会运行。' }] : []),
  ...LOSSES.filter((loss) => losses.has(loss)).map((loss) => ({
    kind: 'file' as const,
    message: lossMessages[loss],
  })),
  ...margins.map((text) => ({
    kind: 'left-out' as const,
    message: '页眉页脚的文字没有读入。',
    excerpt: text,
  })),
]

/** Counts lines as they are shown: a table has as many as it has rows. */
const numberLines = (items: readonly WordItem[]): SourceItem[] => {
  let line = 0
  return items.map((item) => {
    const numbered = { ...item, line }
    line += item.kind === 'line' ? 1 : item.rows.length
    return numbered
  })
}

type WordContent = { readonly items: SourceItem[]; readonly notes: ExistingNote[] }

const readContent = async (zip: OfficeZip, main: string, name: string): Promise<WordContent> => {
  const parts = await findPartsBeside(zip, main)
  const styles = await readStyles(zip, parts.styles)
  const numbering = await readNumbering(zip, parts.numbering, styles)
  const notes = {
    footnote: await readNotes(zip, parts.footnotes, 'w:footnote'),
    endnote: await readNotes(zip, parts.endnotes, 'w:endnote'),
  }
  const losses = new Set<Loss>()
  let length = 0
  const reader = new ContentReader({
    styles,
    numbering,
    noteText: (kind, id) => notes[kind].get(id),
    onLoss: (loss) => losses.add(loss),
    onText: (added) => {
      length += added
      if (length <= LIMITS.documentText) return
      const limit = `${LIMITS.documentText / 10_000}万字`
      throw new Fault('document-too-long', { name, limit })
    },
  })
  await parseXml(zip.read(main), reader)
  const hasMacros = zip.names.some((part) => /vbaProject\.bin$/iu.test(part))
  return {
    items: numberLines(reader.items),
    notes: notesOf(losses, await readMargins(zip), hasMacros),
  }
}

/**
 * Reads the words of a .docx as Word prints them: with its automatic numbers, text boxes and footnotes, without what
 * was deleted. Faults: `document-not-word`, `document-damaged`, `document-bloated`, `document-too-long`.
 */
export const readWordFile = async (path: string, name: string): Promise<WordContent> => {
  const zip = await openOfficeZip(path, name)
  try {
    const main = await findMainPart(zip)
    if (main === undefined) throw new Fault('document-not-word', { name })
    return await readContent(zip, main, name)
  } catch (error) {
    // What is not well-formed, too deep or in no known encoding; the file itself could be read.
    throw error instanceof Fault ? error : new Fault('document-damaged', { name }, { cause: error })
  } finally {
    zip.close()
  }
}
