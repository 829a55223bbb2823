import { useState } from 'react'
import type { AppClient } from '../../shared/contract/index.ts'
import type { IsoDate } from '../../shared/domain/date.ts'
import { useCommand } from '../hooks/use-call.ts'

export type MadeForm = Awaited<ReturnType<AppClient['sheets.exportForm']>>

type Wanted = {
  readonly year: number
  readonly officeIds: readonly string[]
  readonly dueOn: IsoDate | undefined
}

/** Makes the forms of several offices, one file each; stops where the clerk backs out or one fails. */
export const useFormsOut = () => {
  const command = useCommand('sheets.exportForm')
  const [made, setMade] = useState<readonly MadeForm[]>([])
  const [isPending, setPending] = useState(false)
  const makeAll = async ({ year, officeIds, dueOn }: Wanted): Promise<void> => {
    setMade([])
    setPending(true)
    try {
      for (const officeId of officeIds) {
        const form = await command.mutateAsync({ year, officeId, dueOn })
        setMade((before) => [...before, form])
      }
    } catch {
      // Said by the command already; the forms made before stand in the list.
    } finally {
      setPending(false)
    }
  }
  return { made, isPending, make: (wanted: Wanted): void => void makeAll(wanted) }
}
