const ENDS =
  '党委|党组|党工委|管委会|委员会|人民政府|政府|办公室|办公厅|办|局|厅|部|委|署|院|会|中心|处|科|股|室|站|所|队|团|社|馆|校|公司|学校|医院|单位|小组|支部|总支|街道|镇|乡|村'

const ORGAN = new RegExp(`(?:${ENDS})(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?$`, 'u')
const ORGAN_WORDS = /^[\p{Script=Han}×〇、 \u3000（）()]{2,40}$/u

/** Whether a line is the name of an organ and nothing else. */
export const isOrgan = (line: string): boolean =>
  ORGAN_WORDS.test(line) && ORGAN.test(line) && !/^附件|关于|如下/u.test(line)

/** Words that lead into the text; a line of addressees has none of them. */
const LEADS_IN =
  /如下|现将|情况|根据|按照|以下|包括|措施|问题|原因|方面|特点|做法|成效|其中|要求|报告|汇报/u

/** Whether a line ends with the colon of 主送机关 and names addressees. */
export const isAddressee = (line: string): boolean =>
  /[：:]$/u.test(line) &&
  line.length <= 200 &&
  /^[\p{Script=Han}×〇A-Za-z\d、，,；;（）() \u3000“”·]{2,}[：:]$/u.test(line) &&
  !LEADS_IN.test(line)
