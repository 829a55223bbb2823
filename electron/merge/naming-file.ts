import { Fault } from '../../shared/fault.ts'

/** Runs work on one of several chosen files: what goes wrong then says with which. `name` is undefined for an only one. */
export const namingFile = async <T>(
  name: string | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (name === undefined || !(error instanceof Fault) || error.code === 'cancelled') throw error
    throw new Fault(error.code, { ...error.details, among: name }, { cause: error })
  }
}
