import type { NotOpened } from '../domain/evidence/open-safely.ts'
import type { PersonalData } from '../domain/evidence/personal-data.ts'
import type { TrueType } from '../domain/evidence/true-type.ts'

/** What a file is, for a clerk. */
export const trueTypeLabels = {
  pdf: 'PDF文档',
  jpeg: 'JPG图片',
  png: 'PNG图片',
  gif: 'GIF图片',
  bmp: 'BMP图片',
  webp: 'WEBP图片',
  tiff: 'TIF图片',
  heic: 'HEIC图片',
  zip: '压缩包或新版文档',
  ole: '旧版文档',
  rtf: 'RTF文档',
  rar: 'RAR压缩包',
  '7z': '7Z压缩包',
  mp3: 'MP3音频',
  wav: 'WAV音频',
  mp4: 'MP4视频',
  avi: 'AVI视频',
  program: '程序',
  shortcut: '快捷方式',
  html: '网页',
  text: '文本',
  empty: '空文件',
  unknown: '无法识别的内容',
} as const satisfies Record<TrueType, string>

/** Why a file is only saved. */
export const notOpenedReasons = {
  type: '这类文件不直接打开',
  disguised: '文件的实际内容与扩展名不符',
} as const satisfies Record<NotOpened, string>

const personalDataLabels = {
  'identity-number': '身份证号',
  phone: '电话号码',
} as const satisfies Record<PersonalData['kind'], string>

/** `身份证号 520*************11、电话号码 138******00`. */
export const personalDataText = (found: readonly PersonalData[]): string =>
  found.map(({ kind, masked }) => `${personalDataLabels[kind]} ${masked}`).join('、')
