/** 版式: the two built-in page layouts of FORMAT D1. Same 22 lines × 28 characters. */
export const LAYOUT_PROFILES = ['office', 'strict'] as const
export type LayoutProfile = (typeof LAYOUT_PROFILES)[number]

export type HeadingLevel = 1 | 2 | 3 | 4

export type DocumentColumn = {
  readonly title: string
  /** Share of the text width; the shares of a table add up to 1. */
  readonly share: number
  readonly align: 'left' | 'center'
}

/** One element of the body, in reading order. Numbers of headings are already in `text` (D6). */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }

/** 附件: a page of its own after the body. */
export type DocumentAnnex = {
  /** Printed as `附件` or, when there are several, `附件1`. */
  readonly label: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly DocumentColumn[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A report as data, complete and in reading order: what `electron/docx` turns into bytes and what a test reads
 * like the page. 版头 and 版记 will stand beside `title` and after `annexes`.
 */
export type ReportDocument = {
  readonly profile: LayoutProfile
  /** 标题, already broken into lines. */
  readonly titleLines: readonly string[]
  /** 主送机关 with the full-width colon; empty when the report has none. */
  readonly recipient: string
  readonly blocks: readonly DocumentBlock[]
  /** 附件说明: names of the annexes in order; printed under the body when not empty. */
  readonly annexNames: readonly string[]
  /** 发文机关署名 and 成文日期 (already `2024年12月10日`). */
  readonly signature: { readonly issuer: string; readonly dated: string } | null
  readonly annexes: readonly DocumentAnnex[]
  /** Written into the file's properties, never printed. */
  readonly properties: { readonly title: string; readonly author: string }
}
