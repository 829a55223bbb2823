import { expect, test } from 'vitest'
import {
  headOf,
  sectionsInUse,
  valuesOf,
} from '../../../../renderer/screens/reports/head-values.ts'
import type { ReportHead } from '../../../../shared/domain/report/report.ts'

const head: ReportHead = {
  title: '关于2024年度工作的报告',
  recipient: '安顺市民政局',
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: '普定县民政局',
  datedOn: '2024-12-10',
  profile: 'office',
}

test('what was never filled shows as the usual choice', () => {
  const values = valuesOf(head)

  expect(values).toMatchObject({ hasLetterhead: false, layoutKind: 'document' })
  expect(values.datedOn).toBe('2024-12-10')
  expect(values.printedOn).toBeUndefined()
})

test('a head goes through the form unchanged', () => {
  const full = { ...head, hasColophon: true, printedOn: '2024-12-12', secrecy: '' }

  expect(headOf(valuesOf(full))).toMatchObject(full)
  expect(headOf(valuesOf(head)).printedOn).toBeNull()
})

test('a field the form did not show is not saved', () => {
  const { printedOn, pageValues, ...shown } = valuesOf(head)

  expect(printedOn).toBeUndefined()
  expect(pageValues.linePt).toBeGreaterThan(0)
  expect(Object.keys(headOf(shown))).not.toContain('printedOn')
  expect(Object.keys(headOf(shown))).not.toContain('pageValues')
})

test('only the parts that say something are open from the beginning', () => {
  expect(sectionsInUse(head)).toEqual([])
  expect(sectionsInUse({ ...head, documentNumber: '普民发〔2024〕1号' })).toEqual(['letterhead'])
  expect(sectionsInUse({ ...head, cc: '县司法局', signatureKind: 'seal' })).toEqual([
    'colophon',
    'signature',
  ])
  expect(sectionsInUse({ ...head, layoutKind: 'minutes', fontSet: 'official' })).toEqual(['layout'])
})
