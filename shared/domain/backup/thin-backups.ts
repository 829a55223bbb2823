/** What thinning looks at. `day` is the day on this PC, `2026-11-22`. */
export type ThinnedBackup = {
  readonly id: string
  /** UTC ms. */
  readonly at: number
  readonly day: string
  readonly bytes: number
  readonly sound: boolean
}

/** How much is kept. */
export type BackupLimits = {
  readonly latest: number
  readonly days: number
  readonly months: number
  /** Together, bytes. Beyond it the oldest go, down to `atLeast`. */
  readonly bytes: number
  readonly atLeast: number
}

/** RELIABILITY §2.9. */
export const BACKUP_LIMITS: BackupLimits = {
  latest: 10,
  days: 14,
  months: 12,
  bytes: 4 * 1024 ** 3,
  atLeast: 3,
}

const DAY_MS = 86_400_000

/**
 * The ids that may go: all but the 10 latest, the newest of each of 14 days, and the newest of each of 12 months, of
 * the sound ones; then the oldest of these while they are larger than the cap together. Three sound ones always stay.
 * A damaged one takes nobody's place: it stays until ten sound ones are newer, because something may still be read
 * from it. One dated after `now` was made under a wrong clock and counts as the oldest, or it would push out every
 * backup made since.
 */
export const backupsToDrop = (
  backups: readonly ThinnedBackup[],
  now: number,
  limits: BackupLimits = BACKUP_LIMITS,
): string[] => {
  const rank = (one: ThinnedBackup): number => (one.at > now + DAY_MS ? -one.at : one.at)
  const ordered = backups.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1))
  const sound = ordered.filter((one) => one.sound)
  const wanted = new Set([
    ...sound.slice(0, limits.latest),
    ...newestOfEach(sound, ({ day }) => day, limits.days),
    ...newestOfEach(sound, ({ day }) => day.slice(0, 7), limits.months),
  ])
  const kept = withinCap(
    sound.filter((one) => wanted.has(one)),
    limits,
  )
  const oldestLatest = sound[limits.latest - 1]
  return ordered
    .filter((one) =>
      one.sound ? !kept.has(one) : oldestLatest !== undefined && rank(one) < rank(oldestLatest),
    )
    .map(({ id }) => id)
}

const newestOfEach = (
  newestFirst: readonly ThinnedBackup[],
  groupOf: (backup: ThinnedBackup) => string,
  count: number,
): ThinnedBackup[] => {
  const firsts = new Map<string, ThinnedBackup>()
  for (const backup of newestFirst) {
    if (!firsts.has(groupOf(backup))) firsts.set(groupOf(backup), backup)
  }
  return [...firsts.values()].slice(0, count)
}

const withinCap = (
  newestFirst: readonly ThinnedBackup[],
  { bytes: cap, atLeast }: Pick<BackupLimits, 'bytes' | 'atLeast'>,
): Set<ThinnedBackup> => {
  const kept = new Set<ThinnedBackup>()
  let sum = 0
  for (const backup of newestFirst) {
    sum += backup.bytes
    if (sum > cap && kept.size >= atLeast) break
    kept.add(backup)
  }
  return kept
}
