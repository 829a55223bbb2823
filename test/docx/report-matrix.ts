import {
  LAYOUT_KINDS,
  type DocumentColophon,
  type DocumentLetterhead,
  type LayoutKind,
  type LayoutProfile,
  type ReportDocument,
} from '../../shared/domain/report/document.ts'
import { OFFICE_VALUES } from '../../shared/domain/report/page-fit.ts'
import { aParagraph, aReport, anAnnex } from './report-parts.ts'

export const aLetterhead = (parts: Partial<DocumentLetterhead> = {}): DocumentLetterhead => ({
  copyNumber: '',
  secrecy: '',
  urgency: '',
  names: ['紫云县民政局'],
  word: '文件',
  number: '紫民呈〔2024〕12号',
  signers: [],
  ...parts,
})

export const aColophon = (parts: Partial<DocumentColophon> = {}): DocumentColophon => ({
  place: 'own-page',
  recipient: '',
  copies: '安顺市司法局，县人大常委会办公室。',
  printedBy: '紫云县民政局办公室',
  printedOn: '2024年12月12日',
  ...parts,
})

export const ISSUERS = ['紫云苗族布依族自治县民政局', '紫云县司法局', '紫云县财政局']
const DATED = '2024年12月10日'

type Parts = Partial<ReportDocument>
type Named = Readonly<Record<string, Parts>>

const PROFILES: Readonly<Record<LayoutProfile, Parts>> = {
  office: { profile: 'office' },
  strict: { profile: 'strict' },
  custom: { profile: 'custom', page: { ...OFFICE_VALUES, linePt: 28, leftMm: 27 } },
}

const HEADS: Named = {
  bare: {},
  plain: { letterhead: aLetterhead() },
  upward: {
    letterhead: aLetterhead({
      copyNumber: '000001',
      secrecy: '机密★1年',
      urgency: '特急',
      signers: ['张三', '欧阳明', '王五'],
    }),
  },
  joint: {
    letterhead: aLetterhead({ names: ISSUERS }),
    pageNumbers: 'centered',
    landscapeNumbers: 'foot',
  },
}

const TAILS: Named = {
  bare: {},
  unsealed: { signature: { issuer: '紫云县民政局', dated: DATED }, note: '此件公开发布' },
  sealed: {
    annexNames: ['统计表', '数据表'],
    signature: { issuer: ISSUERS.join('\n'), dated: DATED, kind: 'seal' },
    annexes: [
      anAnnex({ label: '附件1' }),
      anAnnex({ label: '附件2', orientation: 'portrait', columns: [], rows: [] }),
    ],
    colophon: aColophon({ recipient: '各乡镇人民政府，各街道办事处。' }),
  },
  stamped: {
    signature: {
      issuer: '紫云县民政局',
      dated: DATED,
      kind: 'stamp',
      office: '局长',
    },
    fontSet: 'windows',
    digitFont: 'fangsong',
    colophon: aColophon({ place: 'shared-page' }),
  },
}

const attendanceOf = (kind: LayoutKind): Parts =>
  kind === 'minutes'
    ? { attendance: [{ label: '出席', names: '张三、李四' }], recipient: '', signature: null }
    : {}

const full = (kind: LayoutKind): Parts => ({
  kind,
  profile: 'strict',
  ...HEADS['upward'],
  ...TAILS['sealed'],
  ...attendanceOf(kind),
})

const HOSTILE = '</w:t>&<b>{default}"\'\u0000\uD83D\t“”…—\n𠮷\u2028CURRENT'

