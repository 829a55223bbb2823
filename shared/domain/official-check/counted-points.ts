import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { chineseOfCount, countOfChinese } from './marker.ts'
import type { Passage, Subject } from './passage.ts'

/** 一是、一要、第一， at the beginning of a sentence or of a part of one. */
const POINT =
  /(?<=^[\s\u3000]*|[。；：，;:]\s?)(?:([一二三四五六七八九十]{1,2})([是要])(?=[\u3400-\u9fff“《])|(第)([一二三四五六七八九十]{1,2})(?=[，,]))/gu

type Point = {
  readonly passage: Passage
  readonly start: number
  readonly text: string
  /** 是, 要 or 第: each counts for itself. */
  readonly kind: string
  readonly count: number
}

const pointsIn = (passage: Passage): readonly Point[] =>
  [...passage.text.matchAll(POINT)].map(
    ({ 0: text, 1: bare = '', 2: verb, 4: ordinal, index }) => ({
      passage,
      start: index,
      text,
      kind: verb ?? '第',
      count: countOfChinese(ordinal ?? bare),
    }),
  )

const spoken = ({ kind }: Point, count: number): string =>
  kind === '第' ? `第${chineseOfCount(count)}` : `${chineseOfCount(count)}${kind}`

/** Whether points that are counted in words follow one another. A heading and every new “一是” begin anew. */
export const checkCountedPoints = ({ passages }: Subject): readonly Finding[] => {
  const last = new Map<string, number>()
  return passages.flatMap((passage) => {
    const isCounted = passage.role === 'paragraph' || passage.role === 'heading'
    if (passage.role === 'heading' || passage.marker !== undefined) last.clear()
    if (!isCounted) return []
    return pointsIn(passage).flatMap((point) => {
      const before = last.get(point.kind)
      last.set(point.kind, point.count)
      // An excerpt may begin anywhere.
      if (point.count === 1 || before === undefined || point.count === before + 1) return []
      const wanted = spoken(point, before + 1)
      const { start, text } = point
      return [
        foundAt(
          passage,
          { start, end: start + text.length },
          {
            rule: 10,
            severity: 'warning',
            message: `“${spoken(point, before)}”后面应是“${wanted}”，这里写作“${text}”，可能漏了一条。`,
            proposal: wanted,
          },
        ),
      ]
    })
  })
}
