const FULL_WIDTH = '０１２３４５６７８９'
const CHINESE = '〇一二三四五六七八九'
const ZEROS = /[零○ＯO]/gu

/** A number digit by digit in ASCII, from full-width digits or Chinese ones: `二〇二四` is 2024. 十 stays. */
export const arabicDigits = (text: string): string =>
  text
    .replace(ZEROS, '0')
    .replace(/[０-９]/gu, (digit) => String(FULL_WIDTH.indexOf(digit)))
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(CHINESE.indexOf(digit)))
