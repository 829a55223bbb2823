import { z } from 'zod'

/**
 * A calendar day that exists, `YYYY-MM-DD`, 29 February only in leap years. Apart from the rules about days: the
 * first screen needs those, and nothing of the library of schemas.
 */
export const isoDateSchema = z.iso.date()
