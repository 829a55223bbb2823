import {
  CONTENTS_COLUMNS,
  type ContentsFacts,
  fileStateLabels,
  folderRow,
  folderTitle,
  itemTitle,
  workbookRow,
} from '../../shared/domain/pack/pack-contents.ts'
import {
  type EvidencePack,
  type PackFolder,
  type PackItem,
  packItems,
} from '../../shared/domain/pack/evidence-pack.ts'
import { lastDayOf } from '../../shared/domain/date.ts'
import type { Cell, Sheet, SheetColumn, Workbook } from '../sheets/workbook.ts'

const WIDTHS: Readonly<Record<string, number>> = {
  序号: 6,
  材料名称: 34,
  日期: 12,
  对应检查项: 34,
  台账记录: 60,
  文件号: 20,
}

const columns: readonly SheetColumn[] = CONTENTS_COLUMNS.map(({ title }) => ({
  head: title,
  width: WIDTHS[title] ?? 12,
  kind: title === '日期' ? 'date' : title === '序号' ? 'number' : 'text',
}))

const listSheet = (
  name: string,
  title: string,
  items: readonly PackItem[],
  facts: ContentsFacts,
): Sheet => ({
  name,
  title,
  columns,
  rows: items.map((item, index): readonly Cell[] => [index + 1, ...workbookRow(item, facts)]),
})

const text = (head: string, width: number): SheetColumn => ({ head, width, kind: 'text' })

/** The day kept in the file follows from the year, so that the same state gives the same bytes. */
const madeOn = ({ year }: EvidencePack) => lastDayOf(year)

/** 目录 inside the folder of a task. */
export const folderWorkbook = (
  folder: PackFolder,
  pack: EvidencePack,
  facts: ContentsFacts,
): Workbook => ({
  madeOn: madeOn(pack),
  sheets: [
    listSheet('目录', `${folderTitle(folder)}${pack.year}年度佐证材料目录`, folder.items, facts),
  ],
})

/** 总目录: by task, every piece, what is not there, and the tasks without proof. */
export const packWorkbook = (pack: EvidencePack, facts: ContentsFacts): Workbook => {
  const items = packItems(pack)
  const title = `${facts.bureauName}${pack.year}年度佐证材料目录`
  return {
    madeOn: madeOn(pack),
    sheets: [
      {
        name: '按任务',
        title,
        columns: [
          text('任务序号', 10),
          text('任务', 44),
          text('佐证', 8),
          text('编号', 20),
          text('缺损', 8),
        ],
        rows: pack.folders.map(folderRow),
      },
      listSheet('全部材料', title, items, facts),
      {
        name: '缺失和损坏',
        title: '缺失和损坏的材料',
        columns: [text('文件号', 10), text('材料名称', 40), text('情况', 12)],
        rows: items
          .filter(({ state }) => state !== 'sound')
          .map((item) => [item.number, itemTitle(item), fileStateLabels[item.state]]),
      },
      {
        name: '没有佐证的任务',
        title: '没有佐证材料的任务',
        columns: [{ head: '任务序号', width: 10, kind: 'number' }, text('任务', 60)],
        rows: pack.tasksWithout.map((task) => [task.number, task.title]),
      },
    ],
  }
}
