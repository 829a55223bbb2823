import { strFromU8, unzipSync } from 'fflate'
import type { FontSet } from '../../electron/docx/font-set.ts'
import { renderReport } from '../../electron/docx/render-report.ts'
import type {
  DocumentAnnex,
  DocumentBlock,
  ReportDocument,
} from '../../shared/domain/report/document.ts'

/** A report of one sentence; a test names only what it is about. */
export const aReport = (parts: Partial<ReportDocument> = {}): ReportDocument => ({
  profile: 'office',
  titleLines: ['紫云苗族布依族自治县民政局关于', '2024年度法治建设情况的报告'],
  recipient: '安顺市民政局：',
  blocks: [aParagraph('现将我局2024年度法治建设情况报告如下。')],
  annexNames: [],
  signature: null,
  annexes: [],
  properties: { title: '2024年度法治建设情况的报告', author: '紫云县民政局' },
  ...parts,
})

export const aParagraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

export const anAnnex = (parts: Partial<DocumentAnnex> = {}): DocumentAnnex => ({
  label: '附件',
  title: '2024年度法治建设任务完成情况统计表',
  orientation: 'landscape',
  columns: [
    { title: '序号', share: 0.1, align: 'center' },
    { title: '任务', share: 0.9, align: 'left' },
  ],
  rows: [['1', '落实“谁执法谁普法”责任制']],
  ...parts,
})

/** 宋体 stands in for 仿宋_GB2312 and its like, whose widths the layout engine does not know; all are square. */
export const MEASURABLE_FONTS: FontSet = {
  body: '宋体',
  title: '宋体',
  bold: '宋体',
  kai: '宋体',
  song: '宋体',
  latin: 'Times New Roman',
}

/** Reads one part of a rendered report. */
export const partOf = async (report: ReportDocument, path: string): Promise<string> => {
  const part = unzipSync(await renderReport(report))[path]
  if (part === undefined) throw new Error(`No ${path} in the file`)
  return strFromU8(part)
}

export const documentXml = (report: ReportDocument): Promise<string> =>
  partOf(report, 'word/document.xml')

/** Reads every XML part, so that a rule can be asserted of the whole file. */
export const allParts = async (report: ReportDocument): Promise<ReadonlyMap<string, string>> =>
  new Map(
    Object.entries(unzipSync(await renderReport(report))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  )

/** Gives the text an XML parser would read. */
export const decode = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

type ReadParagraph = { readonly xml: string; readonly text: string; readonly style: string }

/** Reads the paragraphs of a part in order, as Word would: a tab as `\t`, a break as `\n`. */
export const paragraphsOf = (xml: string): readonly ReadParagraph[] =>
  [...xml.matchAll(/<w:p(?:\/>|>(.*?)<\/w:p>)/gs)].map(([paragraph, content = '']) => ({
    xml: paragraph,
    style: /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? '',
    text: [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, text, element]) =>
        text === undefined ? (element === 'tab' ? '\t' : '\n') : decode(text),
      )
      .join(''),
  }))

/** The section properties of a document in order. */
export const sectionsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section)

/** The definition of a style, by its id. */
export const styleXml = (styles: string, id: string): string => {
  const style = styles.split('<w:style ').find((part) => part.includes(`w:styleId="${id}"`))
  if (style === undefined) throw new Error(`No style ${id}`)
  return style
}
