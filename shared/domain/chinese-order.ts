const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true })

/** The order of names in a list: by pinyin, numbers by their size; for equal names nothing is decided. */
export const byPinyin = (one: string, other: string): number => pinyin.compare(one, other)
