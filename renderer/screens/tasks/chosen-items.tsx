import { type ReactNode, createContext, useContext, useMemo, useState } from 'react'

/** The check items chosen for a change of many, in what is open on the right. */
export type ChosenItems = {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly choose: (ids: readonly string[]) => void
}

const NOTHING: ChosenItems = { ids: new Set(), toggle: () => undefined, choose: () => undefined }

const Chosen = createContext<ChosenItems>(NOTHING)

export const useChosenItems = (): ChosenItems => useContext(Chosen)

/** Keeps what is chosen as long as the same thing is open. */
export const ChosenItemsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(NOTHING.ids)
  const value = useMemo(
    () => ({
      ids,
      toggle: (id: string) =>
        setIds((former) => {
          const next = new Set(former)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      choose: (chosen: readonly string[]) => setIds(new Set(chosen)),
    }),
    [ids],
  )
  return <Chosen value={value}>{children}</Chosen>
}
