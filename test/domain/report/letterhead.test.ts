import { describe, expect, test } from 'vitest'
import { HEAD_DEFAULTS, knownHeadExtra } from '../../../shared/domain/report/head-extra.ts'
import {
  attendanceOf,
  colophonOf,
  type FullHead,
  letterheadOf,
  signatureOf,
} from '../../../shared/domain/report/letterhead.ts'

const aHead = (parts: Partial<FullHead> = {}): FullHead => ({
  ...HEAD_DEFAULTS,
  title: '报告',
  recipient: '安顺市民政局',
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: '紫云县民政局',
  datedOn: '2024-12-05',
  profile: 'office',
  ...parts,
})

describe('版头', () => {
  test('is there only when it was asked for', () => {
    expect(letterheadOf(aHead({ documentNumber: '紫民发〔2024〕1号' }))).toBeUndefined()
  })

  test('has the issuer with 文件, the number in its brackets, the signers one by one', () => {
    const head = aHead({
      hasLetterhead: true,
      documentNumber: '紫民呈[2024]12号',
      signer: '张三、欧阳明，王 五',
    })

    expect(letterheadOf(head)).toMatchObject({
      names: ['紫云县民政局'],
      word: '文件',
      number: '紫民呈〔2024〕12号',
      signers: ['张三', '欧阳明', '王 五'],
    })
  })

  test.each([
    ['without 文件 when the clerk wants none', { hasFileWord: false }, ''],
    ['with one 文件 when the name has it', { letterheadName: '紫云县民政局文件' }, ''],
    ['of 信函 without 文件', { layoutKind: 'letter' }, ''],
    ['of 纪要 without 文件', { layoutKind: 'minutes' }, ''],
  ] as const)('is %s', (_name, parts, word) => {
    expect(letterheadOf(aHead({ hasLetterhead: true, ...parts }))?.word).toBe(word)
  })

  test('of several issuers has the host first, under the name it issues by', () => {
    const head = aHead({
      hasLetterhead: true,
      letterheadName: '紫云县人民政府',
      jointIssuers: '县司法局\n\n 县财政局',
    })

    expect(letterheadOf(head)?.names).toEqual(['紫云县人民政府', '县司法局', '县财政局'])
    expect(signatureOf(head)?.issuer).toBe('紫云县民政局\n县司法局\n县财政局')
  })

  test('of 信函 has no signers', () => {
    const head = aHead({ hasLetterhead: true, layoutKind: 'letter', signer: '张三' })

    expect(letterheadOf(head)?.signers).toEqual([])
  })
})

describe('the end of a document', () => {
  test('is unsigned in 纪要, which has lists of names instead', () => {
    const head = aHead({ layoutKind: 'minutes', attended: '张三', observed: '李四' })

    expect(signatureOf(head)).toBeNull()
    expect(attendanceOf(head)).toEqual([
      { label: '出席', names: '张三' },
      { label: '列席', names: '李四' },
    ])
    expect(attendanceOf({ ...head, layoutKind: 'document' })).toEqual([])
  })

  test('has 抄送 with one full stop and the day of the document when no other was given', () => {
    const head = aHead({ hasColophon: true, cc: '省民政厅，', printedBy: '办公室' })

    expect(colophonOf(head)).toEqual({
      place: 'own-page',
      recipient: '',
      copies: '省民政厅。',
      printedBy: '办公室',
      printedOn: '2024年12月5日',
    })
    expect(colophonOf({ ...head, printedOn: '2024-12-09' })?.printedOn).toBe('2024年12月9日')
    expect(colophonOf({ ...head, hasColophon: false })).toBeUndefined()
  })

  test('has the recipients when they were too many for the first page', () => {
    const head = aHead({ hasColophon: true, recipientInColophon: true, recipient: '各乡镇：' })

    expect(colophonOf(head)?.recipient).toBe('各乡镇。')
  })
})

describe('what is kept of a head', () => {
  test('is what differs from the usual', () => {
    const given: Readonly<Record<string, unknown>> = {
      hasLetterhead: true,
      layoutKind: 'document',
      note: '',
      printedOn: null,
      pageValues: { ...HEAD_DEFAULTS.pageValues },
    }

    expect(knownHeadExtra((field) => given[field])).toEqual({ hasLetterhead: true })
  })

  test('leaves out what this program does not know, and nothing else', () => {
    const given: Readonly<Record<string, unknown>> = {
      layoutKind: 'decree',
      hasColophon: 'yes',
      urgency: '特急',
      pageValues: { topMm: 1 },
    }

    expect(knownHeadExtra((field) => given[field])).toEqual({ urgency: '特急' })
  })
})
