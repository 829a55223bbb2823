let pinyin: Intl.Collator | undefined

/**
 * The order of names in a list: by pinyin, numbers by their size; for equal names nothing is decided. Made with its
 * first use: reading the order of pinyin takes a tenth of what the program takes to start.
 */
export const byPinyin = (one: string, other: string): number => {
  pinyin ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true })
  return pinyin.compare(one, other)
}
