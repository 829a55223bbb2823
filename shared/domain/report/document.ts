import type { PageValues } from './page-fit.ts'

/** 版式: the two built-in page layouts of FORMAT D1. Same 22 lines × 28 characters. */
export const LAYOUT_PROFILES = ['office', 'strict'] as const

/** `custom` has values of its own in every report and so is no choice for the settings of a bureau. */
export type LayoutProfile = (typeof LAYOUT_PROFILES)[number] | 'custom'

/** 文件, 信函格式 (GB/T 9704 §10.1) and 纪要 (§10.3). The three differ in their 版头 and 版记. */
export const LAYOUT_KINDS = ['document', 'letter', 'minutes'] as const
export type LayoutKind = (typeof LAYOUT_KINDS)[number]

/** 字体: those the standard means, which Windows does not ship, or the ones it does. */
export const FONT_SETS = ['official', 'windows'] as const
export type FontSetName = (typeof FONT_SETS)[number]

/** What digits and letters inside Chinese text are set in: Times New Roman or the Chinese font around them. */
export const DIGIT_FONTS = ['times', 'fangsong'] as const
export type DigitFont = (typeof DIGIT_FONTS)[number]

/** 页码: odd pages right and even pages left, or always in the middle as some bureaus have it. */
export const PAGE_NUMBER_PLACES = ['mirrored', 'centered'] as const
export type PageNumberPlace = (typeof PAGE_NUMBER_PLACES)[number]

/**
 * 页码 of A4 横排 pages: where it is on the other pages, so that it stands turned at the left edge (GB/T 9704 §8), or at
 * the foot of the page as it is read, as many have it.
 */
export const LANDSCAPE_NUMBERS = ['turned', 'foot'] as const
export type LandscapeNumbers = (typeof LANDSCAPE_NUMBERS)[number]

/** 署名: without a seal, with room for a seal, or with room for 签发人签名章 (GB/T 9704 §7.3.5). */
export const SIGNATURE_KINDS = ['plain', 'seal', 'stamp'] as const
export type SignatureKind = (typeof SIGNATURE_KINDS)[number]

/** 版记 alone on an even page at the end, or at the foot of the last page of the text. */
export const COLOPHON_PLACES = ['own-page', 'shared-page'] as const
export type ColophonPlace = (typeof COLOPHON_PLACES)[number]

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
  | { readonly kind: 'paragraph'; readonly text: string; readonly runIn?: RunInHeading }
  | DocumentTable

/** A table of the text; the titles of its columns are its first row. */
export type DocumentTable = {
  readonly kind: 'table'
  readonly columns: readonly DocumentColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** 段首标题: how much of a paragraph, from its beginning, is a heading and set in the type of its level. */
export type RunInHeading = { readonly level: HeadingLevel; readonly length: number }

/** 附件: a page of its own after the body. */
export type DocumentAnnex = {
  /** Printed as `附件` or, when there are several, `附件1`. */
  readonly label: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** Text under the title, before the table. */
  readonly blocks?: readonly DocumentBlock[]
  /** None when it has no table of its own. */
  readonly columns: readonly DocumentColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** 版头: everything above the title. Empty texts are not printed. */
export type DocumentLetterhead = {
  /** 份号, 密级和保密期限, 紧急程度: a line each, in this order. */
  readonly copyNumber: string
  readonly secrecy: string
  readonly urgency: string
  /** 发文机关标志: the names of the issuers, the host first. */
  readonly names: readonly string[]
  /** Printed behind the names, `文件` or nothing. */
  readonly word: string
  /** 发文字号, already with 〔〕. */
  readonly number: string
  /** 签发人, the host's first; only what goes to a superior has them. */
  readonly signers: readonly string[]
}

/** 版记: the last thing of a document. Empty texts are not printed; without any there is none. */
export type DocumentColophon = {
  readonly place: ColophonPlace
  /** 主送机关, when there are too many for the first page. */
  readonly recipient: string
  /** 抄送机关. */
  readonly copies: string
  readonly printedBy: string
  /** Already `2024年12月10日`, without 印发. */
  readonly printedOn: string
}

/** 出席, 请假 or 列席 of 纪要, with the names as one text. */
export type DocumentAttendance = { readonly label: string; readonly names: string }

/** 发文机关署名 and 成文日期 (already `2024年12月10日`). */
export type DocumentSignature = {
  /** Several issuers stand in lines of their own. */
  readonly issuer: string
  readonly dated: string
  /** `plain` when it is not said. */
  readonly kind?: SignatureKind
  /** 签发人职务, beside 签名章: a line for each issuer. */
  readonly office?: string
}

/**
 * A report as data, complete and in reading order: what `electron/docx` turns into bytes and what a test reads
 * like the page. A part left out is not printed, a choice left out is the first of its list.
 */
export type ReportDocument = {
  readonly profile: LayoutProfile
  /** Of the profile `custom`. */
  readonly page?: PageValues
  readonly kind?: LayoutKind
  readonly fontSet?: FontSetName
  readonly digitFont?: DigitFont
  readonly pageNumbers?: PageNumberPlace
  readonly landscapeNumbers?: LandscapeNumbers
  readonly letterhead?: DocumentLetterhead
  /** 标题, already broken into lines. */
  readonly titleLines: readonly string[]
  /** 主送机关 with the full-width colon; empty when the report has none. */
  readonly recipient: string
  readonly blocks: readonly DocumentBlock[]
  /** 附件说明: names of the annexes in order; printed under the body when not empty. */
  readonly annexNames: readonly string[]
  readonly signature: DocumentSignature | null
  readonly attendance?: readonly DocumentAttendance[]
  /** 附注, without its brackets. */
  readonly note?: string
  readonly colophon?: DocumentColophon
  readonly annexes: readonly DocumentAnnex[]
  /** Written into the file's properties, never printed. */
  readonly properties: { readonly title: string; readonly author: string }
}
