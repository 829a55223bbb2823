import { useState } from 'react'
import type { IsoDate } from '../../shared/domain/date.ts'
import type { PackAs } from '../components/pack-form.tsx'
import { useCommand } from '../hooks/use-call.ts'

/** Forms that were made: of one office its file, of several the zip or folder and the files in it. */
export type MadeForms = {
  readonly savedAs: string
  readonly forms: readonly {
    readonly file: string
    readonly items: number
    readonly entries: number
  }[]
}

type Wanted = {
  readonly year: number
  readonly officeIds: readonly string[]
  readonly dueOn: IsoDate | undefined
  readonly as: PackAs
}

/** Makes the form of an office, or those of several in one zip or folder: one question where to, one file to carry. */
export const useFormsOut = () => {
  const one = useCommand('sheets.exportForm')
  const many = useCommand('sheets.exportForms')
  const [made, setMade] = useState<MadeForms>()
  const make = ({ officeIds, as, ...common }: Wanted): void => {
    setMade(undefined)
    const [officeId] = officeIds
    if (officeIds.length > 1) {
      many.mutate({ ...common, as, officeIds: [...officeIds] }, { onSuccess: setMade })
    } else if (officeId !== undefined) {
      one.mutate(
        { ...common, officeId },
        { onSuccess: (form) => setMade({ ...form, forms: [{ ...form, file: form.savedAs }] }) },
      )
    }
  }
  return { made, isPending: one.isPending || many.isPending, make }
}
