import { v5 } from 'uuid'

/** Namespace of ids that follow from a name. */
const NAMES = 'b8f5a0c2-5c55-4e0e-9d37-6f7b1a1c2d34'

/** The id of a thing two PCs would make independently of each other. */
export const nameId = (kind: string, name: string): string => v5(`${kind}/${name}`, NAMES)
