import type { IsoDate } from '../date.ts'
import { extensionOf } from '../evidence/true-type.ts'
import { safeFileName } from '../file-name.ts'

/**
 * Windows takes 260 characters for a whole path. A folder and a file of these lengths leave a hundred for the place
 * the pack is laid out at.
 */
const FOLDER_MAX = 40
const FILE_MAX = 80

/** Cuts between characters, not inside one. */
const cut = (text: string, max: number): string => {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > max) break
    short += character
  }
  return short
}

/** `01`: so that folders and files lie in the order of their numbers wherever they are listed. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** 材料编号, `01-03`: the number of the task and the place within it. The same in file names, lists and replies. */
export const itemNumber = (taskNumber: number, place: number): string =>
  `${twoDigits(taskNumber)}-${twoDigits(place)}`

/** `01 坚持把宪法作为根本活动准则`: the folder of a task. The number makes it unlike any other. */
export const folderName = (taskNumber: number, title: string): string =>
  safeFileName(`${twoDigits(taskNumber)} ${cut(title.replaceAll('.', '．'), FOLDER_MAX)}`)

/** What a piece of evidence is called in the pack. */
export type NamedItem = {
  readonly number: string
  readonly on: IsoDate
  readonly caption: string | undefined
  readonly name: string
}

const HAN = /\p{Script=Han}/u

/** The name without its ending. */
const stemOf = (name: string): string => {
  const extension = extensionOf(name)
  return extension === '' ? name : name.slice(0, -extension.length - 1)
}

/**
 * 材料名称: `签到表（第一页）`, the name with its caption. A name a camera or a scanner gave (`IMG_0001`) says nothing
 * beside a caption.
 */
export const materialTitle = ({ name, caption }: Pick<NamedItem, 'name' | 'caption'>): string => {
  const stem = stemOf(name)
  const said = (caption ?? '').trim()
  if (said === '') return stem
  return HAN.test(stem) && !said.includes(stem) ? `${stem}（${said}）` : said
}

/** `01-03 2024-05-14 签到表.pdf`: number, day and title, with the ending the file came with. */
export const itemFileName = (item: NamedItem): string => {
  const extension = extensionOf(item.name)
  const ending = extension === '' ? '' : `.${extension}`
  // A full stop inside would make an ending of what follows it.
  const words = safeFileName(materialTitle(item).replaceAll('.', '．')).trim()
  const head = `${item.number} ${item.on} `
  return safeFileName(`${head}${cut(words, FILE_MAX - head.length - ending.length)}${ending}`)
}
