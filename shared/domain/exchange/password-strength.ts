/** How hard a password is to guess, for the meter. */
export type PasswordLevel = 'none' | 'weak' | 'fair' | 'strong'

/** The one thing that would help most, or that it is good. */
export type PasswordHint = 'empty' | 'short' | 'common' | 'pattern' | 'digits' | 'date' | 'good'

export type PasswordStrength = {
  readonly level: PasswordLevel
  readonly hint: PasswordHint
  /** 0-4, for the bars of the meter. */
  readonly score: number
}

/** What is tried first: the usual ones, and the words of this trade and place. */
const COMMON = [
  'password',
  'passwd',
  'admin',
  'root',
  'test',
  'user',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'minzheng',
  'mzj',
  'fazhi',
  'taizhang',
  'anshun',
  'guizhou',
  'xixiu',
  'pingba',
  'puding',
  'zhenning',
  'guanling',
  'ziyun',
  '民政局',
  '民政',
  '法治',
  '台账',
  '安顺',
  '贵州',
  '密码',
  '口令',
]

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  '!@#$%^&*()',
  '一二三四五六七八九十',
]
const RUN = 4

/** Full-width letters and digits come out of a Chinese input method; they are typed like the half-width ones. */
export const foldPassword = (password: string): string => password.normalize('NFKC')

const reversed = (text: string): string => Array.from(text).toReversed().join('')

/** Every run of four on the keyboard or in the alphabet, either way. */
const RUNS = ROWS.flatMap((row) => [row, reversed(row)])

const DATE = /(?:19|20)\d{2}[-/.年]?(?:0?[1-9]|1[0-2])[-/.月]?(?:[12]\d|3[01]|0?[1-9])日?/gu
const PHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{7,8}/gu
const REPEAT = /(.{1,4}?)\1{2,}/gu
const WORD = /[\p{L}\p{N}]+/gu
const WORDS_ENOUGH = 6

/** Each thing an attacker tries at once counts as one character. */
const MARK = '\u0001'

const withoutRuns = (text: string): string => {
  let left = text
  for (let start = 0; start + RUN <= left.length; start += 1) {
    let length = 0
    while (
      start + length + RUN <= left.length &&
      RUNS.some((run) => run.includes(left.slice(start, start + length + RUN)))
    ) {
      length += 1
    }
    if (length > 0) left = left.slice(0, start) + MARK + left.slice(start + length + RUN - 1)
  }
  return left
}

const withoutCommon = (text: string): string =>
  COMMON.reduce((left, word) => left.replaceAll(word, MARK), text)

/** How many characters an attacker still has to guess. */
const lengthOf = (text: string): number => Array.from(text).length

/**
 * How strong a password is (RELIABILITY §2.3): strong from 12 characters nobody can guess from the others, or six
 * different words. Guessable parts (keyboard runs, repeats, dates, telephone numbers, common words) count as one
 * character each.
 */
export const passwordStrength = (password: string): PasswordStrength => {
  const text = foldPassword(password).toLowerCase()
  if (text === '') return { level: 'none', hint: 'empty', score: 0 }
  const steps: readonly (readonly [PasswordHint, string])[] = reduceGuessable(text)
  const left = lengthOf(steps.at(-1)?.[1] ?? text)
  if (hasEnoughWords(text)) return { level: 'strong', hint: 'good', score: 4 }
  const isDigits = /^[\p{N}\p{P}\s]*$/u.test(text)
  const worth = isDigits ? Math.floor(left * 0.6) : left
  if (worth >= 12) return { level: 'strong', hint: 'good', score: worth >= 16 ? 4 : 3 }
  return {
    level: worth >= 9 ? 'fair' : 'weak',
    hint: hintOf(text, steps, isDigits),
    score: worth >= 9 ? 2 : 1,
  }
}

const reduceGuessable = (text: string): (readonly [PasswordHint, string])[] => {
  const dates = text.replaceAll(DATE, MARK).replaceAll(PHONE, MARK)
  const common = withoutCommon(dates)
  const patterns = withoutRuns(common.replaceAll(REPEAT, MARK))
  return [
    ['date', dates],
    ['common', common],
    ['pattern', patterns],
  ]
}

/** The guessable part that cost most; length when there is none. */
const hintOf = (
  text: string,
  steps: readonly (readonly [PasswordHint, string])[],
  isDigits: boolean,
): PasswordHint => {
  let before = lengthOf(text)
  let worst: PasswordHint | undefined
  let most = 0
  for (const [hint, left] of steps) {
    const cost = before - lengthOf(left)
    if (cost > most) {
      most = cost
      worst = hint
    }
    before = lengthOf(left)
  }
  if (worst !== undefined) return worst
  return isDigits ? 'digits' : 'short'
}

/** Two letters are no word, two Chinese characters are. */
const isWord = (word: string): boolean => lengthOf(word) >= (/^[\x20-\x7e]*$/.test(word) ? 3 : 2)

const hasEnoughWords = (text: string): boolean => {
  const words = text.match(WORD) ?? []
  const kept = new Set(words.filter((word) => isWord(word) && !COMMON.includes(word)))
  return kept.size >= WORDS_ENOUGH && [...kept].every((word) => !/^\d+$/.test(word))
}
