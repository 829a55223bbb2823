import type { ReportBlock } from '../report/report.ts'
import { placesToVerify } from '../report/to-verify.ts'
import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'

/** What was taken from an earlier report and nobody has looked at yet. */
export const checkWordsToVerify = (blocks: readonly ReportBlock[]): Finding[] =>
  blocks.flatMap(({ id, text, toVerify = [] }) =>
    placesToVerify(toVerify, text).map((place) =>
      foundAt(
        { text, offset: 0, role: 'paragraph', blockId: id, isTyped: false, names: [] },
        place,
        {
          rule: 114,
          message: `“${text.slice(place.start, place.end)}”取自往年的报告，还没有核对。`,
        },
      ),
    ),
  )
