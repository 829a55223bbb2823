/** What a text of an office consists of: its commonest characters, digits, letters and marks. */
const COMMON = new RegExp(
  '[\\x20-\\x7E\\n\\r\\t，。、；：？！“”‘’（）《》〈〉〔〕【】…—·％　' +
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理民政局法治依规执审批监督宣传培训县市省办养残救助社会]',
  'gu',
)

/** Characters no text has: controls but line ends, tabs and page breaks, and those that are none. */
// oxlint-disable-next-line no-control-regex -- These characters are what is looked for.
const IMPOSSIBLE = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F\uFFFD-\uFFFF\uE000-\uF8FF]/gu

const decodeAs = (bytes: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const share = (text: string, pattern: RegExp): number =>
  text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length

/** How much of a text has to be common characters before it counts as one. */
const LIKELY = 0.35

type Reading = { readonly text: string; readonly likeness: number }

const readingOf = (bytes: Buffer, encoding: string): readonly Reading[] => {
  const text = decodeAs(bytes, encoding)
  if (text === undefined || share(text, IMPOSSIBLE) > 0) return []
  return [{ text, likeness: share(text, COMMON) }]
}

const BOMS: readonly (readonly [mark: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, with a byte order mark or without. Undefined when it is none of them.
 *
 * What is valid UTF-8 is UTF-8: hardly any other text is valid by chance. Between the others what reads more like a
 * Chinese text wins.
 */
export const decodeText = (bytes: Buffer): string | undefined => {
  const start = bytes.subarray(0, 3).toString('hex')
  const marked = BOMS.find(([mark]) => start.startsWith(mark))
  if (marked !== undefined) return readingOf(bytes, marked[1])[0]?.text
  const utf8 = readingOf(bytes, 'utf-8')[0]
  if (utf8 !== undefined) return utf8.text
  const [best] = ['gb18030', 'utf-16le', 'utf-16be']
    .flatMap((encoding) => readingOf(bytes, encoding))
    .toSorted((one, other) => other.likeness - one.likeness)
  return best !== undefined && best.likeness >= LIKELY ? best.text : undefined
}
