import { materialTitle } from './pack-names.ts'
import { chineseDate } from '../date.ts'
import { plainName } from '../evidence/marked-name.ts'
import type { CheckItem } from '../plan.ts'
import type { DocumentBlock, DocumentColumn, ReportDocument } from '../report/document.ts'
import { dayPhrase } from '../report/entry-sentence.ts'
import { titleLines } from '../report/title-lines.ts'
import {
  distinctFiles,
  type EvidencePack,
  type FileState,
  type PackFolder,
  type PackItem,
  packItems,
} from './evidence-pack.ts'

/** What the lists of a pack are made from besides the pack. */
export type ContentsFacts = {
  readonly bureauName: string
  readonly planTitle: string
  readonly checkItems: readonly CheckItem[]
}

/** What is said of a file that is not in its folder. */
export const fileStateLabels = {
  sound: '',
  missing: '文件缺失',
  damaged: '文件损坏',
} as const satisfies Record<FileState, string>

type Shares = readonly [number, number, number, number, number, number]

const columnsOf = ([place, name, day, items, entry, number]: Shares): readonly DocumentColumn[] => [
  { title: '序号', share: place, align: 'center' },
  { title: '材料名称', share: name, align: 'left' },
  { title: '日期', share: day, align: 'center' },
  { title: '对应检查项', share: items, align: 'left' },
  { title: '台账记录', share: entry, align: 'left' },
  { title: '文件号', share: number, align: 'center' },
]

/** 目录, a line for each piece. The same columns on paper and in the workbook. */
export const CONTENTS_COLUMNS = columnsOf([0.07, 0.21, 0.14, 0.22, 0.22, 0.14])

/** Across the page there is more room for what is read. */
const WIDE_COLUMNS = columnsOf([0.06, 0.2, 0.1, 0.26, 0.28, 0.1])

/** Characters of an entry in a printed list; the workbook has all of it. */
const EXCERPT = 36

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > EXCERPT
    ? `${line
        .slice(0, EXCERPT)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`
    : line
}

/** Its name with its caption; characters that deceive are shown. */
export const itemTitle = ({ evidence: { name, caption } }: PackItem): string =>
  plainName(materialTitle({ name, caption }))

/** What is said of a piece beside its number: `文件缺失`, `同28-01`, `等12处`. */
const notesOf = ({ state, alsoAs, alsoCount }: PackItem): readonly string[] =>
  [
    fileStateLabels[state],
    ...alsoAs.map((number) => `同${number}`),
    alsoCount > alsoAs.length ? `等${alsoCount}处` : '',
  ].filter((note) => note !== '')

/** `01-03（文件缺失，同28-01）`. */
export const itemNote = (item: PackItem): string => {
  const said = notesOf(item).join('，')
  return said === '' ? item.number : `${item.number}（${said}）`
}

/** `5月14日` and what happened, with its document number. */
const entryText = ({ entry }: PackItem, shorten: (text: string) => string): string => {
  const number = entry.documentNumber === undefined ? '' : `（${entry.documentNumber}）`
  const { id, on, until, text, checkItemIds } = entry
  const day = dayPhrase({ id, on, until, text, checkItemIds, figures: [], evidence: 0 })
  return `${day}：${shorten(text)}${number}`
}

const textsOf = ({ checkItems }: ContentsFacts, ids: readonly string[]): string =>
  ids.flatMap((id) => checkItems.find((item) => item.id === id)?.text ?? []).join('；') || '—'

/** One line of a printed list: number and notes under each other, the day on two lines. */
const printedRow = (item: PackItem, index: number, facts: ContentsFacts): readonly string[] => [
  String(index + 1),
  itemTitle(item),
  chineseDate(item.evidence.on).replace('年', '年\n'),
  textsOf(facts, item.checkItemIds),
  entryText(item, excerpt),
  [item.number, ...notesOf(item)].join('\n'),
]

/** One line of the workbook, behind its place: with the entry's whole text. */
export const workbookRow = (item: PackItem, facts: ContentsFacts): readonly string[] => [
  itemTitle(item),
  item.evidence.on,
  textsOf(facts, item.checkItemIds),
  entryText(item, (text) => text),
  itemNote(item),
]

/** How many pieces, and how many of them are not there. */
export const stateSentence = (items: readonly PackItem[]): string => {
  const count = (state: FileState): number => items.filter((item) => item.state === state).length
  const [missing, damaged] = [count('missing'), count('damaged')]
  const lacking = [
    missing === 0 ? '' : `缺失${missing}件`,
    damaged === 0 ? '' : `损坏${damaged}件`,
  ].filter((text) => text !== '')
  return lacking.length === 0
    ? '文件都在，内容与添加时一致。'
    : `其中${lacking.join('、')}，只列在目录中，没有文件。`
}

const document = (
  lines: readonly string[],
  { bureauName }: ContentsFacts,
  rest: Pick<ReportDocument, 'blocks' | 'annexes'>,
): ReportDocument => ({
  profile: 'office',
  titleLines: lines,
  recipient: '',
  annexNames: [],
  signature: null,
  properties: { title: lines.join(''), author: bureauName },
  ...rest,
})

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

