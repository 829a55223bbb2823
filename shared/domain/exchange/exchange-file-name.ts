import type { IsoDate } from '../date.ts'
import { safeFileName } from '../file-name.ts'

/** 数据文件 of this program. */
export const EXCHANGE_EXTENSION = 'mzsj'

/** Windows allows 260 units for a whole path, Linux 255 bytes for a name: long names of bureaus are cut. */
const UNIT_MAX = 30
const NAME_MAX = 12

type NameParts = {
  readonly unit: string
  readonly name: string
  readonly day: IsoDate
  /** `1530`, on the clock of this PC. */
  readonly time: string
  /** A few random letters: two files of one minute have two names. */
  readonly token: string
}

const bare = (text: string, max: number): string =>
  Array.from(safeFileName(text).replace(/[\s_]+/gu, ''))
    .slice(0, max)
    .join('')

/** `单位_姓名_2026-11-22_1530_xxxx.mzsj`: names itself, sorts by day, never that of an older file. */
export const exchangeFileName = ({ unit, name, day, time, token }: NameParts): string =>
  safeFileName(
    `${bare(unit, UNIT_MAX)}_${bare(name, NAME_MAX)}_${day}_${time}_${token}.${EXCHANGE_EXTENSION}`,
  )