const hostile = (kind: LayoutKind): ReportDocument => ({
  kind,
  profile: 'office',
  recipient: HOSTILE,
  titleLines: [HOSTILE],
  note: HOSTILE,
  letterhead: {
    copyNumber: HOSTILE,
    secrecy: HOSTILE,
    urgency: HOSTILE,
    word: HOSTILE,
    number: HOSTILE,
    names: [HOSTILE, HOSTILE],
    signers: [HOSTILE, HOSTILE, HOSTILE],
  },
  blocks: [
    aParagraph(HOSTILE),
    {
      kind: 'heading',
      level: 1,
      text: HOSTILE,
    },
  ],
  annexNames: [HOSTILE],
  signature: {
    issuer: `${HOSTILE}\n${HOSTILE}`,
    dated: HOSTILE,
    kind: 'seal',
  },
  annexes: [
    anAnnex({
      title: HOSTILE,
      rows: [[HOSTILE, HOSTILE]],
    }),
  ],
  attendance: [
    {
      label: HOSTILE,
      names: HOSTILE,
    },
  ],
  colophon: {
    place: 'own-page',
    recipient: HOSTILE,
    copies: HOSTILE,
    printedBy: HOSTILE,
    printedOn: HOSTILE,
  },
  properties: {
    title: HOSTILE,
    author: HOSTILE,
  },
})

const empty = (kind: LayoutKind): ReportDocument => ({
  kind,
  profile: 'strict',
  recipient: '',
  titleLines: [],
  blocks: [],
  letterhead: aLetterhead({
    names: [],
    word: '',
    number: '',
  }),
  annexNames: [],
  signature: {
    issuer: '',
    dated: '',
    kind: 'seal',
  },
  annexes: [],
  colophon: aColophon({
    copies: '',
    printedBy: '',
    printedOn: '',
  }),
  properties: {
    title: '',
    author: '',
  },
})

const huge = (kind: LayoutKind): ReportDocument =>
  aReport({
    ...full(kind),
    blocks: Array.from({ length: 400 }, (_, index) =>
      aParagraph(`${index}${'落实普法责任制。'.repeat(40)}`),
    ),
    annexes: [
      anAnnex({ rows: Array.from({ length: 400 }, (_, index) => [String(index), '任务']) }),
    ],
    letterhead: aLetterhead({
      names: ['局'.repeat(200)],
      signers: Array.from({ length: 20 }, () => '张三'),
    }),
    colophon: aColophon({ copies: `${'县直各部门，'.repeat(60)}。` }),
  })

const usual = Object.entries(PROFILES).flatMap(([profileName, profile]) =>
  LAYOUT_KINDS.flatMap((kind) =>
    Object.entries(HEADS).flatMap(([headName, head]) =>
      Object.entries(TAILS).map(([tailName, tail]): readonly [string, ReportDocument] => [
        `${profileName} ${kind}, head ${headName}, tail ${tailName}`,
        aReport({ ...profile, kind, ...head, ...tail, ...attendanceOf(kind) }),
      ]),
    ),
  ),
)

const unusual = LAYOUT_KINDS.flatMap((kind): (readonly [string, ReportDocument])[] => [
  [`empty ${kind}`, empty(kind)],
  [`hostile ${kind}`, hostile(kind)],
  [`huge ${kind}`, huge(kind)],
])

/** Reports with every part in every layout, and the empty, the hostile and the huge: their names say which. */
export const REPORT_MATRIX: readonly (readonly [string, ReportDocument])[] = [...usual, ...unusual]

/** A few of them that together have every part, every choice and every extreme. */
export const REPRESENTATIVE: typeof REPORT_MATRIX = REPORT_MATRIX.filter(([name]) =>
  [
    'office document, head bare, tail bare',
    'office document, head upward, tail unsealed',
    'strict document, head joint, tail sealed',
    'custom document, head plain, tail stamped',
    'office letter, head upward, tail sealed',
    'strict letter, head plain, tail stamped',
    'strict minutes, head plain, tail sealed',
    'custom minutes, head joint, tail stamped',
    ...LAYOUT_KINDS.map((kind) => `hostile ${kind}`),
    'empty document',
    'empty letter',
    'huge letter',
  ].includes(name),
)
