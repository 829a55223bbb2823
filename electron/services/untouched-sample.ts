import { type Change, REMOVED_FIELD } from '../../shared/domain/change/change.ts'

/** Whether a change came with the sample year: it says so itself, or only removes or brings back. */
const isOfSample = ({ patch }: Change): boolean =>
  patch['sample'] === true || Object.keys(patch).every((field) => field === REMOVED_FIELD)

/** Whether a sample record is there and nobody has worked on it since it was loaded. */
export const isUntouched = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(isOfSample)
