import { PATTERN_NAMES } from '../../../shared/domain/report/template.ts'

type PatternName = (typeof PATTERN_NAMES)[number]

/** How the editor writes the names a template's texts are filled with. The clerk never sees the program's own. */
export const patternLabels = {
  bureau: '单位',
  year: '年份',
  nextYear: '下一年',
  period: '报告期',
  plan: '方案',
} as const satisfies Record<PatternName, string>

const exchange = (
  text: string,
  from: (name: PatternName) => string,
  to: (name: PatternName) => string,
): string =>
  text.replace(/\{[^{}]*\}/gu, (whole) => {
    const name = PATTERN_NAMES.find((each) => whole === `{${from(each)}}`)
    return name === undefined ? whole : `{${to(name)}}`
  })

/** `{bureau}关于…` → `{单位}关于…`. */
export const toShown = (pattern: string): string =>
  exchange(
    pattern,
    (name) => name,
    (name) => patternLabels[name],
  )

/** `{单位}关于…` → `{bureau}关于…`. */
export const fromShown = (text: string): string =>
  exchange(
    text,
    (name) => patternLabels[name],
    (name) => name,
  )
