import { type Light, lights } from './light.ts'

/** A traffic light: shape, word and colour. */
export const LightSign = ({ light }: { readonly light: Light }) => (
  <span className={`tasks-light tasks-light-${light}`}>
    <span aria-hidden="true">{lights[light].sign}</span>
    {lights[light].label}
  </span>
)
