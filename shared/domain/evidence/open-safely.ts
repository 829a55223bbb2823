import { extensionOf, isAsNamed, type TrueType } from './true-type.ts'

/**
 * Types that are opened in the program the system has for them: what is looked at and not run (RELIABILITY §6). A web
 * page, a mail and an archive are not among them, nor is a table of text, which a spreadsheet reads as formulas.
 */
const LOOKED_AT = 'pdf ofd jpg jpeg png gif bmp webp tif tiff heic txt'
const OFFICE = 'doc docx wps xls xlsx et ppt pptx dps'
const OPENED: ReadonlySet<string> = new Set(`${LOOKED_AT} ${OFFICE}`.split(' '))

/** Why a file is not opened: its type is not one of those that are, or its bytes are something else. */
export type NotOpened = 'type' | 'disguised'

/** Why a file is not to be opened but only saved; undefined when it may be opened. */
export const refusesToOpen = (name: string, type: TrueType): NotOpened | undefined => {
  if (!OPENED.has(extensionOf(name))) return 'type'
  return isAsNamed(name, type) ? undefined : 'disguised'
}

/** Media types a browser shows by itself and that run nothing; by the bytes, never by the name. */
const SHOWN: Partial<Record<TrueType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
}

/** The media type under which a page may show the file in a tab of its own; undefined for all that it only saves. */
export const shownMediaType = (type: TrueType): string | undefined => SHOWN[type]

/** The block Windows reads to treat a file as one that came from elsewhere (Mark of the Web, zone 3: Internet). */
export const ZONE_IDENTIFIER = '[ZoneTransfer]\r\nZoneId=3\r\n'
