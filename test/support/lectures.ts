import { anEntry, figure } from './report-facts.ts'

/** Two lectures whose figures add up, and one figure only the second has. */
export const LECTURES = [
  anEntry({
    id: 'spring',
    on: '2024-03-08',
    text: '举办法治讲座',
    figures: [figure('讲座', 1, '场'), figure('参训', 64, '人次')],
  }),
  anEntry({
    id: 'autumn',
    on: '2024-09-08',
    text: '再次举办法治讲座',
    figures: [figure('讲座', 2, '场'), figure('参训', 36, '人次'), figure('合格率', 95.5, '%')],
  }),
]
