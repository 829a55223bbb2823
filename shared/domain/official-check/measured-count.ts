/** A whole or decimal number with its measure word in a text: `1286件`, `3.5万元`. */
export type MeasuredCount = {
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
}

/** Where one begins another the longer stands first. */
const UNITS =
  '人次|户次|件次|场次|批次|家次|人份|万元|亿元|平方米|元|件|场|次|份|户|人|名|个|家|条|篇|项|处|例|起|位|期|张|套|所|台|辆|间|批'

const COUNT = new RegExp(
  `(?<![\\d.,，第〔（(—～~-])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(\\.\\d{1,4})?(万|亿)?(${UNITS})(?![余多]|以上|以下|以内)`,
  'gu',
)

/** The exact counts of a text; 50余件 is none. */
export const countsIn = (text: string): readonly MeasuredCount[] =>
  [...text.matchAll(COUNT)].map(
    ({ 0: whole, 1: digits = '', 2: decimals = '', 3: scale = '', 4: unit = '', index }) => ({
      value: Number(`${digits.replaceAll(',', '')}${decimals}`),
      unit: `${scale}${unit}`,
      start: index,
      end: index + whole.length,
    }),
  )

/** Sentences of a text with their places. */
export const sentencesIn = (
  text: string,
): readonly { readonly text: string; readonly start: number }[] =>
  [...text.matchAll(/[^。；;！？\n]+/gu)].map(({ 0: sentence, index }) => ({
    text: sentence,
    start: index,
  }))
