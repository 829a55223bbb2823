import { numberText } from '../../shared/text/number-text.ts'
import type { Work } from '../hooks/use-work.ts'

type At = Pick<Work, 'stage' | 'done' | 'total'>

/** Whole percent; full only when all is done. While nobody knows the whole, the bar is full and moving. */
export const percentOf = ({ done, total }: At): number => {
  if (total === null) return 100
  if (total <= 0) return 0
  return done >= total ? 100 : Math.max(0, Math.floor((done / total) * 100))
}

/** `写入记录 1 200/10 000`; large numbers are bytes nobody counts, and stay away. */
export const stageText = ({ stage, done, total }: At): string => {
  if (total === null || total < 2 || total > COUNTED_MAX) return stage
  const count = `${numberText(done)}/${numberText(total)}`
  return stage === '' ? count : `${stage}　${count}`
}

const COUNTED_MAX = 5_000_000
