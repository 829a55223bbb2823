/** A text a rule reports, and what it becomes when the rule's own corrections are made. */
export type WrongText = { readonly text: string; readonly corrected?: string }

/** 正误对照: texts one rule reports and texts it leaves alone. */
export type RuleCase = {
  readonly rule: number
  readonly wrong: readonly WrongText[]
  readonly right: readonly string[]
}

/** `corrects('甲', '乙')`: 甲 is reported and becomes 乙. */
export const corrects = (text: string, corrected: string): WrongText => ({ text, corrected })

/** `reports('甲')`: 甲 is reported; the clerk has to decide what it becomes. */
export const reports = (text: string): WrongText => ({ text })
