const DIGITS = '〇一二三四五六七八九'

/** 十二 → 12, 二十 → 20, 二〇二四 → 2024; what is no numeral stays. */
const arabic = (numeral: string): string => {
  const digits = numeral.replaceAll('零', '〇').replaceAll('○', '〇')
  const at = digits.indexOf('十')
  if (at === -1) {
    return digits.replaceAll(/./gu, (digit) => String(DIGITS.indexOf(digit)))
  }
  const tens = at === 0 ? 1 : DIGITS.indexOf(digits.charAt(at - 1))
  const ones = at === digits.length - 1 ? 0 : DIGITS.indexOf(digits.charAt(at + 1))
  return String(tens * 10 + ones)
}

/** Numerals that count years, months or days; 第一季度 and 一季度 too. */
const NUMERAL =
  /[〇零○一二三四五六七八九十]+(?=[年月日号]|季度|[-—–~～至到][〇一二三四五六七八九十\d]+[月日])/gu

/** What is said besides the day: the hour, the day of the week, 左右. */
const BESIDES =
  /[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|(?:上午|下午|晚上)|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|T\d{2}:\d{2}\S*|左右|前后|期间/gu

/** The words of a date as the readers of dates expect them: half-width, Arabic, nothing besides. */
export const plainDateText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(BESIDES, '')
    .replaceAll(/\s+/gu, '')
    .replaceAll('元月', '1月')
    .replaceAll(NUMERAL, arabic)
    .replaceAll(/[—–―~～至到]+/gu, '~')
    .replaceAll(/(?<=[月日号])-+/gu, '~')
    .replaceAll(/--+/gu, '~')
