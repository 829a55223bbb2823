import { parse, v5 } from 'uuid'

/** Namespace of ids that follow from a name. */
const NAMES = parse('b8f5a0c2-5c55-4e0e-9d37-6f7b1a1c2d34')

/**
 * The id of a thing two PCs would make independently of each other. Both parts as bytes: uuid takes longer to read texts
 * than to hash them.
 */
export const nameId = (kind: string, name: string): string =>
  v5(Buffer.from(`${kind}/${name}`), NAMES)
