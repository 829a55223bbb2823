/** 真实类型: what a file is by its first bytes, whatever its name says. */
export type TrueType =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'tiff'
  | 'heic'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'rar'
  | '7z'
  | 'mp3'
  | 'wav'
  | 'mp4'
  | 'avi'
  | 'program'
  | 'shortcut'
  | 'html'
  | 'text'
  | 'empty'
  | 'unknown'

/** How much of a file `trueTypeOf` wants to see, bytes. */
export const HEAD_BYTES = 4096

/** Bytes as Latin-1, so that a signature can be written as text. */
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

type Signature = readonly [type: TrueType, bytes: string, at?: number]

/** Sources: the formats' own specifications; an ISO container says its brand at offset 8. */
const SIGNATURES: readonly Signature[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['webp', 'WEBP', 8],
  ['wav', 'WAVE', 8],
  ['avi', 'AVI ', 8],
  ['heic', 'ftypheic', 4],
  ['heic', 'ftypheix', 4],
  ['heic', 'ftypmif1', 4],
  ['heic', 'ftypmsf1', 4],
  ['mp4', 'ftyp', 4],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['mp3', 'ID3'],
  ['mp3', '\xff\xfb'],
  ['mp3', '\xff\xf3'],
  ['shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['program', '\x7fELF'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '#!'],
]

const isSigned = (head: Uint8Array, [, bytes, at = 0]: Signature): boolean =>
  latin(head, at, at + bytes.length) === bytes

/** A text may begin with “MZ”; a program goes on with bytes no text has. */
const isWindowsProgram = (head: Uint8Array): boolean =>
  latin(head, 0, 2) === 'MZ' && head.subarray(0, 64).includes(0)

/** A bitmap says its own length and four zeros after its two letters; a text that begins with BM does not. */
const isBitmap = (head: Uint8Array): boolean =>
  latin(head, 0, 2) === 'BM' && latin(head, 6, 10) === '\0\0\0\0'

const UTF16_MARKS = ['\xff\xfe', '\xfe\xff']

/** Control characters that stand in no text, UTF-16 apart, which says so with its first two bytes. */
const isText = (head: Uint8Array): boolean =>
  UTF16_MARKS.includes(latin(head, 0, 2)) ||
  head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b)

const BEGINS_LIKE_HTML =
  /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script|svg|\?xml|hta:)/iu

/** Tells what a file is by its first bytes (`HEAD_BYTES` of them are enough). */
export const trueTypeOf = (head: Uint8Array): TrueType => {
  if (head.length === 0) return 'empty'
  const signed = SIGNATURES.find((signature) => isSigned(head, signature))
  if (signed !== undefined) return signed[0]
  if (isWindowsProgram(head)) return 'program'
  if (isBitmap(head)) return 'bmp'
  const begin = latin(head, 0, 1024)
  if (begin.includes('%PDF-')) return 'pdf'
  if (BEGINS_LIKE_HTML.test(begin)) return 'html'
  return isText(head) ? 'text' : 'unknown'
}

/** The extension of a name, in small letters and without the dot; empty when it has none. */
export const extensionOf = (name: string): string =>
  /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file with an extension may be. WPS and Word open each other's containers whatever the ending says. */
const OFFICE: readonly TrueType[] = ['zip', 'ole']
const TYPES_OF_EXTENSION: Readonly<Record<string, readonly TrueType[]>> = {
  pdf: ['pdf'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  gif: ['gif'],
  bmp: ['bmp'],
  webp: ['webp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  heic: ['heic'],
  ofd: ['zip'],
  doc: [...OFFICE, 'rtf'],
  docx: OFFICE,
  wps: [...OFFICE, 'rtf'],
  xls: OFFICE,
  xlsx: OFFICE,
  et: OFFICE,
  ppt: OFFICE,
  pptx: OFFICE,
  dps: OFFICE,
  txt: ['text', 'empty'],
  csv: ['text', 'empty'],
  eml: ['text'],
  mht: ['text', 'html'],
  html: ['html', 'text'],
  htm: ['html', 'text'],
  zip: ['zip'],
  rar: ['rar'],
  '7z': ['7z'],
  mp3: ['mp3'],
  wav: ['wav'],
  m4a: ['mp4'],
  mp4: ['mp4'],
  mov: ['mp4'],
  avi: ['avi'],
}

/** Whether the bytes are what the name promises. An extension nothing is known of promises nothing. */
export const isAsNamed = (name: string, type: TrueType): boolean =>
  TYPES_OF_EXTENSION[extensionOf(name)]?.includes(type) ?? false

/** Pictures the page can draw; every other one has no thumbnail. */
const DRAWN: readonly TrueType[] = ['jpeg', 'png', 'gif', 'bmp', 'webp']

/** Whether the page can make a thumbnail of it. */
export const isDrawn = (type: TrueType): boolean => DRAWN.includes(type)
