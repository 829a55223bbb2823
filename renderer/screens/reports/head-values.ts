import dayjs, { type Dayjs } from 'dayjs'
import type { ReportHead } from '../../../shared/domain/report/report.ts'

/** The head as its form holds it: the date field works with its own type. */
export type HeadValues = Omit<ReportHead, 'datedOn'> & { readonly datedOn: Dayjs }

export const valuesOf = (head: ReportHead): HeadValues => ({
  ...head,
  datedOn: dayjs(head.datedOn),
})

export const headOf = (values: HeadValues): ReportHead => ({
  ...values,
  datedOn: values.datedOn.format('YYYY-MM-DD'),
})
