/** 发文字号 as people type it: the organ's code, the year in some bracket, the number. */
const NUMBER =
  /([\u3400-\u9fff]{1,20})[〔[［【（(﹝]((?:19|20)\d{2})[〕\]］】）)﹞]\s?第?0{0,4}([1-9]\d{0,4})号/u

/** Words before a code that are not part of it: 印发普民发…, 根据安民函…. */
const LEADING =
  /^.*(?:根据|按照|依据|落实|贯彻|印发|转发|下发|制定|执行|收到|报送|以|和|及|与|了|的|在|由|为|见|经|文号)/u

/** Codes are short: 安民发, 黔民函, 安市民通. */
const CODE_MAX = 8

/**
 * The document number a sentence names, in the form of GB/T 9704: `印发《办法》（普民发[2024]3号）` gives
 * `普民发〔2024〕3号`. The first one; undefined where there is none.
 */
export const documentNumberIn = (text: string): string | undefined => {
  const found = NUMBER.exec(text)
  if (found === null) return undefined
  const [, before = '', year = '', number = ''] = found
  const code = before.replace(LEADING, '').slice(-CODE_MAX)
  return code === '' ? undefined : `${code}〔${year}〕${number}号`
}
