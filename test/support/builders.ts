import type { z } from 'zod'
import type { AppContract } from '../../shared/contract/index.ts'

export type DraftInput = z.input<AppContract['ledger.save']['input']>

/** Check items of the plan the tests speak of. */
export const ITEMS = {
  /** Task 1: 中心组学习宪法, at least once a year. */
  constitutionStudy: 'anshun21.c0102',
  /** Task 1: 4 December, at least once. */
  constitutionDay: 'anshun21.c0105',
  /** Task 28: lectures for the leaders, at least twice a year. */
  lectures: 'anshun21.c2802',
  /** Task 29: 4 December, at least once. */
  constitutionWeek: 'anshun21.c2904',
  /** Task 29: the 40th anniversary, 2022 only. */
  anniversary: 'anshun21.c2905',
  /** Task 27: the yearly list of duties, ticked. */
  dutyList: 'anshun21.c2702',
  /** Task 16: share of reviewers, at least 5 %. */
  reviewers: 'anshun21.c1606',
  /** Task 16: recorders bought once. */
  recorders: 'anshun21.c1605',
  /** Task 1: a standing duty. */
  publicity: 'anshun21.c0104',
  /** Task 10: only if a paper is issued. */
  papers: 'anshun21.c1003',
  /** The plan as a whole: the report of 10 December. */
  yearEndReport: 'anshun21.c0003',
} as const

/** A ledger entry; names only what matters to the test. */
export const anEntry = (parts: Partial<DraftInput> = {}): DraftInput => ({
  on: '2024-05-14',
  text: '举办领导班子法治专题讲座，学习《中华人民共和国行政复议法》',
  ...parts,
})
