import { z } from 'zod'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

/** A piece of evidence whose file is not in its pack. */
const lackingSchema = z.object({
  /** 材料编号, `01-03`. */
  number: z.string(),
  id: z.string(),
  entryId: z.string(),
  name: z.string(),
})

const packSummarySchema = z.object({
  /** Folders, one a task; one more when something serves no task. */
  folders: z.number().int(),
  /** Lines of the lists: a piece of several tasks counts in each, as in the report's annex. */
  items: z.number().int(),
  /** Files of evidence in the folders. */
  files: z.number().int(),
  missing: z.array(lackingSchema),
  damaged: z.array(lackingSchema),
  tasksWithout: z.array(
    z.object({ taskId: z.string(), number: z.number().int(), title: z.string() }),
  ),
})

/** A text of what is packed that holds a number of a person. */
const personalDataPlaceSchema = z.object({
  entryId: z.string(),
  where: z.enum(['text', 'name', 'caption']),
  evidenceId: z.string().optional(),
  found: z.array(
    z.object({
      kind: z.enum(['identity-number', 'phone']),
      /** With its middle hidden. */
      masked: z.string(),
    }),
  ),
})

const packAs = z.enum(['zip', 'folder']).default('zip')

/** 佐证材料包: the evidence of a year in a folder for each task, with its lists. */
export const packsContract = defineContract({
  /** 一项一档: a zip, or a folder inside the one that is chosen. */
  'evidence.pack': {
    input: z.object({ year: yearSchema, by: z.literal('task').default('task'), as: packAs }),
    output: packSummarySchema.extend({
      savedAs: z.string(),
      bytes: z.number().int(),
      /** Of the zip; of a folder that of the list of its files and their hashes. */
      sha256: z.string(),
    }),
    saves: { extensions: ['zip'] },
  },
  /** What a pack would hold, by presence and size of the files alone. */
  'evidence.packPreview': {
    input: z.object({ year: yearSchema }),
    output: packSummarySchema.extend({
      /** Bytes of the files in all folders. */
      bytes: z.number().int(),
      personalData: z.array(personalDataPlaceSchema),
    }),
  },
})

/** 交接包: the state of the work, the reports, the data file and how to go on, for a successor. */
export const handoverContract = defineContract({
  'handover.export': {
    input: z.object({
      as: packAs,
      /** Also the evidence of every year in folders by task. */
      evidence: z.boolean().default(false),
    }),
    output: z.object({
      savedAs: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      years: z.number().int(),
      /** Of the present year. */
      openItems: z.number().int(),
      overdue: z.number().int(),
      reports: z.number().int(),
      /** Which of the two reports of each year the program does not have. */
      reportsNotMade: z.array(z.string()),
      evidence: z.number().int(),
      missing: z.number().int(),
      damaged: z.number().int(),
      /** False when all of it was too large for one data file. */
      dataHasEvidence: z.boolean(),
    }),
    saves: { extensions: ['zip'] },
  },
})
