import { countOfChinese } from '../official-check/marker.ts'

/** `附件` with its number in Arabic digits, from a label in any form it is typed in. */
export const annexLabelOf = (typed: string): string => {
  const [, chinese, arabic] = /([一二三四五六七八九十]{1,3})|(\d{1,2})/u.exec(typed) ?? []
  const number = chinese === undefined ? arabic : String(countOfChinese(chinese))
  return `附件${number === undefined ? '' : Number(number)}`
}

const TYPED_LABEL = /^(附件\d{1,2})(?:\s+|$)/u

/**
 * The label and the title 附件 is printed with. A label that stands before the title in the text goes before the one
 * the program counts; one of several is numbered, a single one is not.
 */
export const annexHeading = (
  text: string,
  place: number,
  count: number,
): { readonly label: string; readonly title: string } => {
  const typed = TYPED_LABEL.exec(text)
  return {
    label: typed?.[1] ?? (count === 1 ? '附件' : `附件${place}`),
    title: typed === null ? text : text.slice(typed[0].length),
  }
}
