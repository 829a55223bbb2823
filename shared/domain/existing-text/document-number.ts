/** A line of 发文字号, with 签发人 behind it on papers that go up. */
export const DOCUMENT_NUMBER =
  /^([\p{Script=Han}×A-Za-z]{1,20}\s?[〔[［【（(﹝]\d{2,4}[〕\]］】）)﹞]\s?第?\s?[\d×]{1,5}\s?号?)(?:[\s\u3000]+签发人\s?[:：]\s*(.{1,40}))?$/u

export const isDocumentNumber = (line: string): boolean => DOCUMENT_NUMBER.test(line)
