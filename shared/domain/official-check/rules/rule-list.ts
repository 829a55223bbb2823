import type { Severity } from '../finding.ts'
import type { Correction, OfficialRule } from '../rules.ts'

const severities: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'info' }
const corrections: Readonly<Record<string, Correction>> = {
  A: 'automatic',
  S: 'proposal',
  '-': 'none',
}

type Row = readonly [number: number, kind: string, name: string, basis: string, how?: 'exporter']

/** Reads rules from a table: number, severity and correction as `E/A`, name, basis. */
export const ruleList = (rows: readonly Row[]): readonly OfficialRule[] =>
  rows.map(([number, kind, name, basis, how]) => {
    const [severity = 'W', correction = '-'] = kind.split('/')
    return {
      number,
      severity: severities[severity] ?? 'warning',
      correction: corrections[correction] ?? 'none',
      name,
      basis,
      ...(how === undefined ? {} : { how: 'guaranteed by the exporter' as const }),
    }
  })
