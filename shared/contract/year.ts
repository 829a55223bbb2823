import { z } from 'zod'

/** A year of work. Whether it can be worked in is decided by the plan and the clock (`year-out-of-range`). */
export const yearSchema = z.number().int().min(1900).max(9999)