const list = (items: readonly PackItem[], facts: ContentsFacts): DocumentBlock => ({
  kind: 'table',
  columns: CONTENTS_COLUMNS,
  rows: items.map((item, index) => printedRow(item, index, facts)),
})

/** The task's own title. */
export const folderTitle = ({ task }: PackFolder): string => task?.title ?? '未归入任务的材料'

/** `第1项任务`; what serves no task has no number. */
const folderLead = ({ task }: PackFolder, { planTitle }: ContentsFacts): string =>
  task === null
    ? '以下材料所在的台账记录没有关联任何任务。'
    : `《${planTitle}》第${task.number}项任务：${task.title}。`

/** 目录 inside the folder of a task. */
export const folderContents = (
  folder: PackFolder,
  { year }: EvidencePack,
  facts: ContentsFacts,
): ReportDocument =>
  document([...titleLines(folderTitle(folder), []), `${year}年度佐证材料目录`], facts, {
    blocks: [
      paragraph(folderLead(folder, facts)),
      paragraph(`${year}年度佐证材料共${folder.items.length}件。${stateSentence(folder.items)}`),
      list(folder.items, facts),
    ],
    annexes: [],
  })

const FOLDER_COLUMNS: readonly DocumentColumn[] = [
  { title: '任务序号', share: 0.14, align: 'center' },
  { title: '任务', share: 0.36, align: 'left' },
  { title: '佐证', share: 0.12, align: 'center' },
  { title: '编号', share: 0.26, align: 'center' },
  { title: '缺损', share: 0.12, align: 'center' },
]

/** `01-01至01-03`. */
export const numberSpan = ({ items }: PackFolder): string => {
  const [first, last] = [items[0]?.number ?? '', items.at(-1)?.number ?? '']
  return first === last ? first : `${first}至${last}`
}

/** A line for each folder: what the annex of the report counts, and what is not there. */
export const folderRow = (folder: PackFolder): readonly string[] => {
  const lacking = folder.items.filter(({ state }) => state !== 'sound').length
  return [
    folder.task === null ? '—' : String(folder.task.number),
    folderTitle(folder),
    `${folder.items.length}件`,
    numberSpan(folder),
    lacking === 0 ? '—' : `${lacking}件`,
  ]
}

const LACKING_COLUMNS: readonly DocumentColumn[] = [
  { title: '文件号', share: 0.14, align: 'center' },
  { title: '材料名称', share: 0.38, align: 'left' },
  { title: '台账记录', share: 0.32, align: 'left' },
  { title: '情况', share: 0.16, align: 'center' },
]

const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text })

const lackingBlocks = (items: readonly PackItem[]): readonly DocumentBlock[] => {
  const lacking = items.filter(({ state }) => state !== 'sound')
  if (lacking.length === 0) return []
  return [
    heading('缺失和损坏的材料'),
    paragraph(
      '以下材料在台账中有记录，文件不在本机或与添加时不一致，请从原处重新添加后再做一次材料包。',
    ),
    {
      kind: 'table',
      columns: LACKING_COLUMNS,
      rows: lacking.map((item) => [
        item.number,
        itemTitle(item),
        entryText(item, excerpt),
        fileStateLabels[item.state],
      ]),
    },
  ]
}

const withoutBlocks = ({ tasksWithout }: EvidencePack): readonly DocumentBlock[] =>
  tasksWithout.length === 0
    ? []
    : [
        heading('没有佐证材料的任务'),
        ...tasksWithout.map(({ number, title }) => paragraph(`第${number}项　${title}`)),
      ]

const countSentence = (pack: EvidencePack): string => {
  const items = packItems(pack)
  const files = distinctFiles(items)
  const repeated =
    files === items.length
      ? ''
      : `一份材料用于几项任务的，在各项任务的文件夹里各放一份，文件号后注明“同”，不重复的文件共${files}个。`
  return `有佐证材料的任务${pack.folders.filter(({ task }) => task !== null).length}项，没有的${pack.tasksWithout.length}项；材料共${items.length}件。${repeated}`
}

/** 总目录 of the pack: by task, what is not there, tasks without proof, and every piece across the page. */
export const packContents = (pack: EvidencePack, facts: ContentsFacts): ReportDocument => {
  const items = packItems(pack)
  const { bureauName, planTitle } = facts
  const title = `${bureauName}${pack.year}年度佐证材料目录`
  return document(titleLines(title, [bureauName]), facts, {
    blocks: [
      paragraph(
        `本材料包按《${planTitle}》的任务一项一档，任务序号与报告附表一致，文件号由任务序号和件次组成。`,
      ),
      paragraph(`${countSentence(pack)}${stateSentence(items)}`),
      { kind: 'table', columns: FOLDER_COLUMNS, rows: pack.folders.map(folderRow) },
      ...lackingBlocks(items),
      ...withoutBlocks(pack),
    ],
    annexes:
      items.length === 0
        ? []
        : [
            {
              label: '附件',
              title: '全部材料',
              orientation: 'landscape',
              columns: WIDE_COLUMNS,
              rows: items.map((item, index) => printedRow(item, index, facts)),
            },
          ],
  })
}
