/** What web pages put between the names of their pages; a slash is also part of many a text. */
const ARROW = '[>＞»›→≫▸►❯]'
const BETWEEN = /\s*(?:[>＞»›→≫▸►❯]+|[/／|｜丨\\])\s*/u
const ARROWS = new RegExp(`\\s*${ARROW}+\\s*`, 'u')
const ONLY_ARROWS = new RegExp(`^${ARROW}+$`, 'u')

/** The first page of a site, where every trail begins. */
const HOME = /^(?:网站|本站|中文|门户)?(?:首\s?页|主页)$/u

/** `您现在的位置：`, `当前位置 >`: says outright that a trail follows. */
const HERE =
  /^(?:[您你]|现在|当前|目前)(?:现在|当前|目前)?(?:所在|所处)?的?(?:位置|栏目|页面)是?\s?[:：>＞»›→]/u
/** The same words without anyone they are said to: only a trail when a trail does follow. */
const PLACE = /^(?:所在)?(?:位置|栏目)\s?[:：]\s*/u

/** Longest name of a page in a trail, in UTF-16 units. Texts that use arrows in a sentence go on for longer. */
const NAME_MAX = 40
const NO_NAME = /[。；！？!?;]/u

const namesIn = (line: string, between: RegExp): readonly string[] =>
  line
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const areNames = (names: readonly string[]): boolean =>
  names.every((name) => name.length <= NAME_MAX && !NO_NAME.test(name))

/** From the first page on, whatever parts the names; or a menu, which has blanks between them. */
const beginsAtHome = (line: string): boolean => {
  const names = namesIn(line, BETWEEN)
  const [first = ''] = names
  if (HOME.test(first)) return line.length > first.length && areNames(names)
  const words = line.split(/\s+/u)
  return words.length > 2 && HOME.test(words[0] ?? '') && areNames(words)
}

/** The way through a web site to a page (面包屑), wherever it stands: `当前位置：首页>政务公开`. */
export const isTrail = (line: string): boolean => {
  if (HERE.test(line) || ONLY_ARROWS.test(line)) return true
  const rest = line.replace(PLACE, '')
  return beginsAtHome(rest) || (rest !== line && HOME.test(rest))
}

/**
 * Names of pages with arrows between them, not from the first page on. In a text they may be steps of a procedure
 * (`申请→受理→办结`); they are a trail only where a title follows.
 */
export const seemsTrail = (line: string): boolean => {
  const names = namesIn(line, ARROWS)
  return ARROWS.test(line) && areNames(names)
}

/** What a site calls itself above its pages. */
export const isSiteName = (line: string): boolean =>
  line.length <= 30 && /(?:门户网站?|政府网站?|政务网|信息网|官网|网站)$/u.test(line)

/** A line of nothing but what stands between two names. */
export const isArrow = (line: string): boolean => ONLY_ARROWS.test(line)
