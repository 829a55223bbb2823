import { type FieldPath, fieldId } from './problems.ts'

/** Puts the focus on a field once what was just changed has been drawn; with `select` to be typed over. */
export const focusField = (path: FieldPath, { select = false } = {}): void => {
  requestAnimationFrame(() => {
    const field = document.getElementById(fieldId(path))
    field?.focus()
    if (select && field instanceof HTMLInputElement) field.select()
  })
}

/** Puts the focus on the first thing in a form that is wrong, and shows it. */
export const focusFirstProblem = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')
    first?.focus()
    first?.scrollIntoView({ block: 'center' })
  })
}
