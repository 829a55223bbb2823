/** An event as Electron passes it: a listener may prevent what it announces. */
export type Preventable<Details extends object = object> = Details & {
  preventDefault: () => void
  readonly defaultPrevented: boolean
}

/** Makes an event with these details. */
export const preventable = <Details extends object>(details: Details): Preventable<Details> => {
  let prevented = false
  return Object.defineProperties(
    { ...details },
    {
      preventDefault: { value: () => (prevented = true) },
      defaultPrevented: { get: () => prevented },
    },
    // Sound because the two properties were defined just now.
  ) as Preventable<Details>
}
