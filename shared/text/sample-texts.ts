/** What loading the sample did. */
export const sampleLoadedText = ({
  year,
  entries,
}: {
  readonly year: number
  readonly entries: number
}): string => `已载入${year}年示例台账${entries}条。`

/** What removing the sample did. Sample records the clerk has worked on are the clerk's now and stay. */
export const sampleRemovedText = ({
  removed,
  kept,
}: {
  readonly removed: number
  readonly kept: number
}): string =>
  kept === 0
    ? `已移除示例数据${removed}条。`
    : `已移除示例数据${removed}条；您改过的${kept}条已作为正式记录保留。`
