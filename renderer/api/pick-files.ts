import type { FileChoice } from '../../shared/contract/define.ts'

/** Shows the browser's file picker. Undefined when the user backs out; must follow a click or a key. */
export const pickFiles = ({
  extensions,
  multiple = false,
}: FileChoice): Promise<readonly File[] | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = multiple
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.hidden = true
    const settle = (files: readonly File[] | undefined): void => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => settle([...(input.files ?? [])]))
    input.addEventListener('cancel', () => settle(undefined))
    // A picker whose element is not in the page can be forgotten before the user has chosen.
    document.body.append(input)
    input.click()
  })
