import { z } from 'zod'
import type { FieldValue } from '../change/change.ts'
import type { FoldedRecord } from '../change/fold.ts'
import { checkItemKindSchema, monthDaySchema } from '../plan.ts'
import type { Duty } from './duty.ts'

/**
 * How the bureau's say about check items lies in the change log: one record for each item, whether it comes from the
 * plan or from the bureau. What only makes sense together is one field (`requirement`; office and person of a year);
 * each year's duty is a field of its own (`duty:<year>`), so that two PCs that speak of different years unite.
 */
export const DUTY = 'duty:'

/** What an own item asks for. */
export const requirementSchema = z.object({
  kind: checkItemKindSchema,
  times: z.number().int().positive().max(999).nullable(),
  due: monthDaySchema.nullable(),
  share: z.number().gt(0).max(1).nullable(),
  onlyYear: z.number().int().nullable(),
})
export type Requirement = z.output<typeof requirementSchema>

/** Words and place of an own item. */
export type OwnItem = {
  readonly taskId: string
  readonly text: string
  readonly requirement: Requirement
  readonly fromYear?: number
}

/** What the bureau says of one check item. */
export type ItemSetting = {
  readonly id: string
  /** Absent for an item of the plan: its words are the plan's. */
  readonly own?: OwnItem
  readonly hiddenFrom?: number
  /** Its place among the items of its task, a key that sorts as text. */
  readonly position?: string
  /** Oldest first. */
  readonly duties: readonly Duty[]
  readonly isRemoved: boolean
}

export const dutyFieldSchema = z.object({
  officeId: z.string().nullable(),
  person: z.string().nullable(),
})

const USUAL: Requirement = { kind: 'standing', times: null, due: null, share: null, onlyYear: null }

/** Reads what the bureau says of an item from its record. */
export const itemSettingOf = (id: string, record: FoldedRecord): ItemSetting => {
  const field = (name: string): FieldValue | undefined => record.fields.get(name)?.value
  const hiddenFrom = field('hiddenFrom')
  const position = field('position')
  return {
    id,
    own: ownItemOf(field),
    hiddenFrom: typeof hiddenFrom === 'number' ? hiddenFrom : undefined,
    position: typeof position === 'string' ? position : undefined,
    duties: dutiesOf(record),
    isRemoved: record.isRemoved,
  }
}

const ownItemOf = (field: (name: string) => FieldValue | undefined): OwnItem | undefined => {
  const taskId = field('taskId')
  const text = field('text')
  const fromYear = field('fromYear')
  if (typeof taskId !== 'string' || typeof text !== 'string') return undefined
  return {
    taskId,
    text,
    requirement: requirementSchema.catch(USUAL).parse(field('requirement')),
    ...(typeof fromYear === 'number' ? { fromYear } : {}),
  }
}

const dutiesOf = (record: FoldedRecord): Duty[] =>
  [...record.fields]
    .filter(([name]) => name.startsWith(DUTY))
    .flatMap(([name, { value }]) => {
      const duty = dutyFieldSchema.safeParse(value)
      if (!duty.success) return []
      const { officeId, person } = duty.data
      return [
        {
          from: Number(name.slice(DUTY.length)),
          ...(officeId === null ? {} : { officeId }),
          ...(person === null ? {} : { person }),
        },
      ]
    })
    .toSorted((a, b) => a.from - b.from)
